import type { DirectoryRule } from '../../contract/failures.ts';
import type { NotUsable } from '../recovery/ports.ts';
import type { Dialect } from './dialect.ts';
import { ds389Policy } from './ds389-policy.ts';
import { ds389State } from './ds389-state.ts';
import { directMembership } from './group-membership.ts';
import { loquetSchemaForm } from './loquet-schema.ts';
import { policyErrors, policySignInErrors, resultRow } from './result-codes.ts';
import { policyControls, sendUserPassword } from './user-password.ts';

/** Four groups of eight hexadecimal digits: no UUID, and as good as one. */
const uniqueId = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){3}$/iu;

/** What the server says where its control says less (2.3, in English always). */
const diagnostics: readonly { readonly says: RegExp; readonly rule: DirectoryRule }[] = [
  { says: /^invalid password syntax - password must be at least \d+ characters long/u, rule: 'too-short' },
  { says: /^within password minimum age/u, rule: 'too-young' },
];

/** Answers to a bind as a person that are no matter of the password policy control. */
const signInCodes: Readonly<Record<number, NotUsable>> = {
  // constraintViolation: too many wrong passwords, or (Account Policy plug-in) no sign-in for too long.
  19: 'locked',
  // unwillingToPerform: nsAccountLock.
  53: 'disabled',
};

/** 389 Directory Server (2.3; Red Hat Directory Server 11 and 12). */
export const ds389: Dialect = {
  kind: '389',

  uuid: {
    attribute: 'nsUniqueId',
    octets: false,
    of(found) {
      const value = found.first('nsUniqueId');
      return value !== undefined && uniqueId.test(value) ? value.toLowerCase() : undefined;
    },
  },

  state: ds389State,
  groups: directMembership,
  policy: ds389Policy,

  password: {
    wantedControls: [],
    controls: policyControls,
    send: sendUserPassword,
    refusal({ code, message }, policyError) {
      if (resultRow(code).write !== 'policy' && policyError === undefined) return null;
      const said = diagnostics.find(({ says }) => says.test(message));
      if (said !== undefined) return { rule: said.rule };
      if (policyError !== undefined) return policyErrors[policyError] ?? { fault: 'unexpected' };
      // The one refusal of a password that brings no control is that of the current one, by either way of writing.
      return /^(?:password in history|Failed to update password)/u.test(message)
        ? { rule: 'same-as-current' }
        : { rule: 'too-weak' };
    },
  },

  signIn: {
    controls: policyControls,
    read(error, policyError) {
      // Its control says "locked" of an inactivated account too: the code comes first.
      const byCode = error === null ? undefined : signInCodes[error.code];
      const said = byCode ?? (policyError === undefined ? undefined : policySignInErrors[policyError]);
      if (said !== undefined) return said;
      return error === null ? 'works' : (resultRow(error.code).personSignIn ?? 'unverified');
    },
  },

  /** pwdUpdateTime is only written where passwordTrackUpdateTime is on. */
  arrival: 'modifyTimestamp',
  record: loquetSchemaForm,
};
