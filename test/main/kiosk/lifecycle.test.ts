import { describe, expect, it } from 'vitest';
import { createLifecycle } from '../../../src/main/kiosk/lifecycle.ts';

function lifecycle(stop: () => Promise<void>) {
  const exits: number[] = [];
  let now = 0;
  const late: (() => void)[] = [];
  const life = createLifecycle({
    stop,
    exit: (code) => void exits.push(code),
    clock: {
      now: () => now,
      monotonic: () => now,
      after: (_milliseconds, call) => {
        late.push(call);
        return () => undefined;
      },
    },
  });
  return { life, exits, late, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('leaving', () => {
  it('waits for what has to be finished', async () => {
    let finish = (): void => undefined;
    const { life, exits } = lifecycle(() => new Promise((resolve) => (finish = resolve)));
    const left = life.leave('signal');
    await Promise.resolve();
    expect(exits).toEqual([]);
    finish();
    await left;
    expect(exits).toEqual([0]);
  });

  it('does not wait for ever', async () => {
    const { life, exits, late } = lifecycle(() => new Promise(() => undefined));
    const left = life.leave('staff');
    late[0]?.();
    await left;
    expect(exits).toEqual([0]);
  });

  it('exits although stopping failed', async () => {
    const { life, exits } = lifecycle(() => Promise.reject(new Error('disk full')));
    await life.leave('session-end');
    expect(exits).toEqual([0]);
  });

  it('tells the supervisor of a fault, unless somebody had asked first', async () => {
    const faulty = lifecycle(() => Promise.resolve());
    await faulty.life.leave('fault');
    expect(faulty.exits).toEqual([1]);

    const asked = lifecycle(() => Promise.resolve());
    await Promise.all([asked.life.leave('signal'), asked.life.leave('fault')]);
    expect(asked.exits).toEqual([0]);
  });
});

describe('closing', () => {
  it('is allowed while leaving, and for a while after the OS has asked', () => {
    const { life, pass } = lifecycle(() => new Promise(() => undefined));
    expect(life.mayClose()).toBe(false);
    life.sessionMayEnd();
    expect(life.mayClose()).toBe(true);
    // Somebody called the shutdown off.
    pass(60_000);
    expect(life.mayClose()).toBe(false);
    void life.leave('signal');
    expect(life.mayClose()).toBe(true);
  });
});
