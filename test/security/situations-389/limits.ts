import { newPassword } from '../kiosks-on-slapd.ts';
import { proved } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import { people, type Ds389Lab } from './lab.ts';

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
    journaled: { event: 'write.completed', outcome: 'fault', ...more },
  };
}

/** What the server itself has been told not to do. */
export const limits: readonly Situation<Ds389Lab>[] = [
  {
    what: 'a size limit below two, and two people with one number',
    async stage(lab, person) {
      for (const one of [person, people[3]]) await lab.change(one?.dn ?? '', 'supannEtuId', ['29990001']);
      await lab.set({ 'nsslapd-sizelimit': '1' });
      return {
        async happens(kiosk) {
          await kiosk.toIdentify('student');
          return kiosk.identify('29990001', person.birthDate);
        },
        afterwards: () => lab.tidy(),
      };
    },
    told,
    journaled: { event: 'identify.completed', outcome: 'fault', fault: 'misconfigured', resultCode: 4 },
  },
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
