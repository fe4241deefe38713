import { startMuteServer } from '../../directory/lab/odd-servers.ts';
import { newPassword, rightAnswer } from '../kiosks-on-slapd.ts';
import { at, faultAt, identified, proved } from '../steps.ts';
import type { Situation } from '../situation.ts';
import type { StruckLab } from './lab.ts';

const told = { code: 'operator-fault' } as const;

/**
 * What becomes of the only server, and of a person, between one step and the next.
 * @param deadlineSeconds that a directory has where one never answers
 */
export function betweenSteps(deadlineSeconds = 1): readonly Situation<StruckLab>[] {
  return [
    {
      what: 'a server that takes connections and says nothing',
      async stage(lab, person) {
        const mute = await startMuteServer();
        lab.cleanUp(() => mute.stop());
        return {
          file: lab.configured({ servers: at(`ldaps://localhost:${mute.port}`), deadlineSeconds }),
          happens: (kiosk) => identified(kiosk, person),
        };
      },
      told,
      journaled: faultAt('identify', { fault: 'timeout' }),
    },
    {
      what: 'a server that is killed between the lookup and the write',
      stage: async (lab, person) => ({
        async happens(kiosk) {
          await proved(kiosk, person);
          await lab.struck.kill();
          return kiosk.setPassword(newPassword);
        },
        afterwards: () => lab.struck.restart(),
      }),
      told,
      journaled: faultAt('write', { fault: 'unreachable', cause: 'ECONNREFUSED' }),
    },
    {
      what: 'a server that stands still between the lookup and the write',
      stage: async (lab, person) => ({
        file: lab.configured({ deadlineSeconds }),
        async happens(kiosk) {
          await proved(kiosk, person);
          await lab.struck.freeze();
          return kiosk.setPassword(newPassword);
        },
        afterwards: async () => lab.struck.thaw(),
      }),
      told,
      journaled: faultAt('write', { fault: 'timeout' }),
    },
    {
      what: 'the server of the records is frozen, the others are well',
      async stage(lab, person) {
        const relay = await lab.relay();
        return {
          file: lab.configured({
            record: {
              place: 'subtree',
              base: lab.recordsBase,
              stateServer: { url: `ldaps://localhost:${relay.port}` },
            },
            deadlineSeconds,
          }),
          async happens(kiosk) {
            await kiosk.toJoker(person);
            relay.hold();
            return kiosk.answerJoker(rightAnswer);
          },
        };
      },
      told,
      journaled: faultAt('proof', { fault: 'timeout' }),
    },
    {
      what: 'a person who is deleted between the lookup and the write',
      stage: async (lab, person) => ({
        async happens(kiosk) {
          await proved(kiosk, person);
          await lab.takeAway(person);
          return kiosk.setPassword(newPassword);
        },
        async afterwards() {
          const gone = await lab.values(person.dn, 'uid').then(
            () => false,
            () => true,
          );
          if (!gone) throw new Error('the entry is back');
          await lab.tidy();
        },
      }),
      told,
      journaled: faultAt('write', { fault: 'unexpected', cause: 'entry-moved' }),
    },
  ];
}
