import { failed, succeeded } from '../../contract/result.ts';
import { ResultCodeError } from 'ldapts';
import type { Clock, DirectoryPort, NotUsable } from '../recovery/ports.ts';
import type { Dialect } from './dialect.ts';
import { isMember } from './group-membership.ts';
import { openldap } from './openldap.ts';
import { writePassword } from './password-write.ts';
import type { WriteProgress } from './password-write.ts';
import { createPeople } from './people.ts';
import { createServers } from './servers.ts';
import type { RunOptions } from './servers.ts';
import { serviceSignIn } from './service-account.ts';
import type { LdapServer, LdapDirectorySettings } from './settings.ts';

export interface LdapDirectoryParts {
  readonly settings: LdapDirectorySettings;
  /** Of the service account. */
  readonly password: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly dialect?: Dialect;
}

/** How many people are remembered with the server that took their password, until it is verified there. */
const writersKept = 64;

/**
 * A real LDAP directory behind the domain's port: OpenLDAP unless another dialect is given.
 * @throws Error when the settings name no server, or the service account has no password
 */
export function createLdapDirectory({
  settings,
  password: servicePassword,
  clock,
  dialect = openldap,
}: LdapDirectoryParts): DirectoryPort {
  const servers = createServers(settings);
  const signIn = serviceSignIn(settings.bindDn, servicePassword);
  const people = createPeople(settings, dialect, () => clock.now());
  const writers = new Map<string, LdapServer>();

  /** One bind, on a connection of its own: a bind in between would void the operations around it. */
  async function bindsAs(
    dn: string,
    password: string,
    options: RunOptions,
  ): Promise<'works' | NotUsable | 'unverified'> {
    // A bind with an empty password is an anonymous one, and succeeds (RFC 4513 section 5.1.2).
    if (password === '') return 'refused';
    const answered = dialect.signIn.controls();
    let said: ResultCodeError | null = null;
    const bound = await servers.run(
      async ({ client }) => {
        try {
          await client.bind(dn, password, [...answered.controls]);
        } catch (error) {
          if (error instanceof ResultCodeError) said = error;
          throw error;
        }
      },
      async () => undefined,
      options,
    );
    if (!bound.ok && said === null) return 'unverified';
    return dialect.signIn.read(said, answered.policyError());
  }

  return {
    lookup(kind, number) {
      const attribute = settings.attributes.identifiers[kind];
      return servers.run(signIn, async (session) =>
        attribute === undefined || number === '' ? [] : await people.find(session, attribute, number),
      );
    },

    async writePassword(entry, password) {
      const progress: WriteProgress = { sent: false };
      const parts = { dialect, people, method: settings.write };
      const written = await servers.run(signIn, async (session) => {
        const outcome = await writePassword(parts, session, entry, password.normalize('NFC'), progress);
        if (outcome.ok) remember(entry.uuid, session.server);
        return outcome;
      });
      if (written.ok) return written.value;
      return failed({
        kind: progress.sent ? 'outcome-unknown' : 'fault',
        fault: written.failure,
      });
    },

    async verify(entry, password) {
      if (settings.verify === 'off') return 'off';
      const only = writers.get(entry.uuid);
      return bindsAs(entry.locator, password.normalize('NFC'), { only });
    },

    async signInStaff(login, password) {
      const { staffGroup } = settings;
      if (staffGroup === null || login === '' || password === '') return failed({ fault: 'refused' });
      const since = performance.now();
      const found = await servers.run(signIn, async (session) => {
        const [entry, second] = await people.find(session, settings.attributes.login, login);
        if (entry === undefined || second !== undefined) return undefined;
        const member = await isMember(session, staffGroup, { dn: entry.locator, login: entry.login });
        return member ? entry : undefined;
      });
      if (!found.ok) return found;
      if (found.value === undefined) return failed({ fault: 'refused' });
      const outcome = await bindsAs(found.value.locator, password.normalize('NFC'), { since });
      if (outcome === 'works') return succeeded(found.value);
      return failed(outcome === 'unverified' ? { fault: 'unreachable' } : { fault: 'refused' });
    },
  };

  function remember(uuid: string, server: LdapServer): void {
    writers.delete(uuid);
    writers.set(uuid, server);
    for (const oldest of writers.keys()) {
      if (writers.size <= writersKept) break;
      writers.delete(oldest);
    }
  }
}
