import { beforeEach, describe, expect, it } from 'vitest';
import { createRenderer, type Renderer } from '../../../src/main/kiosk/renderer.ts';
import type { Clock } from '../../../src/main/recovery/ports.ts';
import { preventable } from './fake/events.ts';
import { FakeContents } from './fake/windows.ts';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A clock that goes on when it is told to. */
class StandingClock implements Clock {
  readonly waiting = new Map<() => void, number>();
  at = 0;
  now = (): number => this.at;
  monotonic = (): number => this.at;
  after(milliseconds: number, call: () => void): () => void {
    this.waiting.set(call, this.at + milliseconds);
    return () => this.waiting.delete(call);
  }
  pass(milliseconds: number): void {
    this.at += milliseconds;
    for (const [call, at] of this.waiting) {
      if (at > this.at) continue;
      this.waiting.delete(call);
      call();
    }
  }
}

let contents: FakeContents;
let clock: StandingClock;
let gone: string[];
let order: string[];
let wipe: () => Promise<void>;
let renderer: Renderer;

beforeEach(() => {
  contents = new FakeContents();
  clock = new StandingClock();
  gone = [];
  order = [];
  wipe = async () => void order.push(contents.crashed ? 'wiped with no renderer alive' : 'wiped too early');
  renderer = createRenderer({
    contents,
    clock,
    wipe: () => wipe(),
    onGone: (reason) => void gone.push(reason),
  });
});

describe('renewing', () => {
  it('wipes between the old process and the new one, and reports no death', async () => {
    await renderer.load();
    await renderer.renew();
    expect(order).toEqual(['wiped with no renderer alive']);
    expect(contents.process).toBe(2);
    expect(gone).toEqual([]);
  });

  it('is shared by calls that come meanwhile', async () => {
    await renderer.load();
    await Promise.all([renderer.renew(), renderer.renew(), renderer.renew()]);
    expect(contents.process).toBe(2);
    await renderer.renew();
    expect(contents.process).toBe(3);
  });

  it('goes on when the killed process is never reported', async () => {
    await renderer.load();
    contents.forcefullyCrashRenderer = () => void (contents.crashed = true);
    const renewed = renderer.renew();
    await turns();
    clock.pass(2_000);
    await renewed;
    expect(contents.process).toBe(2);
  });

  it('does not kill what is dead already', async () => {
    await renderer.load();
    contents.crashed = true;
    contents.forcefullyCrashRenderer = () => expect.unreachable('killed twice');
    await renderer.renew();
    expect(contents.process).toBe(2);
  });
});

describe('a page that does not come', () => {
  it('is reported once when loading is refused', async () => {
    contents.loads = 'badly';
    await renderer.load();
    expect(gone).toEqual(['not-loaded']);
  });

  it('is reported once when its process dies while it loads', async () => {
    contents.loads = 'never';
    const loaded = renderer.load();
    await turns();
    contents.die('crashed');
    await loaded;
    expect(gone).toEqual(['not-loaded']);
  });

  it('is reported when it takes too long', async () => {
    contents.loads = 'never';
    const loaded = renderer.load();
    await turns();
    clock.pass(20_000);
    await loaded;
    expect(gone).toEqual(['not-loaded']);
  });

  it('is reported when it came back in the process that was to go', async () => {
    await renderer.load();
    contents.loads = 'into the old process';
    await renderer.renew();
    expect(gone).toEqual(['not-loaded']);
  });

  it('is not loaded late, into somebody’s visit, by a wipe that took too long', async () => {
    await renderer.load();
    let finish = (): void => undefined;
    wipe = () => new Promise((resolve) => (finish = resolve));
    const renewed = renderer.renew();
    await turns();
    clock.pass(20_000);
    await renewed;
    expect(gone).toEqual(['not-loaded']);
    finish();
    await turns();
    expect(contents.loaded).toHaveLength(1);
  });
});

describe('a page that ends by itself', () => {
  it.each([
    ['render-process-gone', { reason: 'oom', exitCode: 1 }, 'oom'],
    ['unresponsive', {}, 'unresponsive'],
    ['preload-error', {}, 'preload-error'],
  ])('%s is reported', async (event, details, reason) => {
    await renderer.load();
    contents.events.emit(event, preventable({}), details);
    expect(gone).toEqual([reason]);
  });
});
