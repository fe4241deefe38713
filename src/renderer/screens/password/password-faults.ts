import type { RuleId, RuleState } from '../../../contract/password/policy.ts';

/** How a line of the list stands: a cross only when there is something to take back or once one has tried. */
export type RuleMark = 'open' | 'met' | 'broken' | 'unknown';

/** Rules that say what may not be there: broken as soon as it is, not only once one has tried. */
const prohibitions: ReadonlySet<RuleId> = new Set([
  'length-max',
  'no-space',
  'forbidden-characters',
  'not-login',
  'not-names',
  'not-numbers',
  'not-birth-date',
  'repeated-run',
  'consecutive-run',
  'repeats',
  'banned-words',
]);

/**
 * The mark of one rule.
 * @param typed whether anything has been typed: before, nothing is met and nothing broken
 * @param tried whether the person pressed the button with this rule broken
 */
export function markOf({ rule, state }: RuleState, typed: boolean, tried: boolean): RuleMark {
  if (state === 'unknown') return 'unknown';
  if (!typed) return tried && !prohibitions.has(rule) ? 'broken' : 'open';
  if (state === 'met') return 'met';
  return tried || prohibitions.has(rule) ? 'broken' : 'open';
}

/** What is to be corrected before the password is sent, all of it. */
export interface PasswordFaults {
  readonly rules: boolean;
  readonly confirmation: boolean;
  readonly houseRules: boolean;
}

export const noFaults: PasswordFaults = { rules: false, confirmation: false, houseRules: false };

/** @param houseRulesRead whether the box is ticked, or there is none to tick */
export function passwordFaults(
  rules: readonly RuleState[],
  isSame: boolean,
  houseRulesRead: boolean,
): PasswordFaults {
  return {
    rules: rules.some(({ state }) => state === 'broken'),
    confirmation: !isSame,
    houseRules: !houseRulesRead,
  };
}
