import { AndFilter, EqualityFilter, ResultCodeError } from 'ldapts';
import type { Filter } from 'ldapts';
import type { Entry, PeopleFound } from '../recovery/ports.ts';
import { attributesOf } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { isHidden } from './compare.ts';
import type { Dialect } from './dialects/dialect.ts';
import { attributesAsked, entryOf } from './entry-mapping.ts';
import { FaultFound } from './faults.ts';
import { createPrivilege } from './privilege.ts';
import { readEntry } from './read-entry.ts';
import { resultRow } from './result-codes.ts';
import { createServerPolicies } from './server-policy.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Reads people out of a directory, within a session of the service account. */
export interface People {
  /**
   * Everybody whose attribute equals the value, by the server's own matching rule.
   * @returns at most two: two mean that the value is not unique
   * @throws FaultFound when something that decides about them cannot be read
   */
  find(session: LdapSession, attribute: string, value: string): Promise<readonly Entry[]>;
  /**
   * Everybody whom a filter means.
   * @param most when there are more, nobody is told
   * @throws as `find`
   */
  matching(session: LdapSession, filter: Filter, most: number): Promise<PeopleFound>;
  /**
   * The same person as they are now.
   * @throws FaultFound when the place is no longer theirs
   */
  again(session: LdapSession, entry: Entry): Promise<Entry>;
}

/** @param now milliseconds since 1970 */
export function createPeople(settings: LdapDirectorySettings, dialect: Dialect, now: () => number): People {
  const asked = attributesAsked(settings, dialect);
  const octets = dialect.uuid.octets ? [dialect.uuid.attribute] : [];
  const timeLimit = Math.ceil(settings.deadline / 1000);
  const privilege = createPrivilege(settings, dialect);
  const policies = createServerPolicies(settings, dialect);

  async function complete(session: LdapSession, found: Attributes): Promise<Entry> {
    const read = entryOf(found, settings, dialect, now());
    if (read === undefined) throw new FaultFound({ fault: 'access-refused', cause: 'entry-unreadable' });
    await refuseHidden(session, found);
    const entry: Entry = { ...read, ...(await policies.of(session, found)) };
    const member = { dn: entry.locator, login: entry.login };
    return (await privilege.of(session, member)) ? { ...entry, account: 'privileged' } : entry;
  }

  /** Nobody is told "not recognised", or let through, because of an access control that forgot us. */
  async function refuseHidden(session: LdapSession, found: Attributes): Promise<void> {
    const { attributes, activatedWhenPresent, accountState } = settings;
    if (dialect.state.always.some((name) => found.first(name) === undefined)) {
      throw new FaultFound({ fault: 'access-refused', cause: 'account-state-unreadable' });
    }
    const suspects: readonly (readonly [cause: string, names: readonly string[]])[] = [
      ['birth-date-unreadable', attributes.birthDates.map(({ attribute }) => attribute)],
      ['activation-unreadable', activatedWhenPresent === null ? [] : [activatedWhenPresent]],
      ['account-state-unreadable', accountState === null ? [] : [accountState]],
    ];
    for (const [cause, names] of suspects) {
      if (names.some((name) => found.first(name) !== undefined)) continue;
      for (const name of names) {
        if (await isHidden(session, found.dn, name)) throw new FaultFound({ fault: 'access-refused', cause });
      }
    }
  }

  /**
   * So many entries that a filter means, and no more: by pages (RFC 2696), because with a size limit of ours ldapts keeps
   * silent about the server's own (4).
   */
  async function firstPage(
    { client }: LdapSession,
    filter: Filter,
    size: number,
  ): Promise<readonly Attributes[] | 'too-many'> {
    const pages = client.searchPaginated(settings.base, {
      scope: settings.scope,
      filter,
      attributes: asked,
      explicitBufferAttributes: octets,
      timeLimit,
      paged: { pageSize: size },
    });
    try {
      const found: Attributes[] = [];
      for await (const { searchEntries } of pages) {
        found.push(...searchEntries.map(attributesOf));
        if (found.length >= size) break;
      }
      return found;
    } catch (error) {
      if (error instanceof ResultCodeError && resultRow(error.code).search === 'too-many') return 'too-many';
      throw error;
    }
  }

  return {
    async find(session, attribute, value) {
      // No filter text is ever built: the value goes as it is into the request, with nothing to escape.
      const filters: Filter[] = [
        new EqualityFilter({ attribute, value }),
        ...settings.objectClasses.map(
          (objectClass) => new EqualityFilter({ attribute: 'objectClass', value: objectClass }),
        ),
      ];
      const { searchEntries } = await session.client.search(settings.base, {
        scope: settings.scope,
        filter: new AndFilter({ filters }),
        attributes: asked,
        explicitBufferAttributes: octets,
        // No limit of ours: with one, ldapts keeps silent about the server's own (4), and of two people under one number the
        // first would pass for the only one.
        timeLimit,
      });
      const people: Entry[] = [];
      for (const found of searchEntries.slice(0, 2))
        people.push(await complete(session, attributesOf(found)));
      return people;
    },

    async matching(session, filter, most) {
      const found = await firstPage(session, filter, most + 1);
      if (found === 'too-many' || found.length > most) return { people: [], tooMany: true };
      const people: Entry[] = [];
      for (const one of found) people.push(await complete(session, one));
      return { people, tooMany: false };
    },

    async again(session, entry) {
      const found = await readEntry(session, entry.locator, { attributes: asked, octets, timeLimit });
      const current = found === undefined ? undefined : await complete(session, found);
      if (current?.uuid !== entry.uuid) throw new FaultFound({ fault: 'unexpected', cause: 'entry-moved' });
      return current;
    },
  };
}
