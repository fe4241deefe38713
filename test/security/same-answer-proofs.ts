import { join } from 'node:path';
import type { CodeProof, ProofName } from '../../src/contract/proofs.ts';
import type { View } from '../../src/contract/view.ts';
import type { RecoverySettings } from '../../src/main/recovery/settings.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import { latestCode, totpOf } from './demo-kiosk.ts';
import type { KiosksOnSlapd, SpokenKiosk } from './kiosks-on-slapd.ts';

/** One attempt and how long its answer took. */
export interface Timed {
  readonly what: string;
  readonly milliseconds: number;
  readonly view: View;
}

/** Somebody who tries once, right or wrong. */
export interface Attempt {
  readonly what: string;
  /** Comes to where the attempt is made. */
  readonly walk: (kiosk: SpokenKiosk, data: string) => Promise<void>;
  readonly attempt: (kiosk: SpokenKiosk) => Promise<View>;
}

export interface SampleOptions {
  readonly lab: KiosksOnSlapd;
  readonly attempts: readonly Attempt[];
  /** So many kiosks at the same time. */
  readonly atOnce: number;
  /** null: those of the configuration. */
  readonly instants: RecoverySettings['instants'] | null;
}

/** A kiosk takes so many mistakes without slowing anybody down. */
const perKiosk = 8;
let opened = 0;

/** Makes every attempt once, in random order, at as many kiosks as it takes that none is slowed down. */
export async function sampled({ lab, attempts, atOnce, instants }: SampleOptions): Promise<readonly Timed[]> {
  const waiting = attempts
    .map((attempt) => ({ attempt, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ attempt }) => attempt);
  const samples: Timed[] = [];
  const visitors = Array.from({ length: atOnce }, async () => {
    for (let batch = waiting.splice(0, perKiosk); batch.length > 0; batch = waiting.splice(0, perKiosk)) {
      const data = `timed-${(opened += 1)}`;
      const kiosk = await lab.open(data, { instants });
      for (const { what, walk, attempt } of batch) {
        await walk(kiosk, join(lab.folder, data));
        const startedAt = performance.now();
        const view = await attempt(kiosk);
        samples.push({ what, milliseconds: performance.now() - startedAt, view });
        await kiosk.say('cancel', {});
        // The gate lets thirty messages through at once, and ten a second.
        await new Promise((resolve) => setTimeout(resolve, instants === null ? 0 : 500));
      }
      await kiosk.stop();
    }
  });
  await Promise.all(visitors);
  return samples;
}

/** What somebody types as a proof. @param given what they hold: null for a code that is sent to them */
function typed(proof: ProofName, given: string | null, isRight: boolean, data: string): string {
  const right = proof === 'totp' ? totpOf(given ?? '') : (given ?? latestCode(data));
  if (isRight) return right;
  // As long as the right one, and of the same kind.
  const [last = ''] = right.slice(-1);
  return right.slice(0, -1) + (/\d/u.test(last) ? String((Number(last) + 1) % 10) : last === 'W' ? 'X' : 'W');
}

/** An attempt at one proof by somebody who holds no other. */
export function attemptAt(
  proof: ProofName,
  { uid, birthDate }: LabPerson,
  given: string | null,
  isRight: boolean,
): Attempt {
  let text = '';
  return {
    what: isRight ? 'right' : 'wrong',
    async walk(kiosk, data) {
      await kiosk.say('cancel', {});
      if (proof === 'activation-code') {
        await kiosk.say('choose', { option: 'activate' });
      } else {
        await kiosk.say('choose', { option: 'forgotten-credentials' });
        await kiosk.say('choose', { option: 'recover-password' });
      }
      await kiosk.say('chooseIdentifier', { kind: 'uid' });
      let view = await kiosk.identify(uid, birthDate);
      if (view.step.name === 'proofs') view = await kiosk.say('chooseProof', { proof });
      if (view.step.name !== 'joker' && view.step.name !== 'proof') {
        throw new Error(`stands at ${view.step.name}, told ${view.notice?.code}`);
      }
      text = typed(proof, given, isRight, data);
    },
    attempt: (kiosk) => (proof === 'joker' ? kiosk.answerJoker(text) : kiosk.say('giveCode', { code: text })),
  };
}

/** A sign-in with a password that is none. */
export function signInAs(what: string, login: string): Attempt {
  return {
    what,
    async walk(kiosk) {
      await kiosk.say('cancel', {});
      await kiosk.say('choose', { option: 'details' });
    },
    attempt: (kiosk) => kiosk.say('signIn', { login, password: 'Not-This-One-1!' }),
  };
}

/** What a right and a wrong proof lead to. */
export const leadsTo: Readonly<Record<ProofName, { readonly right: string; readonly wrong: string }>> = {
  joker: { right: 'password', wrong: 'answer-wrong' },
  'recovery-code': { right: 'password', wrong: 'code-wrong' },
  totp: { right: 'password', wrong: 'code-wrong' },
  'mail-code': { right: 'password', wrong: 'code-wrong' },
  'mobile-code': { right: 'password', wrong: 'code-wrong' },
  'activation-code': { right: 'set-jokers', wrong: 'code-wrong' },
  voucher: { right: 'password', wrong: 'voucher-refused' },
} satisfies Record<'joker' | CodeProof, object>;
