import { attributesOf } from '../attributes.ts';
import type { LdapSession } from '../session.ts';
import { readEntry } from './find-people.ts';

/** What a server publishes of its schema (RFC 4512 section 4.2), by lower-case name. */
export interface PublishedSchema {
  readonly classes: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
}

/** @returns null where the schema may not be read */
export async function readSchema(session: LdapSession): Promise<PublishedSchema | null> {
  const root = await readEntry(session, '', ['subschemaSubentry']);
  const place = root?.first('subschemaSubentry');
  if (place === undefined) return null;
  const { searchEntries } = await session.client.search(place, {
    scope: 'base',
    filter: '(objectClass=subschema)',
    attributes: ['objectClasses', 'attributeTypes'],
  });
  const [found] = searchEntries.map(attributesOf);
  const [classes, attributes] = ['objectClasses', 'attributeTypes'].map((name) =>
    byName(found?.all(name) ?? []),
  );
  if (classes === undefined || attributes === undefined || classes.size === 0) return null;
  return { classes, attributes };
}

/** Definitions name themselves `NAME 'one'` or `NAME ( 'one' 'other' )`. */
function byName(definitions: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const definition of definitions) {
    const [, one, several = ''] = /\bNAME\s+(?:'([^']+)'|\(([^)]*)\))/u.exec(definition) ?? [];
    const names = one === undefined ? several.split(/['\s]+/u) : [one];
    for (const name of names) if (name !== '') named.set(name.toLowerCase(), definition);
  }
  return named;
}
