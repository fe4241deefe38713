import type { Attributes } from '../../attributes.ts';
import type { PolicySource } from '../dialect.ts';

/**
 * The password policy of FreeIPA, of the person's group or the global one (`directory.passwordPolicy`:
 * cn=global_policy,cn=REALM,cn=kerberos,SUFFIX).
 *
 * ipa-pwd-extop holds a password that somebody else than the person sets against none of it; only where that is a privileged
 * system account (`ipa sysaccount-mod --privileged=True`) against all. So length and kinds are asked for here, being the
 * campus's will; history and minimum age are not promised.
 */
export const freeipaPolicy: PolicySource = {
  attributes: ['krbPwdPolicyReference'],
  source: (found, settings) => found.first('krbPwdPolicyReference') ?? settings.passwordPolicy,
  sourceAttributes: [
    'krbPwdMinLength',
    'krbPwdMinDiffChars',
    'ipaPwdMaxRepeat',
    'ipaPwdMaxSequence',
    'ipaPwdUserCheck',
  ],
  rules(policy) {
    if (policy === null) return { policy: {}, changeableFrom: null };
    const number = (attribute: string): number => numberOf(policy, attribute);
    return {
      policy: {
        length: { min: number('krbPwdMinLength') },
        // Of five: characters outside ASCII are one kind there, and none of ours.
        kindsAtLeast: Math.min(number('krbPwdMinDiffChars'), 4),
        longestRepeatedRun: number('ipaPwdMaxRepeat'),
        longestConsecutiveRun: number('ipaPwdMaxSequence'),
        ...(policy.first('ipaPwdUserCheck')?.toUpperCase() === 'TRUE'
          ? { notContaining: { login: true } }
          : {}),
        history: 0,
      },
      changeableFrom: null,
    };
  },
};

function numberOf(policy: Attributes, attribute: string): number {
  const value = Number(policy.first(attribute) ?? '0');
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
