import type { Attributes } from '../../attributes.ts';
import type { PolicySource, ServerRules } from '../dialect.ts';

/** The naming context at the end of a DN. */
const domainPart = /(?:^|,)(?<domain>DC=[^,]+(?:,DC=[^,]+)*)$/iu;

/** MS-ADTS section 3.1.1.3.4.1.27, under its number of today and its older one; in order of preference. */
export const policyHints: readonly string[] = ['1.2.840.113556.1.4.2239', '1.2.840.113556.1.4.2066'];

/** DOMAIN_PASSWORD_COMPLEX of pwdProperties (MS-SAMR section 2.2.1.3). */
const complex = 0x1;
const kindsOfComplex = 3;

/** The password policy of a domain, or the fine-grained one that applies to a person. */
export const activeDirectoryPolicy: PolicySource = {
  attributes: ['msDS-ResultantPSO'],
  source: (found, settings) =>
    found.first('msDS-ResultantPSO') ??
    settings.passwordPolicy ??
    domainPart.exec(found.dn)?.groups?.['domain'] ??
    null,
  sourceAttributes: [
    'minPwdLength',
    'pwdHistoryLength',
    'pwdProperties',
    'msDS-MinimumPasswordLength',
    'msDS-PasswordHistoryLength',
    'msDS-PasswordComplexityEnabled',
  ],
  rules: activeDirectoryRules,
};

/**
 * What a policy of Active Directory asks of a password that is reset. Lengths are UTF-16 units there, of which a text never
 * has fewer than characters. The minimum age is for people who change their own; so is the history, unless the server
 * takes the policy hints.
 * @param supported which of the wanted controls the server lists
 */
function activeDirectoryRules(
  policy: Attributes | null,
  _found: Attributes,
  supported: ReadonlySet<string>,
): ServerRules {
  const hinted = policyHints.some((oid) => supported.has(oid));
  const history =
    policy === null ? undefined : numberOf(policy, 'pwdHistoryLength', 'msDS-PasswordHistoryLength');
  const least = policy === null ? undefined : numberOf(policy, 'minPwdLength', 'msDS-MinimumPasswordLength');
  return {
    policy: {
      ...(least === undefined ? {} : { length: { min: least } }),
      ...(isComplex(policy)
        ? { kindsAtLeast: kindsOfComplex, notContaining: { login: true, names: true } }
        : {}),
      ...(!hinted ? { history: 0 } : history === undefined ? {} : { history }),
    },
    changeableFrom: null,
  };
}

function isComplex(policy: Attributes | null): boolean {
  if (policy === null) return false;
  const fine = policy.first('msDS-PasswordComplexityEnabled');
  if (fine !== undefined) return fine.toUpperCase() === 'TRUE';
  return ((numberOf(policy, 'pwdProperties') ?? 0) & complex) !== 0;
}

/** The first of some attributes that is there, as a number; undefined where none is. */
function numberOf(policy: Attributes, ...names: readonly string[]): number | undefined {
  const text = names.map((name) => policy.first(name)).find((value) => value !== undefined);
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
