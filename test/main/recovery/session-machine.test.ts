import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, transition } from '../../../src/main/recovery/session-machine.ts';
import type {
  Effect,
  Moment,
  Proving,
  SessionEvent,
  SessionState,
} from '../../../src/main/recovery/session-state.ts';
import { viewOf } from '../../../src/main/recovery/session-view.ts';
import { proofPresets } from '../../../src/main/recovery/proofs/proof-presets.ts';
import { goodPassword, sampleEntry, sampleProving, sampleSettings as settings } from './sample.ts';

const moment = (now: number): Moment => ({ now, today: '2026-11-23', freshVisit: `visit-${now}` });

interface Walk {
  readonly state: SessionState;
  readonly now: number;
  readonly effects: readonly Effect[];
  readonly refusals: readonly string[];
}

function walk(
  events: readonly (SessionEvent | number)[],
  from = initialState(settings),
  campus = settings,
): Walk {
  let now = 1000;
  let state = from;
  const effects: Effect[] = [];
  const refusals: string[] = [];
  for (const event of events) {
    if (typeof event === 'number') {
      now += event;
      continue;
    }
    const result = transition(state, event, moment(now), campus);
    if ('refused' in result) refusals.push(result.refused);
    else {
      state = result.state;
      effects.push(...result.effects);
    }
  }
  return { state, now, effects, refusals };
}

const toIdentify: SessionEvent[] = [
  { type: 'choose', option: 'forgotten-credentials' },
  { type: 'choose', option: 'recover-password' },
  { type: 'chooseIdentifier', kind: 'student' },
];
const identify: SessionEvent = { type: 'identify', number: '20010001', birthDate: '2001-02-03', voucher: '' };
const recognised = (task: number): SessionEvent => ({
  type: 'settled',
  of: 'identify',
  task,
  outcome: { outcome: 'recognised', proving: sampleProving },
});
const answer: SessionEvent = { type: 'answerJoker', answer: 'Médor' };
const right = (task: number): SessionEvent => ({
  type: 'settled',
  of: 'prove',
  task,
  outcome: { outcome: 'right' },
});
const setPassword: SessionEvent = {
  type: 'setPassword',
  password: goodPassword,
  confirmation: goodPassword,
  houseRulesRead: true,
};
const toPassword = [...toIdentify, identify, recognised(1), answer, right(2)];

