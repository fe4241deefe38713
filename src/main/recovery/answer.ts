import type { Ending } from '../../contract/failures.ts';
import type { Subject } from './audit-event.ts';
import type { RecordKeys } from './keys.ts';
import { verifyAnswer } from './joker.ts';
import { afterRightJoker, countJokerAttempt, jokerWait, reanchored, triesLeft } from './limiter.ts';
import type { AccountState, AuditPort, Clock, DirectoryFault, RecordPort } from './ports.ts';
import { changeRecord } from './record.ts';
import { freshReference } from './reference.ts';
import type { AnswerOutcome } from './session-state.ts';
import type { RecoverySettings } from './settings.ts';
import type { EffectOf } from './tasks.ts';

export interface AnswerParts {
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly settings: RecoverySettings;
}

/** What a person may be told once they have proved who they are, and not before. */
const endings: Readonly<Record<AccountState, Ending | null>> = {
  active: null,
  'locked-by-failures': null,
  'not-activated': { code: 'not-activated' },
  'locked-by-administration': { code: 'locked-by-administration' },
  disabled: { code: 'account-disabled' },
  expired: { code: 'account-expired' },
  privileged: { code: 'privileged' },
};

/**
 * The answer to the joker question. The attempt is counted in the person's record before it is compared, so that a plug
 * pulled at the right moment wins nothing; a right answer takes the count back.
 */
export async function answer(
  parts: AnswerParts,
  { visit, entry, question, answer: given }: EffectOf<'answer'>,
): Promise<AnswerOutcome> {
  const { records, keys, audit, clock, settings } = parts;
  const subject: Subject = { entry: entry.uuid };
  const completed = { event: 'proof.completed', visit, subject, proof: 'joker' } as const;

  const faulty = async (fault: DirectoryFault): Promise<AnswerOutcome> => {
    const reference = freshReference();
    await audit.append({ ...completed, outcome: 'fault', ...fault, reference });
    return { outcome: 'fault', reference };
  };
  const blocked = async (wait: number, outcome: 'blocked' | 'wrong'): Promise<AnswerOutcome> => {
    await audit.append({ ...completed, outcome });
    const ending: Ending = { code: 'proof-blocked', seconds: Math.ceil(wait / 1000) };
    return { outcome: 'ended', ending };
  };

  await audit.append({ event: 'proof.started', visit, subject, proof: 'joker' });
  let wait = 0;
  const counted = await changeRecord(records, entry, (record) => {
    wait = jokerWait(record.joker, clock.now());
    return wait > 0
      ? reanchored(record, clock.now())
      : { ...record, joker: countJokerAttempt(record.joker, clock.now(), settings.jokers) };
  });
  if (!counted.ok) return faulty(counted.failure);
  if (wait > 0) return blocked(wait, 'blocked');

  const { record } = counted.value;
  const joker = record.jokers.find((one) => sameQuestion(one.question, question));
  const verdict = joker === undefined ? 'wrong' : await verifyAnswer(keys, entry.uuid, given, joker.answer);
  if (verdict === 'unknown-key') return faulty({ fault: 'misconfigured', cause: 'unknown-key' });
  if (verdict === 'wrong') {
    const left = triesLeft(record.joker, settings.jokers);
    if (left === 0) return blocked(jokerWait(record.joker, clock.now()), 'wrong');
    await audit.append({ ...completed, outcome: 'wrong' });
    return { outcome: 'wrong', triesLeft: left };
  }
  const cleared = await changeRecord(records, entry, (latest) => ({ ...latest, joker: afterRightJoker() }), {
    held: counted.value,
  });
  if (!cleared.ok) return faulty(cleared.failure);
  const ending = endings[entry.account];
  await audit.append({
    ...completed,
    outcome: 'right',
    ...(ending === null ? {} : { ending: ending.code }),
  });
  return ending === null ? { outcome: 'right' } : { outcome: 'ended', ending };
}

type Question = EffectOf<'answer'>['question'];

function sameQuestion(one: Question, other: Question): boolean {
  return 'id' in one
    ? 'id' in other && one.id === other.id
    : 'ownWords' in other && one.ownWords === other.ownWords;
}
