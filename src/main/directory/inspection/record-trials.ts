import { Attribute, Change, PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from '../attributes.ts';
import type { Attributes } from '../attributes.ts';
import type { LdapSession } from '../session.ts';
import { readEntry } from './find-people.ts';
import type { Trial } from './inspector.ts';
import type { Site } from './site.ts';

/** What would come of the exchange of a record for another. */
export function wouldExchangeRecord(
  session: LdapSession,
  { dialect, inspector }: Site,
  dn: string,
  old: string | undefined,
): Promise<Trial> {
  const type = dialect.record.recordAttribute;
  const change = (operation: 'delete' | 'add' | 'replace', value: string): Change =>
    new Change({ operation, modification: new Attribute({ type, values: [value] }) });
  const changes =
    old === undefined
      ? [change('replace', 'loquet-doctor')]
      : [change('delete', old), change('add', 'loquet-doctor')];
  return inspector.wouldModify(session, dn, changes);
}

/** Any record there is; null where there is none, or none to be seen. */
export async function anyRecord(
  { client }: LdapSession,
  { dialect }: Site,
  base: string,
): Promise<Attributes | null> {
  const { personAttribute, recordAttribute } = dialect.record;
  try {
    const { searchEntries } = await client.search(base, {
      scope: 'one',
      filter: new PresenceFilter({ attribute: personAttribute }),
      attributes: [personAttribute, recordAttribute],
      sizeLimit: 1,
    });
    return searchEntries.map(attributesOf)[0] ?? null;
  } catch (error) {
    if (error instanceof ResultCodeError) return null;
    throw error;
  }
}

/** What somebody who should see nothing of records may do with them. */
export type Trespass = 'see' | 'read' | 'compare' | 'change' | 'add' | 'delete';

/** A record that is there. */
export interface TriedRecord {
  readonly dn: string;
  /** Its text, as the service account reads it; absent where the person has none. */
  readonly value: string | undefined;
}

/** What came of trying; what is in neither could not be tried. */
export interface Trespasses {
  readonly allowed: readonly Trespass[];
  readonly refused: readonly Trespass[];
}

/**
 * Everything that whoever has signed in may do with the records.
 * @param record one of them; null where there is none to try
 */
export async function trespasses(
  session: LdapSession,
  site: Site,
  record: TriedRecord | null,
): Promise<Trespasses> {
  const { place, base } = site.settings.record;
  const { recordAttribute } = site.dialect.record;
  const found = { allowed: [] as Trespass[], refused: [] as Trespass[] };
  const tell = (what: Trespass, may: boolean): void => void found[may ? 'allowed' : 'refused'].push(what);
  const judge = (what: Trespass, { outcome }: Trial): void => {
    if (outcome !== 'unknown') tell(what, outcome === 'allowed');
  };
  if (record !== null) {
    const { dn, value } = record;
    const seen = await readEntry(session, dn, [recordAttribute]);
    // The entry of a person is for everybody to see where the campus says so; that of a record is not.
    if (place === 'subtree') tell('see', seen !== null);
    tell('read', seen?.first(recordAttribute) !== undefined);
    if (site.inspector.comparisonTells) tell('compare', await comparable(session, site, dn));
    judge('change', await wouldExchangeRecord(session, site, dn, value));
    if (place === 'subtree') judge('delete', await site.inspector.wouldDelete(session, dn));
  }
  if (place === 'subtree' && base !== null) {
    judge('add', await site.inspector.wouldAddBelow(session, base, site.dialect.record.objectClasses));
  }
  return found;
}

async function comparable({ client }: LdapSession, { dialect }: Site, dn: string): Promise<boolean> {
  try {
    await client.compare(dn, dialect.record.recordAttribute, 'loquet-doctor');
    return true;
  } catch (error) {
    // 16: nothing to compare with, but it would have been allowed.
    if (error instanceof ResultCodeError) return error.code === 16;
    throw error;
  }
}
