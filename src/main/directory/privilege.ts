import { AndFilter, ExtensibleFilter, FilterParser, NotFilter, OrFilter } from 'ldapts';
import type { Filter } from 'ldapts';
import { attributesOf } from './attributes.ts';
import { isHidden } from './compare.ts';
import type { Dialect, Member } from './dialects/dialect.ts';
import { FaultFound } from './faults.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Tells whether somebody has rights that a recovery at a kiosk would put at risk. */
export interface Privilege {
  /**
   * @returns true for who administers the directory, is in a privileged group, may leave the kiosk or vouch for others,
   *   or is meant by the
   *   campus's own filter
   * @throws FaultFound when a group or an attribute that decides cannot be read: nobody may pass for an ordinary person then
   */
  of(session: LdapSession, member: Member): Promise<boolean>;
}

/** The groups whose members never recover at a kiosk, each once: each is asked about everybody who comes. */
export function exemptGroups({
  privilegedGroups,
  staffGroup,
  receptionGroup,
}: Pick<LdapDirectorySettings, 'privilegedGroups' | 'staffGroup' | 'receptionGroup'>): readonly string[] {
  return [...new Set([...privilegedGroups, staffGroup, receptionGroup].filter((group) => group !== null))];
}

/** @throws Error for a filter that is none (RFC 4515): the configuration should have been refused */
export function createPrivilege(settings: LdapDirectorySettings, dialect: Dialect): Privilege {
  const { privilegedFilter } = settings;
  const groups = exemptGroups(settings);
  const filter = privilegedFilter === null ? null : FilterParser.parseString(privilegedFilter);

  return {
    async of(session, member) {
      if (await dialect.groups.administers(session, member)) return true;
      for (const group of groups) {
        if (await dialect.groups.isMember(session, group, member)) return true;
      }
      return filter !== null && (await matches(session, member.dn, filter));
    },
  };
}

/** Whether a text is a filter that can be sent. */
export function isFilter(text: string): boolean {
  try {
    FilterParser.parseString(text);
    return true;
  } catch {
    return false;
  }
}

async function matches(session: LdapSession, dn: string, filter: Filter): Promise<boolean> {
  const { searchEntries } = await session.client.search(dn, { scope: 'base', filter, attributes: ['1.1'] });
  if (searchEntries.length > 0) return true;
  // An attribute that we may not see makes a filter undefined, and what is undefined does not match.
  const names = attributesIn(filter);
  const { searchEntries: seen } = await session.client.search(dn, { scope: 'base', attributes: [...names] });
  const found = seen.map(attributesOf)[0];
  for (const name of names) {
    if (found?.first(name) === undefined && (await isHidden(session, dn, name))) {
      throw new FaultFound({ fault: 'access-refused', cause: 'privilege-unreadable' });
    }
  }
  return false;
}

/** The same for the text of one that the configuration has checked; none for null. */
export function attributesOfFilter(text: string | null): readonly string[] {
  return text === null ? [] : [...attributesIn(FilterParser.parseString(text))];
}

/** Every attribute that a filter looks at. */
export function attributesIn(filter: Filter): ReadonlySet<string> {
  if (filter instanceof AndFilter || filter instanceof OrFilter) {
    return new Set(filter.filters.flatMap((inside) => [...attributesIn(inside)]));
  }
  if (filter instanceof NotFilter) return attributesIn(filter.filter);
  if (filter instanceof ExtensibleFilter) return new Set(filter.matchType === '' ? [] : [filter.matchType]);
  return new Set('attribute' in filter && typeof filter.attribute === 'string' ? [filter.attribute] : []);
}
