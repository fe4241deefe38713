import { ResultCodeError } from 'ldapts';
import type { Change } from 'ldapts';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { WriteFailure } from '../recovery/ports.ts';
import { resultRow } from './result-codes.ts';
import type { LdapSession } from './session.ts';

/** How often it is tried when others write to the same entry at the same moment. */
const attempts = 3;

/** What is to be changed on an entry as it was just read; without changes there is nothing to do. */
export interface Decision<Answer> {
  readonly changes: readonly Change[];
  readonly answer: Answer;
}

export interface ChangeAsRead<Answer> {
  readonly dn: string;
  /** Reads the entry; called anew where another write came in between. */
  readonly decide: () => Promise<Decision<Answer>>;
  /** What the journal gets where a right is missing. */
  readonly unwritable: string;
}

/** Why nothing was changed, or that nobody knows. */
export type ChangeFailure = Extract<WriteFailure, { readonly kind: 'fault' | 'outcome-unknown' }>;

/**
 * Reads an entry and changes it by one modify that names the values which were read, so that it fails where they are others by
 * now.
 * @param progress `sent` while a request has left and its answer has not come
 * @throws what a session throws, and what `decide` throws
 */
export async function changeAsRead<Answer>(
  session: LdapSession,
  { dn, decide, unwritable }: ChangeAsRead<Answer>,
  progress: { sent: boolean },
): Promise<Result<Answer, ChangeFailure>> {
  let failure: ChangeFailure = { kind: 'fault', fault: { fault: 'busy' } };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { changes, answer } = await decide();
    if (changes.length === 0) return succeeded(answer);
    session.assertAlive();
    progress.sent = true;
    try {
      await session.client.modify(dn, [...changes]);
      progress.sent = false;
      return succeeded(answer);
    } catch (error) {
      if (!(error instanceof ResultCodeError)) throw error;
      progress.sent = false;
      const { fault, write } = resultRow(error.code);
      failure = {
        kind: write === 'outcome-unknown' ? 'outcome-unknown' : 'fault',
        fault: {
          fault,
          resultCode: error.code,
          ...(fault === 'access-refused' ? { cause: unwritable } : {}),
        },
      };
      if (write !== 'try-again') break;
    }
  }
  return failed(failure);
}
