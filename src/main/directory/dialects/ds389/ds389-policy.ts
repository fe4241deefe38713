import type { ServerPolicy } from '../../../../contract/password/server-policy.ts';
import type { Attributes } from '../../attributes.ts';
import type { PolicySource } from '../dialect.ts';
import { generalizedTime } from '../generalized-time.ts';

/** Whose policy is not set locally has the one of the whole server. */
const globalPolicy = 'cn=config';

/**
 * The password policy of 389 Directory Server: a subentry that the person's entry names (fine-grained policy), or
 * cn=config. Only what the kiosk has a rule for is promised.
 */
export const ds389Policy: PolicySource = {
  attributes: ['pwdPolicySubentry', 'passwordAllowChangeTime'],
  source: (found, settings) => found.first('pwdPolicySubentry') ?? settings.passwordPolicy ?? globalPolicy,
  sourceAttributes: [
    'passwordCheckSyntax',
    'passwordMinLength',
    'passwordMinDigits',
    'passwordMinUppers',
    'passwordMinLowers',
    'passwordMinSpecials',
    'passwordMinCategories',
    'passwordMaxRepeats',
    'passwordMaxSequence',
    'passwordHistory',
    'passwordInHistory',
    'passwordMinAge',
  ],
  rules(policy, found) {
    if (policy === null) return { policy: {}, changeableFrom: null };
    const checked = isOn(policy, 'passwordCheckSyntax');
    const changeable = generalizedTime(found.first('passwordAllowChangeTime'));
    return {
      policy: {
        ...(checked ? syntaxRules(policy) : {}),
        history: isOn(policy, 'passwordHistory') ? numberOf(policy, 'passwordInHistory') : 0,
      },
      changeableFrom: numberOf(policy, 'passwordMinAge') > 0 ? (changeable ?? null) : null,
    };
  },
};

/** What a policy asks for that does not say: local policies say only what differs from these (slapd's own defaults). */
const unsaid: Readonly<Record<string, number>> = {
  passwordMinLength: 8,
  passwordMinCategories: 3,
  passwordInHistory: 6,
};

function syntaxRules(policy: Attributes): ServerPolicy {
  const number = (attribute: string): number => numberOf(policy, attribute);
  return {
    // Characters, not octets.
    length: { min: number('passwordMinLength') },
    atLeast: {
      digit: number('passwordMinDigits'),
      upper: number('passwordMinUppers'),
      lower: number('passwordMinLowers'),
      special: number('passwordMinSpecials'),
    },
    kindsAtLeast: Math.min(number('passwordMinCategories'), 4),
    // Words of three letters or more out of uid, cn, sn, givenName, ou and mail: no setting switches that off.
    notContaining: { login: true, names: true },
    longestRepeatedRun: number('passwordMaxRepeats'),
    longestConsecutiveRun: number('passwordMaxSequence'),
  };
}

function isOn(policy: Attributes, attribute: string): boolean {
  return policy.first(attribute)?.toLowerCase() === 'on';
}

function numberOf(policy: Attributes, attribute: string): number {
  const value = Number(policy.first(attribute) ?? unsaid[attribute] ?? 0);
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