describe('the session machine, step by step', () => {
  it('walks the whole journey', () => {
    const { state, effects, refusals } = walk([
      ...toPassword,
      setPassword,
      {
        type: 'settled',
        of: 'write',
        task: 3,
        outcome: { outcome: 'written', usable: 'now', mail: { state: 'no-address' } },
      },
    ]);
    expect(refusals).toEqual([]);
    expect(state.stage.name).toBe('done');
    expect(effects.map(({ effect }) => effect)).toEqual(['journal', 'identify', 'prove', 'write']);
  });

  it.each([
    ['a number of the wrong form', '2001', '2001-02-03', 'number-format'],
    ['a day that never was', '20010001', '2001-02-30', 'birth-date-unreal'],
    ['a day to come', '20010001', '2026-11-24', 'birth-date-unreal'],
  ])('asks the directory nothing for %s', (_, number, birthDate, code) => {
    const { state, effects } = walk([...toIdentify, { type: 'identify', number, birthDate, voucher: '' }]);
    expect(state.notice?.code).toBe(code);
    expect(effects.filter(({ effect }) => effect === 'identify')).toEqual([]);
  });

  it('sends the canonical number on', () => {
    const { effects } = walk([
      ...toIdentify,
      { type: 'identify', number: ' ２００１ ０００１ ', birthDate: '2001-02-03', voucher: '' },
    ]);
    expect(effects.at(-1)).toMatchObject({ effect: 'identify', number: '20010001' });
  });

  it.each([
    ['broken rules', { password: 'short', confirmation: 'short' }, 'rules-broken'],
    ['a different confirmation', { confirmation: `${goodPassword}x` }, 'passwords-differ'],
    ['unread house rules', { houseRulesRead: false }, 'house-rules-unread'],
  ])('writes nothing with %s', (_, change, code) => {
    const { state, effects } = walk([...toPassword, { ...setPassword, ...change }]);
    expect(state.notice?.code).toBe(code);
    expect(effects.filter(({ effect }) => effect === 'write')).toEqual([]);
  });

  it('counts a wait down from when it began, whatever is shown in between', () => {
    const slowed: SessionEvent = {
      type: 'settled',
      of: 'identify',
      task: 1,
      outcome: { outcome: 'not-recognised', seconds: 32 },
    };
    const { state, now } = walk([
      ...toIdentify,
      identify,
      slowed,
      10_500,
      { type: 'setLanguage', language: 'en' },
    ]);
    expect(viewOf(state, now, 1, settings).notice).toEqual({ code: 'not-recognised', seconds: 22 });
    expect(viewOf(state, now + 60_000, 2, settings).notice).toEqual({ code: 'not-recognised', seconds: 0 });
  });

  it('offers a voucher past blocked proofs where it is enough, and not to who has given theirs', () => {
    const brings = (['joker', 'voucher'] as const).map((proof) => ({ proof, points: 1, to: null }));
    const settled = (of: 'identify' | 'tellLogin' | 'prove', task: number, outcome: object) =>
      ({ type: 'settled', of, task, outcome }) as SessionEvent;
    const blocked = { outcome: 'ended', ending: { code: 'proof-blocked', seconds: 900 } };
    const nextAfter = (changes: Partial<Proving>, ...events: readonly SessionEvent[]) => {
      const proving = { ...sampleProving, brings, ...changes };
      const isRecognised = settled('identify', 1, { outcome: 'recognised', proving });
      const { stage } = walk([...toIdentify, identify, isRecognised, ...events]).state;
      return stage.name === 'ended' ? (stage.next?.what ?? null) : stage.name;
    };
    expect(nextAfter({ need: 1 }, answer, settled('prove', 2, blocked))).toBe('voucher');
    expect(nextAfter({ need: 2 }, answer, settled('prove', 2, blocked))).toBeNull();
    const hasGiven: Partial<Proving> = { need: 2, given: ['voucher'] };
    expect(nextAfter(hasGiven, answer, settled('prove', 2, blocked))).toBeNull();
  });

  it('calls a login that cannot be told a fault of ours, and tells it at the next try without another proof', () => {
    const settled = (of: 'identify' | 'tellLogin', task: number, outcome: object) =>
      ({ type: 'settled', of, task, outcome }) as SessionEvent;
    const proving: Proving = { ...sampleProving, journey: 'login' };
    const untold = walk([
      { type: 'choose', option: 'forgotten-credentials' },
      { type: 'choose', option: 'recover-login' },
      { type: 'chooseIdentifier', kind: 'student' },
      identify,
      settled('identify', 1, { outcome: 'recognised', proving }),
      answer,
      right(2),
      settled('tellLogin', 3, { outcome: 'fault', reference: 'ACDE' }),
    ]);
    expect(viewOf(untold.state, untold.now, 1, settings).step).toMatchObject({
      name: 'ended',
      ending: { code: 'operator-fault', reference: 'ACDE' },
      next: 'login',
    });
    const told = settled('tellLogin', 4, { outcome: 'told', mail: { state: 'off' } });
    const again = walk([{ type: 'goOn' }, told], untold.state);
    expect(again.effects).toMatchObject([{ effect: 'tellLogin', entry: sampleEntry }]);
    expect(again.state.stage).toMatchObject({ name: 'login', login: sampleEntry.login });
  });

  it('makes recovery codes on the screen that shows them, and there again where none could be made', () => {
    const bare = {
      ...settings,
      houseRules: null,
      jokers: { ...settings.jokers, choose: 0 },
      channels: { mail: false, mobile: false },
    };
    const settled = (of: 'identify' | 'makeCodes', task: number, outcome: object) =>
      ({ type: 'settled', of, task, outcome }) as SessionEvent;
    const proving: Proving = { ...sampleProving, journey: 'activation', need: 0 };
    const made = { outcome: 'made', codes: ['KM4P-7XWT'], stored: [] };
    const shown = (events: readonly SessionEvent[]) => {
      const { state, now } = walk(
        [
          { type: 'choose', option: 'activate' },
          { type: 'chooseIdentifier', kind: 'student' },
          identify,
          settled('identify', 1, { outcome: 'recognised', proving }),
          ...events,
        ],
        initialState(bare),
        bare,
      );
      const { step, notice, working } = viewOf(state, now, 1, bare);
      return { step, notice, working };
    };
    const none = { name: 'codes', codes: [], for: 'activation' };
    expect(shown([])).toEqual({ step: none, notice: null, working: true });
    const faulty = settled('makeCodes', 2, { outcome: 'fault', reference: 'ACDE' });
    expect(shown([faulty])).toMatchObject({ step: none, notice: { code: 'operator-fault' }, working: false });
    const again: SessionEvent = { type: 'codesWritten' };
    expect(shown([faulty, again, settled('makeCodes', 3, made)])).toMatchObject({
      step: { ...none, codes: ['KM4P-7XWT'] },
      notice: null,
    });
  });

  it.each([
    ['wherever it is a proof, also where none is issued', 1, true],
    ['nowhere else', 0, false],
  ])('takes a voucher past a wait %s', (_, points, offered) => {
    const { uphf } = proofPresets;
    const campus = {
      ...settings,
      reception: null,
      proofs: {
        ...uphf,
        recovery: { ...uphf.recovery, points: { ...uphf.recovery.points, voucher: points } },
      },
    };
    const slowed: SessionEvent = {
      type: 'settled',
      of: 'identify',
      task: 1,
      outcome: { outcome: 'slowed', seconds: 32, voucher: false },
    };
    const { state, now } = walk([...toIdentify, identify, slowed], initialState(campus), campus);
    expect(viewOf(state, now, 1, campus).step).toMatchObject({ name: 'identify', voucher: offered });
  });

  it('drops the outcome of a task that was cancelled, even when the next person waits for one', () => {
    const { state } = walk([
      ...toIdentify,
      identify,
      { type: 'cancel' },
      ...toIdentify,
      identify,
      recognised(1),
    ]);
    expect(state.stage.name).toBe('identify');
    expect(state.task).toEqual({ what: 'identify', number: 2 });
  });

  it('refuses a second proposal while the first is worked on', () => {
    expect(walk([...toIdentify, identify, identify]).refusals).toEqual(['busy']);
  });

  it('does not abandon a write that was sent: neither cancel, nor back, nor time', () => {
    const { state, refusals } = walk([
      ...toPassword,
      setPassword,
      { type: 'cancel' },
      { type: 'back' },
      settings.limits.absolute * 2,
      { type: 'tick' },
    ]);
    expect(refusals).toEqual(['busy', 'busy']);
    expect(state.task?.what).toBe('write');
  });

  it('forgets an idle visit, warns before, and lets one press extend it', () => {
    const idle = settings.limits.idleAfter + 1;
    const warned = walk([...toIdentify, idle]);
    expect(viewOf(warned.state, 1000 + idle, 1, settings).idle).toEqual({ limit: 'idle', seconds: 20 });
    const extended = walk([
      ...toIdentify,
      idle,
      { type: 'stillHere' },
      settings.limits.idleAfter,
      { type: 'tick' },
    ]);
    expect(extended.state.stage.name).toBe('identify');
    const gone = walk([
      ...toIdentify,
      settings.limits.idleAfter + settings.limits.idleWarning,
      { type: 'tick' },
    ]);
    expect(gone.state.stage.name).toBe('home');
    expect(gone.effects.at(-1)).toEqual({ effect: 'forget' });
  });

  it('ends a visit at the absolute limit however active it is', () => {
    const events: (SessionEvent | number)[] = [...toIdentify];
    for (let spent = 0; spent < settings.limits.absolute; spent += 30_000) {
      events.push(30_000, { type: 'stillHere' });
    }
    expect(walk([...events, { type: 'tick' }]).state.visit).toBeNull();
  });

  it('keeps everything but the words when the language changes', () => {
    const before = walk(toPassword).state;
    const after = walk([{ type: 'setLanguage', language: 'en' }], before).state;
    expect({ ...after, language: 'fr', lastActivity: 0 }).toEqual({ ...before, lastActivity: 0 });
  });

  it('starts the next visit in the default language', () => {
    const { state } = walk([{ type: 'setLanguage', language: 'en' }, ...toIdentify, { type: 'cancel' }]);
    expect(state.language).toBe('fr');
  });
});

