import { recordsBase } from '../../directory/lab/slapd.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import { at, proved, recovered } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import type { Ds389Lab } from './lab.ts';

const written = (verified: string) => ({ event: 'write.completed', outcome: 'written', verified });

const recordsOn = (lab: Ds389Lab) => ({
  record: { place: 'subtree', base: recordsBase, stateServer: { url: lab.server.secureUrl } },
});

/** The replica stays from the first of these on. */
export const replicas: readonly Situation<Ds389Lab>[] = [
  {
    what: 'a writer and a replica that follows',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.server, (await lab.replica()).server) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'done', usable: 'now' },
    journaled: written('works'),
    changed: 'password',
  },
  {
    what: 'a replica first, which refers writes to the writer',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at((await lab.replica()).server, lab.server), ...recordsOn(lab) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'done', usable: 'now' },
    journaled: written('works'),
    changed: 'password',
  },
  {
    what: 'nothing but a replica, which refers writes to a writer that is not configured',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at((await lab.replica()).server), ...recordsOn(lab) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'operator-fault' },
    journaled: { event: 'write.completed', outcome: 'fault', fault: 'misconfigured', resultCode: 10 },
  },
  {
    what: 'a replica that lags behind',
    async stage(lab, person) {
      const { server, replication } = await lab.replica();
      return {
        file: lab.configured({ servers: at(lab.server, server) }),
        async happens(kiosk) {
          await proved(kiosk, person);
          await replication.pause();
          return kiosk.setPassword(newPassword);
        },
        afterwards: () => replication.resume(),
      };
    },
    told: { code: 'done', usable: 'in-a-moment' },
    journaled: written('works-in-a-moment'),
    changed: 'password',
  },
];
