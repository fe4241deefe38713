import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { sizeLimit } from '../situations/identification.ts';
import { at, faultAt, proved, recovered, writtenAnd } from '../steps.ts';
import { numbers, type KiosksOnSamba } from './lab.ts';
import { steps } from './write-steps.ts';

/** RFC 4511 appendix A. */
const sizeLimitExceeded = 4;
const referral = 10;
const unwillingToPerform = 53;

const recordsOn = ({ recordsBase, struck }: KiosksOnSamba) => ({
  record: { place: 'subtree', base: recordsBase, stateServer: { url: struck.secureUrl } },
});

/** Samba alone, where no read-only domain controller can join, does not answer a write so by itself. */
function noWriter(what: string, resultCode: number): Situation<KiosksOnSamba> {
  return {
    what,
    standIn: 'the answer',
    async stage(lab, person) {
      const tap = await lab.tap();
      tap.answer(steps.write, resultCode);
      return {
        file: lab.configured({ servers: at(tap.url), ...recordsOn(lab) }),
        happens: (kiosk) => recovered(kiosk, person),
      };
    },
    told: { code: 'operator-fault' },
    journaled: faultAt('write', { fault: 'misconfigured', resultCode }),
  };
}

export const replicas: readonly Situation<KiosksOnSamba>[] = [
  {
    ...sizeLimit<KiosksOnSamba>(numbers, async (lab) => {
      const tap = await lab.tap();
      tap.answer({ operation: 'search', holding: numbers.attribute }, sizeLimitExceeded);
      return { servers: at(tap.url) };
    }),
    standIn: 'the answer',
  },
  {
    what: 'a writer and a replica that follows',
    standIn: 'the replication',
    async stage(lab, person) {
      const second = await lab.beside();
      const tap = await lab.tap();
      return {
        file: lab.configured({
          servers: at(tap.url, second),
          ...recordsOn(lab),
          // The write is answered once the test has carried it over.
          deadlineSeconds: 30,
        }),
        happens(kiosk) {
          tap.after(steps.write, async () => {
            second.follow(person.dn);
            return 'passes';
          });
          return recovered(kiosk, person);
        },
      };
    },
    told: { code: 'done', usable: 'now' },
    journaled: writtenAnd('works'),
    changed: 'password',
  },
  {
    what: 'a replica that lags behind',
    stage: async (lab, person) => ({
      file: lab.configured({ servers: at(lab.struck, await lab.beside()) }),
      async happens(kiosk) {
        await proved(kiosk, person);
        return kiosk.setPassword(newPassword);
      },
    }),
    told: { code: 'done', usable: 'in-a-moment' },
    journaled: writtenAnd('works-in-a-moment'),
    changed: 'password',
  },
  {
    what: 'a replica first, which refers writes to the writer',
    standIn: 'the answer',
    async stage(lab, person) {
      const first = await lab.tap();
      first.answer(steps.write, referral);
      return {
        // Behind both is the one writer: whatever it has taken, the first one has as well.
        file: lab.configured({ servers: at(first.url, lab.struck), ...recordsOn(lab) }),
        happens: (kiosk) => recovered(kiosk, person),
      };
    },
    told: { code: 'done', usable: 'now' },
    journaled: writtenAnd('works'),
    changed: 'password',
  },
  noWriter('nothing but a replica, which refers writes to a writer that is not configured', referral),
  noWriter('nothing but a server that is read-only', unwillingToPerform),
  {
    what: 'a read-only server first, then one that takes writes',
    standIn: 'the answer',
    async stage(lab, person) {
      const first = await (await lab.beside()).tap();
      first.answer(steps.write, unwillingToPerform);
      return {
        file: lab.configured({ servers: at(first.url, lab.struck), ...recordsOn(lab) }),
        happens: (kiosk) => recovered(kiosk, person),
      };
    },
    // Nothing ever comes to this one.
    told: { code: 'done', usable: 'in-a-moment' },
    journaled: writtenAnd('works-in-a-moment'),
    changed: 'password',
  },
];