const anyEvent: fc.Arbitrary<SessionEvent | number> = fc.oneof(
  fc.constantFrom<SessionEvent>(
    ...toIdentify,
    identify,
    answer,
    setPassword,
    { type: 'back' },
    { type: 'cancel' },
    { type: 'stillHere' },
    { type: 'tick' },
    { type: 'rendererGone' },
    { type: 'setLanguage', language: 'en' },
  ),
  fc.record({ task: fc.nat(6), kind: fc.nat(8) }).map(({ task, kind }): SessionEvent => {
    const outcomes: readonly SessionEvent[] = [
      recognised(task),
      right(task),
      { type: 'settled', of: 'identify', task, outcome: { outcome: 'not-recognised', seconds: 4 } },
      {
        type: 'settled',
        of: 'identify',
        task,
        outcome: { outcome: 'ended', ending: { code: 'no-proof' }, proving: null },
      },
      { type: 'settled', of: 'prove', task, outcome: { outcome: 'wrong', triesLeft: 2 } },
      {
        type: 'settled',
        of: 'prove',
        task,
        outcome: { outcome: 'ended', ending: { code: 'proof-blocked', seconds: 9 } },
      },
      {
        type: 'settled',
        of: 'write',
        task,
        outcome: { outcome: 'written', usable: 'now', mail: { state: 'no-address' } },
      },
      { type: 'settled', of: 'write', task, outcome: { outcome: 'refused', rule: 'in-history' } },
      { type: 'settled', of: 'write', task, outcome: { outcome: 'fault', reference: 'ACDE' } },
    ];
    return outcomes[kind] ?? right(task);
  }),
  fc.integer({ min: 0, max: 700_000 }),
);

