import { sshaOf } from '../../directory/lab/people.ts';
import type { Situation } from '../situation.ts';
import { notUsable } from '../situations/sign-in.ts';
import { sets } from '../situations/state.ts';
import type { OpenldapLab } from './lab.ts';
import { farAway, lockedForGood, longAgo } from './state.ts';

export const signIns: readonly Situation<OpenldapLab>[] = [
  notUsable('must change', 'must-change', async (lab, { dn }) => {
    await lab.setPolicy({ pwdMustChange: 'TRUE' });
    await lab.change(dn, 'pwdReset', ['TRUE']);
  }),
  notUsable('password expired', 'password-expired', async (lab) => {
    await lab.setPolicy({ pwdMaxAge: '1' });
    // The server counts whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
  }),
  notUsable('locked', 'locked', sets('pwdAccountLockedTime', lockedForGood)),
  // Its control has one word for an account that is locked, not begun or over.
  notUsable('disabled', 'locked', sets('pwdStartTime', farAway)),
  notUsable('account expired', 'locked', sets('pwdEndTime', longAgo)),
  notUsable('no more than that', 'refused', (lab, { dn }) =>
    // As it is when somebody else sets another one in between.
    lab.change(dn, 'userPassword', [sshaOf('Somebody-Elses-1!')]),
  ),
];
