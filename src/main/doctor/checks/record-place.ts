import { anyRecord, wouldExchangeRecord } from '../../directory/inspection/record-trials.ts';
import { readEntry } from '../../directory/inspection/find-people.ts';
import type { Trial } from '../../directory/inspection/inspector.ts';
import type { LdapSession } from '../../directory/session.ts';
import { ask } from '../ask.ts';
import type { FindingId } from '../catalogue/catalogue.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check, Visit } from '../visit.ts';

/** The place of the records: there, to be added to, read and changed by the service account. */
export const recordPlaceCheck: Check = {
  title: 'The place of the records',
  needs: ['site', 'server', 'recordServer'],
  async run(visit) {
    const { place, base } = have(visit, 'site').settings.record;
    const server = have(visit, 'recordServer');
    if (place === 'subtree' && base !== null) {
      return ask(visit, (session) => inSubtree(visit, session, base), { server });
    }
    return visit.known.person === undefined
      ? []
      : ask(visit, (session) => onEntry(visit, session), { server });
  },
};

async function inSubtree(visit: Visit, session: LdapSession, base: string): Promise<readonly Finding[]> {
  const site = have(visit, 'site');
  if ((await readEntry(session, base, ['objectClass'])) === null) {
    return [directoryFinding(site, 'record-base-missing', base)];
  }
  const added = await site.inspector.wouldAddBelow(session, base, site.dialect.record.objectClasses);
  const found = judged(visit, base, added, 'record-unaddable');
  const record = await anyRecord(session, site, base);
  if (record === null) return found;
  const old = record.first(site.dialect.record.recordAttribute);
  if (old === undefined) return [...found, directoryFinding(site, 'record-unreadable', base)];
  const changed = await wouldExchangeRecord(session, site, record.dn, old);
  return [...found, ...judged(visit, base, changed, 'record-unwritable')];
}

async function onEntry(visit: Visit, session: LdapSession): Promise<readonly Finding[]> {
  const site = have(visit, 'site');
  const { dn } = have(visit, 'person');
  const { base } = site.settings;
  const { recordAttribute } = site.dialect.record;
  const entry = await readEntry(session, dn, [recordAttribute]);
  const readable = entry === null ? 'hidden' : await site.inspector.mayRead(session, entry, recordAttribute);
  if (readable === 'no-such') return [];
  if (readable === 'hidden') return [directoryFinding(site, 'record-unreadable', base)];
  const changed = await wouldExchangeRecord(session, site, dn, entry?.first(recordAttribute));
  return judged(visit, base, changed, 'record-unwritable');
}

/** Whatever is not the access control's word is the schema's, after the access control has agreed. */
function judged(visit: Visit, about: string, trial: Trial, denied: FindingId): readonly Finding[] {
  const site = have(visit, 'site');
  const { outcome, resultCode } = trial;
  if (outcome === 'unknown') return [directoryFinding(site, 'record-untold', about)];
  const id = outcome === 'denied' || outcome === 'absent' ? denied : 'record-place-good';
  return [directoryFinding(site, id, about, { code: resultCode ?? 'none' })];
}
