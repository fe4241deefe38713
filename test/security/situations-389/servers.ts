import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMuteServer, startRelay } from '../../directory/lab/odd-servers.ts';
import { personLdif } from '../../directory/lab/people.ts';
import { recordsBase } from '../../directory/lab/slapd.ts';
import { newPassword, rightAnswer } from '../kiosks-on-slapd.ts';
import { at, identified, proved } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import type { Ds389Lab } from './lab.ts';

const told = { code: 'operator-fault' } as const;
/** Seconds that a directory has where one never answers. */
const deadlineSeconds = 1;

export const servers: readonly Situation<Ds389Lab>[] = [
  {
    what: 'a server with a certificate of another authority',
    async stage(lab, person) {
      writeFileSync(join(lab.folder, 'other-ca.pem'), lab.server.certificates.otherCa);
      return {
        file: lab.configured({ ca: 'other-ca.pem' }),
        happens: (kiosk) => identified(kiosk, person),
      };
    },
    told,
    journaled: {
      event: 'identify.completed',
      outcome: 'fault',
      fault: 'tls',
      cause: 'SELF_SIGNED_CERT_IN_CHAIN',
    },
  },
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
    journaled: { event: 'identify.completed', outcome: 'fault', fault: 'timeout' },
  },
  {
    what: 'a server that is killed between the lookup and the write',
    stage: async (lab, person) => ({
      async happens(kiosk) {
        await proved(kiosk, person);
        await lab.server.kill();
        return kiosk.setPassword(newPassword);
      },
      afterwards: () => lab.server.restart(),
    }),
    told,
    journaled: {
      event: 'write.completed',
      outcome: 'fault',
      fault: 'unreachable',
      cause: 'ECONNREFUSED',
    },
  },
  {
    what: 'a server that stands still between the lookup and the write',
    stage: async (lab, person) => ({
      file: lab.configured({ deadlineSeconds }),
      async happens(kiosk) {
        await proved(kiosk, person);
        await lab.server.freeze();
        return kiosk.setPassword(newPassword);
      },
      afterwards: async () => lab.server.thaw(),
    }),
    told,
    journaled: { event: 'write.completed', outcome: 'fault', fault: 'timeout' },
  },
  {
    what: 'the server of the records is frozen, the others are well',
    async stage(lab, person) {
      const relay = await startRelay(lab.server.securePort);
      lab.cleanUp(() => relay.stop());
      return {
        file: lab.configured({
          record: {
            place: 'subtree',
            base: recordsBase,
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
    journaled: { event: 'proof.completed', proof: 'joker', outcome: 'fault', fault: 'timeout' },
  },
  {
    what: 'a person who is deleted between the lookup and the write',
    stage: async (lab, person) => ({
      async happens(kiosk) {
        await proved(kiosk, person);
        await lab.server.remove(person.dn);
        return kiosk.setPassword(newPassword);
      },
      async afterwards() {
        const gone = await lab.server.values(person.dn, 'uid').then(
          () => false,
          () => true,
        );
        if (!gone) throw new Error('the entry is back');
        lab.server.apply(personLdif(person).replace(/^dn::.*$/mu, '$&\nchangetype: add'));
      },
    }),
    told,
    journaled: { event: 'write.completed', outcome: 'fault', fault: 'unexpected', cause: 'entry-moved' },
  },
];
