import { personLookupTime, recordLookupTime } from '../../directory/inspection/lookup-time.ts';
import type { LookupTime } from '../../directory/inspection/lookup-time.ts';
import type { LdapSession } from '../../directory/session.ts';
import type { LdapServer } from '../../directory/settings.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check, Visit } from '../visit.ts';

/** A lookup so many times slower than the reading of one entry goes through all of them. */
const notIndexed = 100;
const noSuchObject = 32;

/** Each attribute by which people and records are looked up. */
export const indexesCheck: Check = {
  title: 'The indexes',
  needs: ['site', 'server', 'person'],
  async run(visit) {
    const site = have(visit, 'site');
    const { attributes, record } = site.settings;
    const { personAttribute } = site.dialect.record;
    const findings: Finding[] = [];
    for (const attribute of new Set(Object.values(attributes.identifiers))) {
      const measure = (session: LdapSession) => personLookupTime(session, site, attribute);
      const found = await timed(visit, have(visit, 'server'), attribute, measure);
      if (found !== null) findings.push(found);
    }
    const server = visit.known.recordServer;
    const { base } = record;
    if (record.place === 'subtree' && base !== null && server !== undefined) {
      const measure = (session: LdapSession) => recordLookupTime(session, base, personAttribute);
      const found = await timed(visit, server, personAttribute, measure);
      // Of a base that is not there another check tells.
      if (found !== null) findings.push(found);
    }
    return findings;
  },
};

async function timed(
  visit: Visit,
  server: LdapServer,
  attribute: string,
  measure: (session: LdapSession) => Promise<LookupTime>,
): Promise<Finding | null> {
  const site = have(visit, 'site');
  const told = await site.as('service', server, measure);
  if (!told.ok) {
    const { fault, resultCode } = told.failure;
    if (resultCode === noSuchObject) return null;
    const cause = resultCode === undefined ? fault : `result code ${resultCode}`;
    return directoryFinding(site, 'lookup-unbearable', attribute, { cause });
  }
  const { lookup, base } = told.value;
  const ratio = lookup / base;
  return directoryFinding(site, ratio >= notIndexed ? 'not-indexed' : 'index-good', attribute, {
    ratio: ratio.toFixed(ratio < 10 ? 1 : 0),
    lookup: lookup.toFixed(1),
    reading: base.toFixed(2),
  });
}
