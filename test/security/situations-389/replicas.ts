import type { Ds389 } from '../../directory/lab/ds389.ts';
import { recordsBase } from '../../directory/lab/slapd.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import { at, proved, recovered, writtenAnd } from '../steps.ts';
import type { Situation } from '../situation.ts';
import type { Ds389Lab } from './lab.ts';

const recordsOn = (lab: Ds389Lab) => ({
  record: { place: 'subtree', base: recordsBase, stateServer: { url: lab.server.secureUrl } },
});

/** Whoever comes right after others may have to wait: so it is after what the attempts at the proof have changed. */
function follows(
  what: string,
  directory: (lab: Ds389Lab, replica: Ds389) => Readonly<Record<string, unknown>>,
): Situation<Ds389Lab> {
  return {
    what,
    async stage(lab, person) {
      const { server, replication } = await lab.replica();
      return {
        file: lab.configured(directory(lab, server)),
        async happens(kiosk) {
          await proved(kiosk, person);
          await replication.caughtUp();
          return kiosk.setPassword(newPassword);
        },
      };
    },
    told: { code: 'done', usable: 'now' },
    journaled: writtenAnd('works'),
    changed: 'password',
  };
}

/** The replica stays from the first of these on. */
export const replicas: readonly Situation<Ds389Lab>[] = [
  follows('a writer and a replica that follows', ({ server }, replica) => ({ servers: at(server, replica) })),
  follows('a replica first, which refers writes to the writer', (lab, replica) => ({
    servers: at(replica, lab.server),
    ...recordsOn(lab),
  })),
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
    journaled: writtenAnd('works-in-a-moment'),
    changed: 'password',
  },
];
