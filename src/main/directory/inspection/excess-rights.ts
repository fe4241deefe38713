import { Attribute, Change } from 'ldapts';
import { passwordAttribute } from '../attribute-uses.ts';
import type { LdapSession } from '../session.ts';
import { readEntry } from './find-people.ts';
import type { Site } from './site.ts';

/** objectClassViolation: the schema objects, and is asked after the access control has agreed. */
const schemaObjects = 65;

/** Rights of the service account that the kiosk has no use for. */
export interface ExcessRights {
  readonly readsPasswords: boolean;
  /** It may change the entry under which people are. */
  readonly changesBase: boolean;
}

/** @param person DN of somebody */
export async function excessRights(session: LdapSession, site: Site, person: string): Promise<ExcessRights> {
  const { inspector, settings, dialect } = site;
  const attribute = passwordAttribute(dialect.kind);
  const read = await readEntry(session, person, [attribute]);
  const modification = new Attribute({ type: 'description', values: ['loquet-doctor'] });
  const trial = await inspector.wouldModify(session, settings.base, [
    new Change({ operation: 'replace', modification }),
  ]);
  return {
    readsPasswords:
      read !== null && (read.first(attribute) !== undefined || read.octets(attribute).length > 0),
    changesBase: trial.outcome === 'allowed' || trial.resultCode === schemaObjects,
  };
}
