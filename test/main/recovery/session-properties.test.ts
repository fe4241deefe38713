import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, transition } from '../../../src/main/recovery/session-machine.ts';
import { proposalTypes } from '../../../src/main/recovery/session-state.ts';
import type { SessionState, Stage } from '../../../src/main/recovery/session-state.ts';
import { viewOf } from '../../../src/main/recovery/session-view.ts';
import type { RecoverySettings } from '../../../src/main/recovery/settings.ts';
import { neverAbandoned, taskNames } from '../../../src/main/recovery/task-table.ts';
import { followClaim, pointsOf } from './claim.ts';
import { secrets } from './random-outcomes.ts';
import { campuses, play, visits } from './random-visits.ts';
import type { Step } from './random-visits.ts';

const thousands = { numRuns: process.env['LOQUET_ALL'] === '1' ? 2000 : 500 };
const isInVisit = (stage: Stage): boolean => stage.name !== 'home' && stage.name !== 'reception-sign-in';

/** Plays random visits and holds every step against what `check` makes anew for each run. */
function whateverHappens(check: () => (step: Step, settings: RecoverySettings) => void): void {
  fc.assert(
    fc.property(visits, ({ campus, choices }) => {
      const each = check();
      play(campus, choices, (step) => each(step, campus));
    }),
    thousands,
  );
}

/** Stages, and tasks, at which somebody has proved enough. */
const proved = new Set(['house-rules', 'password', 'login', 'done', 'tellLogin', 'write']);
const personOf = (of: object): string | null => ('entry' in of ? (of.entry as { uuid: string }).uuid : null);
const isForActivation = (stage: Stage): boolean => 'for' in stage && stage.for === 'activation';

