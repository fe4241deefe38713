import { describe, expect, it, vi } from 'vitest';
import type { View } from '../../../src/contract/view.ts';
import { createSession } from '../../../src/main/recovery/session.ts';
import type { AuditPort } from '../../../src/main/recovery/ports.ts';
import type { OutcomeOf, Tasks } from '../../../src/main/recovery/task-table.ts';
import { memoryPorts } from './memory-ports.ts';
import { goodPassword, sampleEntry, sampleSettings as settings } from './sample.ts';
import { tasksDouble } from './tasks-double.ts';

function kiosk(overrides: Partial<Tasks> = {}) {
  const ports = memoryPorts([sampleEntry]);
  // A clock on which nothing happens by itself: the session's own calls are made when a test advances it.
  let waiting: { at: number; call: () => void }[] = [];
  const clock = {
    ...ports.clock,
    after(milliseconds: number, call: () => void) {
      const entry = { at: ports.clock.now() + milliseconds, call };
      waiting.push(entry);
      return () => void (waiting = waiting.filter((one) => one !== entry));
    },
    async pass(milliseconds: number) {
      const until = ports.clock.now() + milliseconds;
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        const next = waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((one) => one !== next);
        ports.clock.advance(next.at - ports.clock.now());
        next.call();
      }
      ports.clock.advance(until - ports.clock.now());
    },
  };
  let refused = false;
  const audit: AuditPort = {
    append: (...event) =>
      refused
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : ports.audit.append(...event),
  };
  const complaints: string[] = [];
  const session = createSession({
    settings,
    clock,
    audit,
    tasks: tasksDouble(overrides),
    complain: (line) => void complaints.push(line),
  });
  const host = {
    show: vi.fn<(view: unknown) => void>(),
    forget: vi.fn(async () => undefined),
    leave: vi.fn(),
  };
  session.attach(host);
  return {
    session,
    complaints,
    refuseJournal: () => (refused = true),
    clock,
    host,
    journal: ports.journal,
    waiting: () => waiting.length,
  };
}

async function toIdentify({ session }: ReturnType<typeof kiosk>): Promise<void> {
  await session.propose({ type: 'choose', option: 'forgotten-credentials' });
  await session.propose({ type: 'choose', option: 'recover-password' });
  await session.propose({ type: 'chooseIdentifier', kind: 'student' });
}
const identify = { type: 'identify', number: '20010001', birthDate: '2001-02-03', voucher: '' } as const;
const setPassword = {
  type: 'setPassword',
  password: goodPassword,
  confirmation: goodPassword,
  houseRulesRead: true,
} as const;

/** At which millisecond after the proposal the answer left. */
async function answeredAfter(k: ReturnType<typeof kiosk>): Promise<number> {
  const start = k.clock.now();
  let at = -1;
  void k.session.propose(identify).then(() => (at = k.clock.now() - start));
  for (let passed = 0; passed < 5000 && at < 0; passed += 10) await k.clock.pass(10);
  return at;
}

