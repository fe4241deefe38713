import { recordsBase } from '../../directory/lab/slapd.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { at, faultAt, proved, recovered, writtenAnd } from '../steps.ts';
import type { OpenldapLab } from './lab.ts';

const recordsOn = (lab: OpenldapLab) => ({
  record: { place: 'subtree', base: recordsBase, stateServer: { url: lab.slapd.secureUrl } },
});

export const replicas: readonly Situation<OpenldapLab>[] = [
  {
    what: 'a writer and a replica that follows',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.slapd, lab.replica) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'done', usable: 'now' },
    journaled: writtenAnd('works'),
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
    journaled: writtenAnd('works-in-a-moment'),
    changed: 'password',
  },
  {
    what: 'a replica first, which refers writes to the writer',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.replica, lab.slapd), ...recordsOn(lab) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'done', usable: 'now' },
    journaled: writtenAnd('works'),
    changed: 'password',
  },
  {
    what: 'nothing but a replica, which refers writes to a writer that is not configured',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.replica), ...recordsOn(lab) }),
      happens: (kiosk) => recovered(kiosk, person),
    }),
    told: { code: 'operator-fault' },
    journaled: faultAt('write', { fault: 'misconfigured', resultCode: 10 }),
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
    journaled: faultAt('write', { fault: 'misconfigured', resultCode: 53 }),
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
    journaled: faultAt('write', { fault: 'misconfigured', resultCode: 53 }),
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
    journaled: writtenAnd('works-in-a-moment'),
    changed: 'password',
  },
];
