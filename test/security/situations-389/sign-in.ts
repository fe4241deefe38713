import { sshaOf } from '../../directory/lab/people.ts';
import type { Situation } from '../situation.ts';
import { notUsable } from '../situations/sign-in.ts';
import type { Ds389Lab } from './lab.ts';

const has = (policy: Readonly<Record<string, string>>) => (lab: Ds389Lab) => lab.set(policy);
const nothing = (): Promise<void> => Promise.resolve();

export const signIns: readonly Situation<Ds389Lab>[] = [
  notUsable('must change', 'must-change', nothing, has({ passwordMustChange: 'on' })),
  notUsable(
    'password expired',
    'password-expired',
    (lab, { dn }) => lab.change(dn, 'passwordExpirationTime', ['20200101000000Z']),
    has({ passwordExp: 'on' }),
  ),
  notUsable('locked', 'locked', async (lab, { dn }) => {
    for (let attempt = 0; attempt < 5; attempt += 1) await lab.canBind(dn, 'wrong');
    if ((await lab.server.values(dn, 'passwordRetryCount'))[0] !== '5') throw new Error('it is not locked');
    lab.cleanUp(() => lab.server.change(dn, 'passwordRetryCount', []));
    lab.cleanUp(() => lab.server.change(dn, 'accountUnlockTime', []));
  }),
  notUsable('disabled', 'disabled', (lab, { dn }) => lab.change(dn, 'nsAccountLock', ['true'])),
  notUsable('no more than that', 'refused', (lab, { dn }) =>
    // As it is when somebody else sets another one in between.
    lab.change(dn, 'userPassword', [sshaOf('Somebody-Elses-1!')]),
  ),
];
