import { failed, succeeded } from '../../contract/result.ts';
import type { Clock, DirectoryPort, LoginFound } from '../recovery/ports.ts';
import { markActivated } from './activation-mark.ts';
import { readArrival } from './arrival.ts';
import type { Dialect } from './dialects/dialect.ts';
import { openldap } from './dialects/openldap/openldap.ts';
import { createLdapReception } from './ldap-reception.ts';
import { lockoutOf } from './lockouts.ts';
import { certainlyUnwritten, writePassword } from './password-write.ts';
import type { WriteProgress } from './password-write.ts';
import { createPeople } from './people.ts';
import { personSignIn } from './person-sign-in.ts';
import type { ServerHealth } from './server-health.ts';
import { createServers } from './servers.ts';
import { serviceSignIn } from './service-account.ts';
import type { LdapDirectorySettings, LdapServer } from './settings.ts';
import { createVerification } from './verification.ts';
import type { WrittenOn } from './verification.ts';

export interface LdapDirectoryParts {
  readonly settings: LdapDirectorySettings;
  /** Of the service account. */
  readonly password: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly dialect?: Dialect;
  /** Shared with whoever else asks the same servers. */
  readonly health?: ServerHealth | undefined;
}

/** How many people are remembered with the server that took their password, or that counts their failures. */
const mostRemembered = 64;

/**
 * A real LDAP directory behind the domain's port: OpenLDAP unless another dialect is given.
 * @throws Error when the settings name no server, or the service account has no password
 */
export function createLdapDirectory({
  settings,
  password: servicePassword,
  clock,
  dialect = openldap,
  health,
}: LdapDirectoryParts): DirectoryPort {
  const servers = createServers(settings, health);
  const signIn = serviceSignIn(settings.bindDn, servicePassword);
  const now = (): number => clock.now();
  const people = createPeople(settings, dialect, now);
  const bindsAs = personSignIn(servers, dialect, now);
  const verification = createVerification({ settings, dialect, servers, signIn, bindsAs, now });
  const writers = new Map<string, WrittenOn>();
  const counters = new Map<string, LdapServer>();

  return {
    lookup(kind, number) {
      const attribute = settings.attributes.identifiers[kind];
      return servers.run(
        signIn,
        async (session) =>
          attribute === undefined || number === '' ? [] : await people.find(session, attribute, number),
        { reads: true },
      );
    },

    async writePassword(entry, password) {
      const progress: WriteProgress = { sent: false, written: false };
      const { write: method, alsoWrite } = settings;
      const parts = { dialect, people, method, alsoWrite, now: clock.now() };
      const written = await servers.run(
        signIn,
        async (session) => {
          const before =
            settings.verify === 'read'
              ? await readArrival(session, entry.locator, dialect.arrival)
              : undefined;
          try {
            return await writePassword(parts, session, entry, password.normalize('NFC'), progress);
          } finally {
            if (progress.written) remember(writers, entry.uuid, { server: session.server, before });
          }
        },
        { unwritten: (done) => certainlyUnwritten(done, progress) },
      );
      if (written.ok) return written.value;
      if (progress.written) return succeeded(written.failure);
      return failed({
        kind: progress.sent ? 'outcome-unknown' : 'fault',
        fault: written.failure,
      });
    },

    verify(entry, password) {
      return verification.verify(entry.locator, password.normalize('NFC'), writers.get(entry.uuid));
    },

    async signInStaff(login, password) {
      const { staffGroup } = settings;
      if (staffGroup === null || login === '' || password === '') {
        return failed({ fault: 'refused', tried: false });
      }
      const since = performance.now();
      const found = await servers.run(
        signIn,
        async (session) => {
          const [entry, second] = await people.find(session, settings.attributes.login, login);
          if (entry === undefined || second !== undefined) return undefined;
          const member = await dialect.groups.isMember(session, staffGroup, {
            dn: entry.locator,
            login: entry.login,
          });
          return member ? entry : undefined;
        },
        { reads: true },
      );
      if (!found.ok) return found;
      if (found.value === undefined) return failed({ fault: 'refused', tried: false });
      const outcome = await bindsAs(found.value.locator, password.normalize('NFC'), { since });
      if (outcome === 'works') return succeeded(found.value);
      return failed(outcome === 'unverified' ? { fault: 'unreachable' } : { fault: 'refused', tried: true });
    },

    async lookupLogin(login) {
      return servers.run(
        signIn,
        async (session) => {
          if (login === '') return [];
          const found: LoginFound[] = [];
          for (const entry of await people.find(session, settings.attributes.login, login)) {
            const lockout = await lockoutOf(session, { settings, dialect, now: now() }, entry);
            remember(counters, entry.uuid, session.server);
            found.push({ entry, lockout });
          }
          return found;
        },
        { reads: true },
      );
    },

    async signIn({ uuid, locator }, password) {
      // Each server may count wrong passwords for itself: so the one is asked that said how many there were.
      const only = counters.get(uuid) ?? servers.health.inOrder(settings.servers, 'read')[0];
      return bindsAs(locator, password.normalize('NFC'), { only });
    },

    async markActivated(entry) {
      const { accountState, markActivated: marks } = settings;
      if (!marks || accountState === null) return succeeded(undefined);
      const progress = { sent: false };
      const done = await servers.run(
        signIn,
        (session) => markActivated(session, entry, accountState, progress),
        { unwritten: (outcome) => certainlyUnwritten(outcome, progress) },
      );
      if (!done.ok) return done;
      return done.value.ok ? succeeded(undefined) : failed(done.value.failure.fault);
    },

    ...createLdapReception({ settings, dialect, servers, signIn, people, now }),
  };
}

function remember<Value>(kept: Map<string, Value>, uuid: string, value: Value): void {
  kept.delete(uuid);
  kept.set(uuid, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostRemembered) break;
    kept.delete(oldest);
  }
}
