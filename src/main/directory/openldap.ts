import { Attribute, Change, PasswordPolicyControl, PasswordPolicyError } from 'ldapts';
import type { DirectoryRule } from '../../contract/failures.ts';
import { strictest } from './account-state.ts';
import { compareValue } from './compare.ts';
import type { Dialect } from './dialect.ts';
import { passwordModifyOid, passwordModifyValue } from './password-modify.ts';
import { policyErrors } from './result-codes.ts';

/** slapo-ppolicy(5): locked until an administrator unlocks it. A reset by anybody would remove it. */
const lockedForGood = '000001010000Z';

/** What slapd's ppolicy overlay says where its control says less, or did not come back (2.4 to 2.6, in English always). */
const diagnostics: readonly { readonly begins: string; readonly rule: DirectoryRule }[] = [
  { begins: 'Password is not being changed from existing value', rule: 'same-as-current' },
  { begins: 'Password is in history of old passwords', rule: 'in-history' },
  { begins: 'Password is too young to change', rule: 'too-young' },
];

/** OpenLDAP's slapd with the ppolicy overlay (2.4 to 2.6). */
export const openldap: Dialect = {
  uuid: 'entryUUID',
  lockAttributes: ['pwdAccountLockedTime', 'pwdStartTime', 'pwdEndTime'],

  lockState(attributes, now) {
    const locked = attributes.first('pwdAccountLockedTime');
    const starts = instantOf(attributes.first('pwdStartTime'));
    const ends = instantOf(attributes.first('pwdEndTime'));
    return strictest([
      locked === undefined
        ? 'active'
        : locked === lockedForGood
          ? 'locked-by-administration'
          : 'locked-by-failures',
      (starts !== undefined && starts > now) || (ends !== undefined && ends <= now) ? 'disabled' : 'active',
    ]);
  },

  async lockByAdministration(session, dn) {
    const answer = await compareValue(session, dn, 'pwdAccountLockedTime', lockedForGood);
    if (answer === 'hidden') return 'hidden';
    return answer === 'equal' ? 'locked' : 'free';
  },

  policyControl() {
    const control = new PasswordPolicyControl();
    return { control, error: () => control.value?.error };
  },

  async writePassword({ client }, dn, password, method, control) {
    if (method === 'exop') {
      await client.exop(passwordModifyOid, passwordModifyValue(dn, password), control);
    } else {
      const modification = new Attribute({ type: 'userPassword', values: [password] });
      await client.modify(dn, new Change({ operation: 'replace', modification }), control);
    }
  },

  readRefusal(policyError, diagnostic) {
    const said = diagnostics.find(({ begins }) => diagnostic.startsWith(begins));
    if (said !== undefined) return { rule: said.rule };
    if (policyError === undefined) return { rule: 'too-weak' };
    return policyErrors[policyError] ?? { fault: 'unexpected' };
  },

  mustChange: (policyError) => policyError === PasswordPolicyError.ChangeAfterReset,
};

/** GeneralizedTime in UTC to the second (RFC 4517 section 3.3.13), as slapd writes it; milliseconds since 1970. */
function instantOf(value: string | undefined): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[.,]\d+)?Z$/u.exec(value ?? '');
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
