import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHalfTlsServer, startRelay } from '../../directory/lab/odd-servers.ts';
import { servicePassword } from '../../directory/lab/slapd.ts';
import type { Situation } from '../situation.ts';
import { at, faultAt, identified } from '../steps.ts';
import type { StruckLab } from './lab.ts';

const told = { code: 'operator-fault' } as const;

/** A server whose way in is wrong: nobody gets further than their number. */
export function wayIn<Lab extends StruckLab>(
  what: string,
  journaled: object,
  directory: (lab: Lab) => Promise<Readonly<Record<string, unknown>>>,
): Situation<Lab> {
  return {
    what,
    stage: async (lab, person) => ({
      file: lab.configured(await directory(lab)),
      happens: (kiosk) => identified(kiosk, person),
    }),
    told,
    journaled: faultAt('identify', journaled),
  };
}

const startTls = (port: number) => ({ servers: [{ url: `ldap://localhost:${port}`, startTls: true }] });

/** What the journal has where kinds of server differ. */
export interface WayInOutcomes {
  /** Depends on how much of the chain the server shows. */
  readonly unknownAuthority?: object;
  readonly noStartTls?: object;
}

export const tlsWrong = ({
  unknownAuthority = { fault: 'tls', cause: 'SELF_SIGNED_CERT_IN_CHAIN' },
  noStartTls = { fault: 'misconfigured', resultCode: 2 },
}: WayInOutcomes = {}): readonly Situation<StruckLab>[] => [
  wayIn('TLS: a certificate of another authority', unknownAuthority, async (lab) => {
    writeFileSync(join(lab.folder, 'other-ca.pem'), lab.struck.certificates.otherCa);
    return { ca: 'other-ca.pem' };
  }),
  wayIn('TLS: a certificate that has expired', { fault: 'tls', cause: 'CERT_HAS_EXPIRED' }, async (lab) => ({
    servers: at(await lab.another({ certificate: 'expired' })),
  })),
  wayIn(
    'TLS: a certificate for another name',
    { fault: 'tls', cause: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    async (lab) => ({ servers: at(await lab.another({ certificate: 'wrong-name' })) }),
  ),
  wayIn(
    'TLS: ldaps towards the port for clear text',
    { fault: 'connection-lost', cause: 'ECONNRESET' },
    async (lab) => ({ servers: at(`ldaps://localhost:${lab.struck.port}`) }),
  ),
  wayIn('StartTLS: the server has none', noStartTls, async (lab) =>
    startTls((await lab.another({ tls: false })).port),
  ),
  wayIn('StartTLS: granted, and then silence', { fault: 'timeout' }, async (lab) => {
    const half = await startHalfTlsServer();
    lab.cleanUp(() => half.stop());
    return { ...startTls(half.port), deadlineSeconds: 1 };
  }),
  {
    what: 'StartTLS: lost in the middle of a lookup',
    async stage(lab, person) {
      const relay = await startRelay(lab.struck.port);
      lab.cleanUp(() => relay.stop());
      return {
        file: lab.configured(startTls(relay.port)),
        happens(kiosk) {
          // StartTLS, two messages of the handshake, the bind; the fifth is the lookup.
          relay.cutAt(5);
          return identified(kiosk, person);
        },
        async afterwards() {
          if (relay.heard().includes(servicePassword)) throw new Error('the password went in clear');
          if (relay.connections() !== 1) throw new Error('it was connected again');
        },
      };
    },
    told,
    journaled: faultAt('identify', { fault: 'connection-lost' }),
  },
];
