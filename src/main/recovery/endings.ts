import type { Ending } from '../../contract/failures.ts';
import type { Journey } from '../../contract/view.ts';
import type { AccountState, Entry, PersonRecord } from './ports.ts';

/** What a person may be told once they have proved who they are, and not before. */
const afterProofs: Readonly<Record<AccountState, Ending | null>> = {
  active: null,
  'locked-by-failures': null,
  'not-activated': { code: 'not-activated' },
  'locked-by-administration': { code: 'locked-by-administration' },
  disabled: { code: 'account-disabled' },
  expired: { code: 'account-expired' },
  privileged: { code: 'privileged' },
};

/**
 * What the account is, with what was done at a kiosk: a directory that nothing marks as activated goes on saying
 * "not activated" although its owner has a password.
 */
export function accountOf({ account }: Pick<Entry, 'account'>, { activation }: PersonRecord): AccountState {
  return account === 'not-activated' && activation?.state === 'active' ? 'active' : account;
}

/** Why a journey ends after the proofs; null: it goes on. */
export function endingAfterProofs(journey: Journey, account: AccountState): Ending | null {
  return journey === 'activation' && account === 'not-activated' ? null : afterProofs[account];
}

/** Why a journey ends for somebody whose number and birth date are right, before the proofs; null: it goes on. */
export function endingBeforeProofs(journey: Journey, account: AccountState): Ending | null {
  const isActivation = journey === 'activation';
  if (account === 'not-activated') return isActivation ? null : { code: 'not-activated' };
  // Whatever else the account is: that is told after the proofs, of the journey to a new password.
  return isActivation ? { code: 'already-active' } : null;
}
