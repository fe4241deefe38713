import { AndFilter, EqualityFilter, PresenceFilter, ResultCodeError } from 'ldapts';
import type { Filter } from 'ldapts';
import { attributesOf } from '../attributes.ts';
import type { Attributes } from '../attributes.ts';
import { attributesAsked } from '../entry-mapping.ts';
import type { LdapSession } from '../session.ts';
import type { Site } from './site.ts';

/** Of a base that is not there (RFC 4511, appendix A.2). */
const noSuchObject = 32;

/**
 * People as the kiosk searches them, but for what it refuses afterwards.
 * @param who an identifier; null: anybody at all
 * @returns two at most; one at most where anybody will do; null: the base is not there, or may not be seen
 */
export async function findPeople(
  { client }: LdapSession,
  { settings, dialect, uses }: Site,
  who: { readonly attribute: string; readonly value: string } | null,
): Promise<readonly Attributes[] | null> {
  try {
    const { searchEntries } = await client.search(settings.base, {
      scope: settings.scope,
      filter: peopleFilter(settings.objectClasses, who),
      attributes: [...new Set([...attributesAsked(settings, dialect), ...readOfPeople(uses)])],
      explicitBufferAttributes: dialect.uuid.octets ? [dialect.uuid.attribute] : [],
      sizeLimit: who === null ? 1 : 2,
      timeLimit: Math.ceil(settings.deadline / 1000),
    });
    return searchEntries.map(attributesOf);
  } catch (error) {
    if (error instanceof ResultCodeError && error.code === noSuchObject) return null;
    throw error;
  }
}

/** What is read at another moment than the search, such as whether a change has reached the other servers. */
function readOfPeople(uses: Site['uses']): readonly string[] {
  return uses.filter((use) => use.of === 'person' && use.right === 'read').map((use) => use.attribute);
}

/** What an entry must be, and the one identifier that it must have. */
export function peopleFilter(
  objectClasses: readonly string[],
  who: { readonly attribute: string; readonly value: string } | null,
): Filter {
  return new AndFilter({
    filters: [
      ...(who === null ? [new PresenceFilter({ attribute: 'objectClass' })] : [new EqualityFilter(who)]),
      ...objectClasses.map((value) => new EqualityFilter({ attribute: 'objectClass', value })),
    ],
  });
}

/** One entry, or null where there is none that may be seen. */
export async function readEntry(
  { client }: LdapSession,
  dn: string,
  attributes: readonly string[],
): Promise<Attributes | null> {
  try {
    const filter = new PresenceFilter({ attribute: 'objectClass' });
    const { searchEntries } = await client.search(dn, { scope: 'base', filter, attributes: [...attributes] });
    return searchEntries.map(attributesOf)[0] ?? null;
  } catch (error) {
    if (error instanceof ResultCodeError) return null;
    throw error;
  }
}
