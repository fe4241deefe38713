import type { DirectoryRule } from '../../../../contract/failures.ts';
import { strictest } from '../../account-state.ts';
import { compareValue } from '../../compare.ts';
import type { Dialect } from '../dialect.ts';
import { generalizedTime } from '../generalized-time.ts';
import { directMembership } from '../group-membership.ts';
import { loquetSchemaForm } from '../loquet-schema.ts';
import { lockedForGood, ppolicyLockout, ppolicyUnlocking } from './ppolicy-lockout.ts';
import { ppolicyRules, ppolicySourceAttributes } from './ppolicy-rules.ts';
import { policyErrors, policySignInErrors, resultRow } from '../../result-codes.ts';
import { policyControls, sendUserPassword } from '../user-password.ts';

/** What slapd's ppolicy overlay says where its control says less, or did not come back (2.4 to 2.6, in English always). */
const diagnostics: readonly { readonly begins: string; readonly rule: DirectoryRule }[] = [
  { begins: 'Password is not being changed from existing value', rule: 'same-as-current' },
  { begins: 'Password is in history of old passwords', rule: 'in-history' },
  { begins: 'Password is too young to change', rule: 'too-young' },
];

/** OpenLDAP's slapd with the ppolicy overlay (2.4 to 2.6). */
export const openldap: Dialect = {
  kind: 'openldap',

  uuid: { attribute: 'entryUUID', octets: false, of: (found) => found.first('entryUUID') },

  state: {
    attributes: ['pwdAccountLockedTime', 'pwdStartTime', 'pwdEndTime'],
    always: [],
    of(found, now) {
      const locked = found.first('pwdAccountLockedTime');
      const starts = generalizedTime(found.first('pwdStartTime'));
      const ends = generalizedTime(found.first('pwdEndTime'));
      return strictest([
        locked === undefined
          ? 'active'
          : locked === lockedForGood
            ? 'locked-by-administration'
            : 'locked-by-failures',
        starts !== undefined && starts > now ? 'disabled' : 'active',
        ends !== undefined && ends <= now ? 'expired' : 'active',
      ]);
    },
    async lockByAdministration(session, dn) {
      const answer = await compareValue(session, dn, 'pwdAccountLockedTime', lockedForGood);
      if (answer === 'hidden') return 'hidden';
      return answer === 'equal' ? 'locked' : 'free';
    },
  },

  groups: directMembership,

  policy: {
    attributes: ['pwdPolicySubentry', 'pwdChangedTime'],
    source: (found, settings) => found.first('pwdPolicySubentry') ?? settings.passwordPolicy,
    sourceAttributes: ppolicySourceAttributes,
    rules: ppolicyRules,
  },

  password: {
    wantedControls: [],
    controls: policyControls,
    send: sendUserPassword,
    refusal({ code, message }, policyError) {
      if (resultRow(code).write !== 'policy' && policyError === undefined) return null;
      const said = diagnostics.find(({ begins }) => message.startsWith(begins));
      if (said !== undefined) return { rule: said.rule };
      if (policyError === undefined) return { rule: 'too-weak' };
      return policyErrors[policyError] ?? { fault: 'unexpected' };
    },
  },

  signIn: {
    controls: policyControls,
    read(error, policyError) {
      const said = policyError === undefined ? undefined : policySignInErrors[policyError];
      if (said !== undefined) return said;
      return error === null ? 'works' : (resultRow(error.code).personSignIn ?? 'unverified');
    },
    afterwards: null,
  },

  lockout: ppolicyLockout,
  unlocking: ppolicyUnlocking,
  /** Without the overlay ppolicy nothing has the first; the second changes with whatever is written to the entry. */
  arrival: ['pwdChangedTime', 'entryCSN'],
  record: loquetSchemaForm,
};