describe('the session', () => {
  it('answers an identification at the fixed instant whatever the outcome and however quick it was', async () => {
    const outcomes: Partial<Tasks>[] = [
      {},
      { identify: async () => ({ outcome: 'not-recognised', seconds: 2 }) },
      { identify: async () => ({ outcome: 'fault', reference: 'ACDE' }) },
      {
        identify: async () => {
          throw new Error('a bug');
        },
      },
    ];
    for (const tasks of outcomes) {
      const k = kiosk(tasks);
      await toIdentify(k);
      expect(await answeredAfter(k)).toBe(800);
    }
  });

  it('answers in the next slot when the directory took longer', async () => {
    const k = kiosk();
    const slow = kiosk({
      identify: () =>
        new Promise((resolve) =>
          slow.clock.after(900, () => resolve({ outcome: 'not-recognised', seconds: 2 })),
        ),
    });
    await toIdentify(slow);
    expect(await answeredAfter(slow)).toBe(1050);
    expect(k.waiting()).toBe(0);
  });

  it('turns a bug into a reference that the journal has, without its text', async () => {
    const k = kiosk({
      identify: async () => {
        throw new RangeError('uid=camille');
      },
    });
    await toIdentify(k);
    await answeredAfter(k);
    const { notice } = k.session.view();
    expect(notice).toMatchObject({ code: 'operator-fault' });
    expect(k.journal.at(-1)).toEqual({
      event: 'internal.fault',
      where: 'identify',
      kind: 'RangeError',
      reference: notice?.code === 'operator-fault' ? notice.reference : '',
    });
    expect(JSON.stringify(k.journal)).not.toContain('camille');
  });

  it('warns an idle visit, counts down, and then forgets it', async () => {
    const k = kiosk();
    await toIdentify(k);
    await k.clock.pass(settings.limits.idleAfter + 5_000);
    const shown = k.host.show.mock.calls.map(([view]) => (view as View).idle?.seconds);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.toSorted((a, b) => (b ?? 0) - (a ?? 0))).toEqual(shown);
    await k.clock.pass(settings.limits.idleWarning);
    expect(k.host.forget).toHaveBeenCalledOnce();
    expect(k.session.view().step.name).toBe('home');
    expect(k.journal.at(-1)).toMatchObject({ event: 'visit.ended', reason: 'idle' });
  });

  it('takes the warning away as soon as somebody says that they are there', async () => {
    const k = kiosk();
    await toIdentify(k);
    await k.clock.pass(settings.limits.idleAfter + 5_000);
    expect(await k.session.propose({ type: 'stillHere' })).toMatchObject({ idle: null });
  });

  it('does nothing at all while nobody is there', async () => {
    const k = kiosk();
    await toIdentify(k);
    await k.session.propose({ type: 'cancel' });
    expect(k.waiting()).toBe(0);
  });

  it('lets the write that was sent finish before it stops', async () => {
    let finish: (outcome: OutcomeOf<'write'>) => void = () => undefined;
    const k = kiosk({ write: () => new Promise((resolve) => (finish = resolve)) });
    await toIdentify(k);
    await answeredAfter(k);
    void k.session.propose({ type: 'answerJoker', answer: 'Médor' });
    await k.clock.pass(1000);
    void k.session.propose(setPassword);
    let stopped = false;
    const stopping = k.session.stop().then(() => (stopped = true));
    await k.clock.pass(1000);
    expect(stopped).toBe(false);
    finish({ outcome: 'written', usable: 'now', mail: { state: 'no-address' } });
    await stopping;
    expect(k.journal.at(-1)).toMatchObject({ event: 'visit.ended', reason: 'stopped' });
  });

  it('shows the reference and refuses everything once it is out of order', async () => {
    const k = kiosk();
    await toIdentify(k);
    k.session.outOfOrder('ACDE');
    expect(k.session.view().step).toEqual({ name: 'out-of-order', reference: 'ACDE' });
    expect(await k.session.propose({ type: 'choose', option: 'forgotten-credentials' })).toBe('wrong-state');
  });

  it('serves nobody once its journal cannot be written', async () => {
    const k = kiosk();
    k.refuseJournal();
    const view = await k.session.propose({ type: 'choose', option: 'forgotten-credentials' });
    expect(view).toMatchObject({ step: { name: 'out-of-order', reference: expect.any(String) } });
    // The journal cannot lead from the reference to its cause: the terminal does.
    const reference = typeof view === 'object' && 'reference' in view.step ? view.step.reference : 'none';
    expect(k.complaints).toEqual([
      `out of order, reference ${reference}: the journal cannot be written (ENOSPC)`,
    ]);
  });

  it('sends views with ever growing serials', async () => {
    const k = kiosk();
    await toIdentify(k);
    const one = k.session.view().serial;
    await k.session.propose({ type: 'cancel' });
    expect(k.session.view().serial).toBeGreaterThan(one);
  });
});