describe('the session machine, whatever happens', () => {
  it('reaches a new password only by a right identification and a right answer of the same visit', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 80 }), (events) => {
        let state = initialState(settings);
        let now = 0;
        let proven: string | null = null;
        let identified: string | null = null;
        for (const event of events) {
          if (typeof event === 'number') {
            now += event;
            continue;
          }
          const awaited = state.task;
          const visit = state.visit;
          const result = transition(state, event, moment(now), settings);
          if ('refused' in result) continue;
          const hit = 'task' in event && awaited?.number === event.task;
          if (
            hit &&
            awaited?.what === 'identify' &&
            event.type === 'settled' &&
            event.of === 'identify' &&
            event.outcome.outcome === 'recognised'
          )
            identified = visit;
          if (
            hit &&
            awaited?.what === 'prove' &&
            event.type === 'settled' &&
            event.of === 'prove' &&
            event.outcome.outcome === 'right' &&
            identified === visit
          )
            proven = visit;
          state = result.state;
          if (state.stage.name === 'password' || state.stage.name === 'done')
            expect(proven).toBe(state.visit);
          for (const effect of result.effects)
            if (effect.effect === 'write') expect(proven).toBe(effect.visit);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows no secret in any view: no answer, password, mail address, uuid or place in the directory', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const { state } = walk(events);
        const shown = JSON.stringify(viewOf(state, 1000, 1, settings));
        for (const secret of ['Médor', goodPassword, sampleEntry.uuid, sampleEntry.locator, 'private@']) {
          expect(shown).not.toContain(secret);
        }
        if (state.stage.name !== 'password') expect(shown).not.toContain('camille');
      }),
    );
  });

  it('can leave every state, and keeps nothing of the person once left', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const { state } = walk(events);
        const settled =
          state.task?.what === 'write'
            ? walk(
                [
                  {
                    type: 'settled',
                    of: 'write',
                    task: state.task.number,
                    outcome: { outcome: 'fault', reference: 'ACDE' },
                  },
                ],
                state,
              ).state
            : state;
        const left = walk([{ type: 'cancel' }], settled).state;
        expect(left).toEqual({ ...initialState(settings), tasks: left.tasks });
      }),
    );
  });
});
