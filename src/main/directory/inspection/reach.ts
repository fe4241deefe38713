import { PresenceFilter } from 'ldapts';
import type { Result } from '../../../contract/result.ts';
import { attributesOf } from '../attributes.ts';
import type { DirectoryFault } from '../../recovery/ports.ts';
import { createServers } from '../servers.ts';
import type { LdapServer, LdapDirectorySettings } from '../settings.ts';
import { firstExpiry } from './first-expiry.ts';

/** What a server shows to whoever connects. */
export interface Greeting {
  /** The instant at which the first certificate of the chain expires, milliseconds since 1970. */
  readonly expires: number | null;
  /** OIDs of the controls that it says it knows; none where the root DSE is hidden from anonymous readers. */
  readonly controls: readonly string[];
}

/** Connects without signing in: the port, the handshake, the certificate and the root DSE. */
export function reach(
  settings: Pick<LdapDirectorySettings, 'ca' | 'deadline'>,
  server: LdapServer,
): Promise<Result<Greeting, DirectoryFault>> {
  const servers = createServers({ ...settings, servers: [server] });
  return servers.run(
    async () => undefined,
    async (session) => {
      const { searchEntries } = await session.client.search('', {
        scope: 'base',
        filter: new PresenceFilter({ attribute: 'objectClass' }),
        attributes: ['supportedControl'],
      });
      return {
        expires: firstExpiry(session.certificate()),
        controls: searchEntries.map(attributesOf)[0]?.all('supportedControl') ?? [],
      };
    },
  );
}
