import type { NotUsable } from '../../../recovery/ports.ts';
import type { Dialect } from '../dialect.ts';
import { refusalBy, signInBy } from './ds389-answers.ts';
import type { Diagnostic, RefusalTexts } from './ds389-answers.ts';
import { ds389Lockout, ds389Unlocking } from './ds389-lockout.ts';
import { ds389Policy } from './ds389-policy.ts';
import { ds389State } from './ds389-state.ts';
import { directMembership } from '../group-membership.ts';
import { loquetSchemaForm } from '../loquet-schema.ts';
import { policyControls, sendUserPassword } from '../user-password.ts';

/** Four groups of eight hexadecimal digits: no UUID, and as good as one. */
const uniqueId = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){3}$/iu;

const refusals: RefusalTexts = {
  diagnostics: [
    { begins: 'invalid password syntax - password must be at least', means: 'too-short' },
    { begins: 'within password minimum age', means: 'too-young' },
  ],
  ofCurrent: ['password in history', 'Failed to update password'],
};

/** Also what the server says under FreeIPA. */
export const signInRefusals: readonly Diagnostic<NotUsable>[] = [
  { begins: 'Account inactivated', means: 'disabled' },
  { begins: 'Exceed password retry limit', means: 'locked' },
  // Of the Account Policy plug-in: nobody has signed in for too long.
  { begins: 'Account inactivity limit exceeded', means: 'locked' },
];

/** 389 Directory Server (2.3; Red Hat Directory Server 12). */
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
    refusal: (error, policyError) => refusalBy(refusals, error, policyError),
  },

  signIn: {
    controls: policyControls,
    read: (error, policyError) => signInBy(signInRefusals, error, policyError),
    afterwards: null,
  },

  lockout: ds389Lockout,
  unlocking: ds389Unlocking,
  /** pwdUpdateTime is only written where passwordTrackUpdateTime is on. */
  arrival: ['modifyTimestamp'],
  record: loquetSchemaForm,
};