describe('whatever happens, the session machine', () => {
  it('lets nobody to a password, a login or the setting up of an account below their threshold', () => {
    whateverHappens(() => {
      const follow = followClaim();
      return (step) => {
        const claim = follow(step);
        const { stage } = step.state;
        const reached = [
          ...(proved.has(stage.name) || isForActivation(stage) ? [stage] : []),
          ...step.effects.filter(({ effect }) => proved.has(effect)),
        ];
        for (const one of reached) {
          if (claim === null) throw new Error('nobody has said who they are');
          expect(pointsOf(claim)).toBeGreaterThanOrEqual(claim.need);
          expect([null, claim.person]).toContain(personOf(one));
        }
      };
    });
  });

  it('counts no proof twice, and knows which one is the last that is needed', () => {
    whateverHappens(() => {
      const follow = followClaim();
      return (step, settings) => {
        const claim = follow(step);
        const { step: shown } = viewOf(step.state, step.now, 1, settings);
        if (shown.name === 'proofs') expect(shown.have).toBe(claim === null ? null : pointsOf(claim));
        for (const effect of step.effects) {
          if (effect.effect !== 'prove' || claim === null) continue;
          const { proof, last } = effect;
          expect(claim.right).not.toContain(proof.name);
          const completes = proof.name !== 'joker' || claim.answered.size + 1 >= claim.questions;
          const sum = pointsOf(claim) + (completes ? (claim.points.get(proof.name) ?? 0) : 0);
          expect(last).toBe(completes && sum >= claim.need);
        }
      };
    });
  });

  it('shows nothing that is not for the eyes of whoever stands there', () => {
    whateverHappens(() => ({ state, now }, settings) => {
      const view = viewOf(state, now, 1, settings);
      const text = JSON.stringify(view);
      const shown = secrets.filter(([secret, at]) => !at.includes(view.step.name) && text.includes(secret));
      expect(shown).toEqual([]);
    });
  });

  it('shows details, and changes them, to nobody but who has signed in to them in this visit', () => {
    whateverHappens(() => {
      let signedIn: string | null = null;
      return ({ event, awaited, state, effects }) => {
        if (state.visit === null) signedIn = null;
        if (
          event.type === 'settled' &&
          awaited?.effect === 'signIn' &&
          event.outcome.outcome === 'signed-in'
        ) {
          signedIn = personOf(event.outcome);
        }
        const { stage } = state;
        const isTheirs = stage.name === 'details' || ('for' in stage && stage.for === 'details');
        if (isTheirs) expect(personOf(stage)).toBe(signedIn);
        for (const effect of effects) {
          if (effect.effect === 'saveDetail') expect(effect.entry.uuid).toBe(signedIn);
        }
      };
    });
  });

  it('lets nobody to the reception who has not signed in to it, with the second factor where one is asked for', () => {
    whateverHappens(() => {
      const admitted = new Set<string>();
      const withPassword = new Set<string>();
      return ({ event, awaited, state, effects }, { reception }) => {
        if (state.visit === null) {
          admitted.clear();
          withPassword.clear();
        }
        if (event.type === 'settled' && awaited?.effect === 'receptionSignIn') {
          const { outcome } = event;
          if (outcome.outcome === 'signed-in' && 'totp' in outcome) {
            (outcome.totp ? withPassword : admitted).add(outcome.entry.uuid);
          }
        }
        if (
          awaited?.effect === 'receptionTotp' &&
          event.type === 'settled' &&
          event.outcome.outcome === 'right'
        ) {
          admitted.add(awaited.staff.uuid);
        }
        const { stage } = state;
        if (stage.name === 'reception-totp') expect(withPassword).toContain(stage.staff.uuid);
        else if ('staff' in stage) expect(admitted).toContain(stage.staff.uuid);
        for (const effect of effects) {
          if (!('staff' in effect)) continue;
          if (effect.effect === 'receptionTotp') continue;
          expect(admitted).toContain(effect.staff.uuid);
          if (effect.effect !== 'vouch') continue;
          const { staff, confirmer, person } = effect;
          const three = [staff, person, ...(confirmer === null ? [] : [confirmer])].map(({ uuid }) => uuid);
          expect(new Set(three).size).toBe(three.length);
          const isConfirmed = person.populations.some((one) => reception?.confirmed.includes(one));
          expect(confirmer !== null).toBe(isConfirmed);
          if (confirmer !== null) expect(admitted).toContain(confirmer.uuid);
        }
      };
    });
  });

  it('issues no voucher and lifts no lock for whoever never recovers at a kiosk', () => {
    whateverHappens(() => ({ before, effects }) => {
      const { stage } = before;
      const isShown = effects.some(({ effect }) => effect === 'vouch' || effect === 'unlock');
      if (isShown && 'card' in stage) expect(stage.card.state).not.toBe('privileged');
    });
  });

  it('keeps nothing of a person once the visit is over, and destroys what the page may remember', () => {
    whateverHappens(() => ({ before, state, effects }, settings) => {
      if (state.visit !== null) return;
      expect(state).toEqual({
        ...initialState(settings),
        tasks: state.tasks,
        notice: state.notice,
        noticeAt: state.noticeAt,
      });
      if (before.visit === null) return;
      expect(effects.map(({ effect }) => effect)).toEqual(['journal', 'forget']);
    });
  });

  it('asks for nothing outside a visit, and for one thing at a time', () => {
    whateverHappens(() => ({ before, event, state, effects }) => {
      const tasks = effects.filter(({ effect }) => (taskNames as readonly string[]).includes(effect));
      expect(tasks.length).toBeLessThanOrEqual(1);
      for (const task of tasks) expect(task).toMatchObject({ visit: state.visit, task: state.task?.number });
      if (isInVisit(state.stage)) expect(state.visit).not.toBeNull();
      const isBound = before.task !== null && neverAbandoned.has(before.task.what);
      if (!isBound || event.type === 'rendererGone' || event.type === 'stop') return;
      if (event.type !== 'settled' || event.task !== before.task.number)
        expect(state.task).toEqual(before.task);
    });
  });

  it('can be left from everywhere: at once, and by going back step by step', () => {
    fc.assert(
      fc.property(visits, ({ campus, choices }) => {
        const state = free(
          play(campus, choices, () => undefined),
          campus,
        );
        expect(proposed(state, 'cancel', campus)?.visit ?? null).toBeNull();
        let at: SessionState | null = state;
        for (let steps = 0; at !== null && at.visit !== null; steps += 1) {
          expect(steps).toBeLessThan(15);
          at = proposed(at, 'back', campus);
        }
        if (at === null) expect(['home', 'login', 'done']).toContain(state.stage.name);
      }),
      thousands,
    );
  });

  it('asks for nothing that the campus does not: no questions where none are chosen', () => {
    whateverHappens(() => ({ state }, settings) => {
      if (state.stage.name === 'set-jokers') expect(settings.jokers.choose).toBeGreaterThan(0);
    });
  });

  it('leads from an ending where it says: to a first password who has none, to a new one who has', () => {
    whateverHappens(() => ({ state: { stage } }) => {
      if (stage.name !== 'ended' || stage.next === null || stage.next.what === 'voucher') return;
      expect(stage.next.what).toBe(stage.next.proving.journey);
    });
  });

  it('is told the outcome of everything that it awaits: none leaves it where it was without a word', () => {
    whateverHappens(() => ({ before, state, awaited, event }) => {
      if (awaited === null || event.type !== 'settled' || event.outcome.outcome === 'over') return;
      const isAnswered = state.notice !== null || state.task !== null || state.stage !== before.stage;
      expect([event.of, event.outcome.outcome, isAnswered]).toEqual([event.of, event.outcome.outcome, true]);
    });
  });

  it('goes in these random visits to every stage, by every proposal and through every task', () => {
    const seen = new Set<string>();
    whateverHappens(() => ({ event, state, effects }) => {
      seen.add(state.stage.name).add(event.type);
      for (const { effect } of effects) seen.add(effect);
    });
    const stages = Object.keys(everyStage).filter((name) => name !== 'out-of-order');
    expect([...proposalTypes, ...taskNames, ...stages].filter((name) => !seen.has(name))).toEqual([]);
    expect(campuses.length).toBeGreaterThan(3);
  });
});

/** Whatever is under way has come to its end. */
function free(state: SessionState, settings: RecoverySettings): SessionState {
  if (state.task === null) return state;
  const { what, number } = state.task;
  const settled = {
    type: 'settled',
    of: what,
    task: number,
    outcome: { outcome: 'fault', reference: 'ACDE' },
  } as const;
  const result = transition(state, settled, moment, settings);
  if ('refused' in result) throw new Error('an outcome was refused');
  return result.state;
}
const moment = { now: 0, today: '2026-11-23', freshVisit: 'fresh' };

/** @returns null where it is refused */
function proposed(
  state: SessionState,
  type: 'back' | 'cancel',
  settings: RecoverySettings,
): SessionState | null {
  const result = transition(state, { type }, moment, settings);
  return 'refused' in result ? null : result.state;
}

const everyStage: Record<Stage['name'], true> = {
  home: true,
  credentials: true,
  identifier: true,
  identify: true,
  proofs: true,
  joker: true,
  proof: true,
  'house-rules': true,
  'set-jokers': true,
  'set-contact': true,
  'confirm-contact': true,
  codes: true,
  'set-totp': true,
  password: true,
  login: true,
  'sign-in': true,
  details: true,
  'reception-sign-in': true,
  'reception-totp': true,
  'reception-find': true,
  'reception-person': true,
  'reception-confirm': true,
  'reception-voucher': true,
  done: true,
  ended: true,
  'out-of-order': true,
};
