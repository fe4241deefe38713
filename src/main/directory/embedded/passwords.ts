import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { AccountState, NotUsable, WriteFailure } from '../../recovery/ports.ts';
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

/** What becomes of the right password; a wrong one is merely refused. */
const entrance: Readonly<Record<AccountState, 'works' | NotUsable>> = {
  active: 'works',
  privileged: 'works',
  // Between the first password and the mark of the activation.
  'not-activated': 'works',
  'locked-by-failures': 'locked',
  'locked-by-administration': 'locked',
  disabled: 'disabled',
  expired: 'account-expired',
};

/** So many wrong passwords in a row, and the account is locked. */
export const mostFailures = 10;

/** What comes of signing in with this password. */
export async function signInOf(person: DirectoryPerson, password: string): Promise<'works' | NotUsable> {
  return (await isPasswordOf(person, password)) ? entrance[person.account] : 'refused';
}

/** The person after somebody has signed in as them, or tried to; the very same where nothing has changed. */
export function afterSignIn(person: DirectoryPerson, outcome: 'works' | NotUsable): DirectoryPerson {
  if (outcome === 'works') return person.failures === 0 ? person : { ...person, failures: 0 };
  if (outcome !== 'refused') return person;
  const failures = person.failures + 1;
  const locks = failures >= mostFailures && person.account === 'active';
  return { ...person, failures, account: locks ? 'locked-by-failures' : person.account };
}

/** Whether this is the password in force, whatever the state of the account. */
export async function isPasswordOf({ passwords }: DirectoryPerson, password: string): Promise<boolean> {
  const [current] = passwords;
  return current !== undefined && matchesSecret(spelling(password), current);
}

/**
 * The person with a new password; a lock by wrong passwords is lifted by it. An account that is not activated takes one from
 * whoever knows that it is not.
 * @param known the state in which the kiosk last saw it
 * @param now milliseconds since 1970
 * @returns why the account or its history refuses it: nothing has changed then
 */
export async function withPassword(
  person: DirectoryPerson,
  password: string,
  { work, now, known }: { readonly work: ScryptWork; readonly now: number; readonly known: AccountState },
): Promise<Result<DirectoryPerson, WriteFailure>> {
  const first = person.account === 'not-activated' && known === 'not-activated';
  const refusal = first ? null : refusals[accountOf(person)];
  if (refusal !== null) return failed(refusal);
  if (await isPasswordOf(person, password)) return failed({ kind: 'refused', rule: 'same-as-current' });
  for (const earlier of person.passwords.slice(1, 1 + historyKept)) {
    if (await matchesSecret(spelling(password), earlier))
      return failed({ kind: 'refused', rule: 'in-history' });
  }
  return succeeded({
    ...person,
    account: first ? 'not-activated' : 'active',
    failures: 0,
    passwords: [await hashSecret(spelling(password), work), ...person.passwords].slice(0, 1 + historyKept),
    passwordChangedAt: now,
  });
}

/** One password typed on two keyboards is one password (RFC 8265, section 4.2: NFC). */
export function spelling(password: string): string {
  return password.normalize('NFC');
}
