import { Attribute, Change } from 'ldapts';
import { passwordAttribute } from '../attribute-uses.ts';
import { FaultFound } from '../faults.ts';
import type { LdapSession } from '../session.ts';
import { readEntry } from './find-people.ts';
import type { Trial } from './inspector.ts';
import type { Site } from './site.ts';

/** objectClassViolation: the schema objects, and is asked after the access control has agreed. */
const schemaObjects = 65;

/** Rights of the service account that the kiosk has no use for. */
export interface ExcessRights {
  readonly readsPasswords: boolean;
  /** It may change the entry under which people are, or administers the whole. */
  readonly changesBase: boolean;
}

/** Who may not see whether they administer does not. */
function unknownToUs(error: unknown): boolean {
  if (error instanceof FaultFound) return false;
  throw error;
}

/** @param person DN of somebody */
export async function excessRights(session: LdapSession, site: Site, person: string): Promise<ExcessRights> {
  const { settings, dialect } = site;
  const attribute = passwordAttribute(dialect.kind);
  const read = await readEntry(session, person, [attribute]);
  const trial = await wouldReplace(session, site, settings.base, 'description');
  return {
    readsPasswords:
      read !== null && (read.first(attribute) !== undefined || read.octets(attribute).length > 0),
    changesBase:
      (await dialect.groups.administers(session, { dn: settings.bindDn, login: '' }).catch(unknownToUs)) ||
      trial.outcome === 'allowed' ||
      trial.resultCode === schemaObjects,
  };
}

/** What would come of taking an attribute away, with whatever it holds. */
export function wouldTakeAway(
  session: LdapSession,
  { inspector }: Site,
  dn: string,
  type: string,
): Promise<Trial> {
  return inspector.wouldModify(session, dn, [
    new Change({ operation: 'delete', modification: new Attribute({ type }) }),
  ]);
}

/** What would come of another value of an attribute; `0` is one of most syntaxes. */
export function wouldReplace(
  session: LdapSession,
  { inspector }: Site,
  dn: string,
  type: string,
): Promise<Trial> {
  const modification = new Attribute({ type, values: ['0'] });
  return inspector.wouldModify(session, dn, [new Change({ operation: 'replace', modification })]);
}
