import type { Result } from '../../../contract/result.ts';
import type { DirectoryFault } from '../../recovery/ports.ts';
import { attributeUses } from '../attribute-uses.ts';
import type { AttributeUse } from '../attribute-uses.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { createServers } from '../servers.ts';
import { serviceSignIn } from '../service-account.ts';
import type { LdapSession } from '../session.ts';
import type { LdapDirectorySettings, LdapServer } from '../settings.ts';
import type { Inspector } from './inspector.ts';
import { inspectors } from './inspectors.ts';

/** Who asks: the service account, nobody at all, or a person. */
export type Asker = 'service' | 'nobody' | { readonly dn: string; readonly password: string };

/** A configured directory, to be looked at. */
export interface Site {
  readonly settings: LdapDirectorySettings;
  readonly dialect: Dialect;
  readonly inspector: Inspector;
  readonly uses: readonly AttributeUse[];
  /** One sequence of operations on one server, under the deadline of the settings. */
  as<Value>(
    asker: Asker,
    server: LdapServer,
    work: (session: LdapSession) => Promise<Value>,
  ): Promise<Result<Value, DirectoryFault>>;
}

/** @param password of the service account */
export function createSite(settings: LdapDirectorySettings, dialect: Dialect, password: string): Site {
  return {
    settings,
    dialect,
    inspector: inspectors[dialect.kind],
    uses: attributeUses(settings, dialect),
    as(asker, server, work) {
      const servers = createServers({ ...settings, servers: [server] });
      return servers.run(signInOf(asker, settings.bindDn, password), work);
    },
  };
}

function signInOf(asker: Asker, bindDn: string, password: string): (session: LdapSession) => Promise<void> {
  if (asker === 'nobody') return async () => undefined;
  return asker === 'service' ? serviceSignIn(bindDn, password) : serviceSignIn(asker.dn, asker.password);
}
