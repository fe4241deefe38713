import { recordsBase } from '../../directory/lab/slapd.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { at, proved, recovered } from '../steps.ts';
import type { ServersLab } from './lab.ts';

const written = (verified: string) => ({ event: 'write.completed', outcome: 'written', verified });
const misconfigured = (resultCode: number) => ({
  event: 'write.completed',
  outcome: 'fault',
  fault: 'misconfigured',
  resultCode,
});
const recordsOn = (lab: ServersLab) => ({
  record: { place: 'subtree', base: recordsBase, stateServer: { url: lab.slapd.secureUrl } },
});

export const replicas: readonly Situation<ServersLab>[] = [
  {
    what: 'a writer and a replica that follows',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.slapd, lab.replica) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'done', usable: 'now' },
    journaled: written('works'),
    changed: 'password',
  },
  {
    what: 'a replica that lags behind',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.slapd, lab.replica) }),
      async happens(kiosk) {
        await proved(kiosk, person);
        lab.wire.hold();
        return kiosk.setPassword(newPassword);
      },
      afterwards: async () => lab.wire.release(),
    }),
    told: { code: 'done', usable: 'in-a-moment' },
    journaled: written('works-in-a-moment'),
    changed: 'password',
  },
  {
    what: 'a replica first, which refers writes to the writer',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.replica, lab.slapd), ...recordsOn(lab) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'done', usable: 'now' },
    journaled: written('works'),
    changed: 'password',
  },
  {
    what: 'nothing but a replica, which refers writes to a writer that is not configured',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.replica), ...recordsOn(lab) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'operator-fault' },
    journaled: misconfigured(10),
  },
  {
    what: 'nothing but a replica that knows of no writer',
    async stage(lab, person) {
      const lost = await lab.another({ replicaOf: { port: lab.wire.port } });
      return {
        file: lab.configured({ servers: at(lost), ...recordsOn(lab) }),
        happens: (kiosk) => recovered(kiosk, person),
      };
    },
    told: { code: 'operator-fault' },
    journaled: misconfigured(53),
  },
  {
    what: 'nothing but a server that is read-only',
    async stage(lab, person) {
      const readOnly = await lab.another({ database: ['olcReadOnly: TRUE'] });
      return {
        writer: readOnly,
        file: lab.configured({ servers: at(readOnly), ...recordsOn(lab) }),
        happens: (kiosk) => recovered(kiosk, person),
      };
    },
    told: { code: 'operator-fault' },
    journaled: misconfigured(53),
  },
  {
    what: 'a read-only server first, then one that takes writes',
    async stage(lab, person) {
      const readOnly = await lab.another({ database: ['olcReadOnly: TRUE'] });
      return {
        file: lab.configured({ servers: at(readOnly, lab.slapd), ...recordsOn(lab) }),
        happens: (kiosk) => recovered(kiosk, person),
      };
    },
    // Nothing ever comes to this one.
    told: { code: 'done', usable: 'in-a-moment' },
    journaled: written('works-in-a-moment'),
    changed: 'password',
  },
];
