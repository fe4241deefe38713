import type { Attributes } from '../../attributes.ts';
import type { ServerRules } from '../dialect.ts';
import { generalizedTime } from '../generalized-time.ts';

/** Attributes of a pwdPolicy entry that bear on a new password (slapo-ppolicy(5)). */
export const ppolicySourceAttributes: readonly string[] = [
  'pwdMinLength',
  'pwdMaxLength',
  'pwdInHistory',
  'pwdMinAge',
  'pwdCheckQuality',
];

/**
 * What a pwdPolicy entry asks of a person. Lengths are octets there, and only looked at where pwdCheckQuality says so; the
 * minimum age counts from the last change, whoever makes the next one.
 */
export function ppolicyRules(policy: Attributes | null, found: Attributes): ServerRules {
  if (policy === null) return { policy: {}, changeableFrom: null };
  const checked = numberOf(policy, 'pwdCheckQuality') > 0;
  const min = checked ? numberOf(policy, 'pwdMinLength') : 0;
  const max = checked ? numberOf(policy, 'pwdMaxLength') : 0;
  const youngest = numberOf(policy, 'pwdMinAge') * 1000;
  const changed = generalizedTime(found.first('pwdChangedTime'));
  return {
    policy: {
      bytes: { ...(min > 0 ? { min } : {}), ...(max > 0 ? { max } : {}) },
      history: numberOf(policy, 'pwdInHistory'),
    },
    changeableFrom: youngest > 0 && changed !== undefined ? changed + youngest : null,
  };
}

function numberOf(policy: Attributes, attribute: string): number {
  const value = Number(policy.first(attribute) ?? '0');
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
