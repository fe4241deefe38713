import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { AccountState, WriteFailure } from '../../recovery/ports.ts';
import { hashSecret, matchesSecret } from '../../recovery/scrypt.ts';
import type { ScryptWork } from '../../recovery/scrypt.ts';
import { accountOf } from './account-of.ts';
import type { DirectoryPerson } from './content.ts';

/** How many passwords before the one in force may not come back. */
export const historyKept = 3;

/** Accounts whose password this directory does not take from a kiosk. */
const refusals: Readonly<Record<AccountState, WriteFailure | null>> = {
  active: null,
  'locked-by-failures': null,
  'not-activated': { kind: 'fault', fault: { fault: 'access-refused' } },
  privileged: { kind: 'fault', fault: { fault: 'access-refused' } },
  'locked-by-administration': { kind: 'locked-by-administration' },
  disabled: { kind: 'account-disabled' },
  expired: { kind: 'account-expired' },
};

/** Accounts that may sign in. */
const mayEnter: Readonly<Record<AccountState, boolean>> = {
  active: true,
  privileged: true,
  'not-activated': false,
  'locked-by-failures': false,
  'locked-by-administration': false,
  disabled: false,
  expired: false,
};

/** Whether the person can sign in with this password. */
export async function signsIn(person: DirectoryPerson, password: string): Promise<boolean> {
  return mayEnter[person.account] && (await isPasswordOf(person, password));
}

/** Whether this is the password in force, whatever the state of the account. */
export async function isPasswordOf({ passwords }: DirectoryPerson, password: string): Promise<boolean> {
  const [current] = passwords;
  return current !== undefined && matchesSecret(spelling(password), current);
}

/**
 * The person with a new password; a lock by wrong passwords is lifted by it.
 * @param now milliseconds since 1970
 * @returns why the account or its history refuses it: nothing has changed then
 */
export async function withPassword(
  person: DirectoryPerson,
  password: string,
  { work, now }: { readonly work: ScryptWork; readonly now: number },
): Promise<Result<DirectoryPerson, WriteFailure>> {
  const refusal = refusals[accountOf(person)];
  if (refusal !== null) return failed(refusal);
  if (await isPasswordOf(person, password)) return failed({ kind: 'refused', rule: 'same-as-current' });
  for (const earlier of person.passwords.slice(1, 1 + historyKept)) {
    if (await matchesSecret(spelling(password), earlier))
      return failed({ kind: 'refused', rule: 'in-history' });
  }
  return succeeded({
    ...person,
    account: 'active',
    passwords: [await hashSecret(spelling(password), work), ...person.passwords].slice(0, 1 + historyKept),
    passwordChangedAt: now,
  });
}

/** One password typed on two keyboards is one password (RFC 8265, section 4.2: NFC). */
export function spelling(password: string): string {
  return password.normalize('NFC');
}
