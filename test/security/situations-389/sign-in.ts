import type { NotUsableReason } from '../../../src/contract/failures.ts';
import { sshaOf, type LabPerson } from '../../directory/lab/people.ts';
import { at, recovered } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import type { Ds389Lab } from './lab.ts';

/** The server takes the password, and something is so by the time that the person signs in with it. */
function notUsable(
  what: string,
  reason: NotUsableReason,
  becomes: (lab: Ds389Lab, person: LabPerson) => Promise<unknown>,
  policy: Readonly<Record<string, string>> = {},
): Situation<Ds389Lab> {
  return {
    what,
    async stage(lab, person) {
      const tap = await lab.tap();
      await lab.set(policy);
      return {
        file: lab.configured({ servers: at(tap.url) }),
        happens(kiosk) {
          tap.before({ operation: 'bind', holding: person.dn }, async () => {
            await becomes(lab, person);
            return 'passes';
          });
          return recovered(kiosk, person);
        },
        afterwards: () => lab.tidy(),
      };
    },
    told: { code: 'not-usable', reason },
    journaled: { event: 'write.completed', outcome: 'written', verified: reason, ending: 'not-usable' },
    changed: 'password',
  };
}

const nothing = (): Promise<void> => Promise.resolve();

export const signIns: readonly Situation<Ds389Lab>[] = [
  notUsable('written, and the sign-in says: must change', 'must-change', nothing, {
    passwordMustChange: 'on',
  }),
  notUsable(
    'written, and the sign-in says: password expired',
    'password-expired',
    (lab, { dn }) => lab.change(dn, 'passwordExpirationTime', ['20200101000000Z']),
    { passwordExp: 'on' },
  ),
  notUsable('written, and the sign-in says: locked', 'locked', async (lab, { dn }) => {
    for (let attempt = 0; attempt < 5; attempt += 1) await lab.canBind(dn, 'wrong');
    if ((await lab.server.values(dn, 'passwordRetryCount'))[0] !== '5') throw new Error('it is not locked');
    lab.cleanUp(() => lab.server.change(dn, 'passwordRetryCount', []));
    lab.cleanUp(() => lab.server.change(dn, 'accountUnlockTime', []));
  }),
  notUsable('written, and the sign-in says: disabled', 'disabled', (lab, { dn }) =>
    lab.change(dn, 'nsAccountLock', ['true']),
  ),
  notUsable('written, and the sign-in is refused without a reason', 'refused', (lab, { dn }) =>
    // As it is when somebody else sets another one in between.
    lab.change(dn, 'userPassword', [sshaOf('Somebody-Elses-1!')]),
  ),
];
