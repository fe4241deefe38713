import type { AccountState } from '../recovery/ports.ts';

/** One state of the account resource in supannRessourceEtat (SUPANN 2021, "étiquette {COMPTE}"). */
const accountLabel = /^\{COMPTE\}(?<state>[ASI])(?::(?<sub>\w+))?$/iu;

/** What a kiosk writes once the person has activated the account. */
export const activatedState = '{COMPTE}A:SupannActif';

/** States that come before the person has activated the account. */
const beforeActivation: ReadonlySet<string> = new Set(['supannprecree', 'supanncree']);

/**
 * What SUPANN's account state says: `S` is suspended by the institution; `I` is inactive, before activation or for good;
 * other resources (`{MAIL}…`) are of no account here.
 * @param values of `supannRessourceEtat`
 * @returns the strictest of what is said; `active` when nothing is
 */
export function supannAccountState(values: readonly string[]): AccountState {
  const states = values.map((value): AccountState => {
    const { state, sub } = accountLabel.exec(value.trim())?.groups ?? {};
    if (state === undefined || state.toUpperCase() === 'A') return 'active';
    if (state.toUpperCase() === 'S') return 'locked-by-administration';
    return sub !== undefined && beforeActivation.has(sub.toLowerCase()) ? 'not-activated' : 'disabled';
  });
  return strictest(states);
}

/** Whether a value is the account's state before its activation. */
export function isBeforeActivation(value: string): boolean {
  return supannAccountState([value]) === 'not-activated';
}

/** The order in which states are told: the first that applies. */
const byStrictness: readonly AccountState[] = [
  'privileged',
  'locked-by-administration',
  'disabled',
  'expired',
  'not-activated',
  'locked-by-failures',
  'active',
];

/** The strictest of several states; `active` of none. */
export function strictest(states: readonly AccountState[]): AccountState {
  return byStrictness.find((state) => states.includes(state)) ?? 'active';
}
