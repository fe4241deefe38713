import { newPassword } from '../kiosks-on-slapd.ts';
import { faultAt, proved } from '../steps.ts';
import type { Situation } from '../situation.ts';
import { sizeLimit } from '../situations/identification.ts';
import { numbers, type Ds389Lab } from './lab.ts';

const told = { code: 'operator-fault' } as const;

function readOnly(what: string, write: 'exop' | 'replace', more: object): Situation<Ds389Lab> {
  return {
    what,
    stage: async (lab, person) => ({
      file: lab.configured({ write }),
      async happens(kiosk) {
        // The attempt at the proof is a write as well.
        await proved(kiosk, person);
        await lab.change('cn=userRoot,cn=ldbm database,cn=plugins,cn=config', 'nsslapd-readonly', ['on']);
        return kiosk.setPassword(newPassword);
      },
      afterwards: () => lab.tidy(),
    }),
    told,
    journaled: faultAt('write', more),
  };
}

/** What the server itself has been told not to do. */
export const limits: readonly Situation<Ds389Lab>[] = [
  sizeLimit<Ds389Lab>(numbers, async (lab) => {
    await lab.set({ 'nsslapd-sizelimit': '1' });
    return {};
  }),
  // By the extended operation 389 says no more of it than of a right that is missing.
  readOnly('nothing but a server that is read-only', 'exop', {
    fault: 'access-refused',
    resultCode: 50,
    cause: 'password-unwritable',
  }),
  readOnly('nothing but a server that is read-only (write: replace)', 'replace', {
    fault: 'misconfigured',
    resultCode: 53,
  }),
];
