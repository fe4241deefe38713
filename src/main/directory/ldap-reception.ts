import { failed, succeeded } from '../../contract/result.ts';
import type { DirectoryPort } from '../recovery/ports.ts';
import { cardOf } from './card.ts';
import type { Dialect } from './dialects/dialect.ts';
import { certainlyUnwritten } from './password-write.ts';
import { peopleFilter } from './people-filter.ts';
import type { People } from './people.ts';
import type { Servers } from './servers.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';
import { unlock } from './unlock.ts';

export interface LdapReceptionParts {
  readonly settings: LdapDirectorySettings;
  readonly dialect: Dialect;
  readonly servers: Servers;
  /** Of the service account. */
  readonly signIn: (session: LdapSession) => Promise<void>;
  readonly people: People;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A list that is longer is no answer: the reception asks again, for less. */
export const mostFound = 10;

/** What the reception asks of an LDAP directory. */
export function createLdapReception({
  settings,
  dialect,
  servers,
  signIn,
  people,
  now,
}: LdapReceptionParts): Pick<DirectoryPort, 'isReception' | 'findPeople' | 'card' | 'unlock'> {
  return {
    async isReception({ locator, login }) {
      const { receptionGroup } = settings;
      if (receptionGroup === null) return succeeded(false);
      const member = { dn: locator, login };
      return servers.run(signIn, (session) => dialect.groups.isMember(session, receptionGroup, member), {
        reads: true,
      });
    },

    async findPeople(text) {
      const filter = peopleFilter(text, settings);
      if (filter === null) return succeeded({ people: [], tooMany: false });
      return servers.run(signIn, (session) => people.matching(session, filter, mostFound), { reads: true });
    },

    card: (entry) =>
      servers.run(signIn, (session) => cardOf(session, settings, dialect, entry), { reads: true }),

    async unlock(entry) {
      const progress = { sent: false };
      const done = await servers.run(
        signIn,
        (session) => unlock({ settings, dialect, people, now }, session, entry, progress),
        { unwritten: (outcome) => certainlyUnwritten(outcome, progress) },
      );
      if (done.ok) return done.value;
      return failed({ kind: progress.sent ? 'outcome-unknown' : 'fault', fault: done.failure });
    },
  };
}
