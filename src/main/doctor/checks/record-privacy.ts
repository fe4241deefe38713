import { anyRecord, trespasses } from '../../directory/inspection/record-trials.ts';
import type { TriedRecord } from '../../directory/inspection/record-trials.ts';
import type { Asker } from '../../directory/inspection/site.ts';
import type { LdapServer } from '../../directory/settings.ts';
import { ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check, Visit } from '../visit.ts';

/** That nobody but the service account can see or change a record: tried by nobody, and by a person who lends a password. */
export const recordPrivacyCheck: Check = {
  title: 'Who else may see or change records',
  needs: ['site', 'server', 'recordServer'],
  async run(visit) {
    const site = have(visit, 'site');
    const server = have(visit, 'recordServer');
    const { place, base } = site.settings.record;
    const person = visit.known.person;
    const about = place === 'subtree' ? base : (person?.dn ?? null);
    if (about === null) return [];
    const record =
      place === 'subtree' ? await recordBelow(visit, server, about) : { dn: about, value: undefined };
    const found = [...(await triedBy(visit, server, { asker: 'nobody', who: 'anonymous readers', record }))];
    const { personPassword } = visit.request;
    if (personPassword === null || person === undefined || visit.request.person === null) {
      return [...found, directoryFinding(site, 'record-people-unasked', shown(visit))];
    }
    const asker = { dn: person.dn, password: personPassword };
    return [
      ...found,
      ...(await triedBy(visit, server, { asker, who: 'a person who has signed in', record })),
    ];
  },
};

interface Try {
  readonly asker: Asker;
  readonly who: string;
  readonly record: TriedRecord | null;
}

async function recordBelow(visit: Visit, server: LdapServer, base: string): Promise<TriedRecord | null> {
  const site = have(visit, 'site');
  const found = await site.as('service', server, (session) => anyRecord(session, site, base));
  if (!found.ok || found.value === null) return null;
  const { dn } = found.value;
  return { dn, value: found.value.first(site.dialect.record.recordAttribute) };
}

async function triedBy(
  visit: Visit,
  server: LdapServer,
  { asker, who, record }: Try,
): Promise<readonly Finding[]> {
  const site = have(visit, 'site');
  const found = await ask(
    visit,
    async (session) => {
      const { allowed, refused } = await trespasses(session, site, record);
      if (allowed.length > 0) {
        return [directoryFinding(site, 'record-open', shown(visit), { who, how: allowed.join(', ') })];
      }
      const id = record === null ? 'record-none-yet' : 'record-private';
      const how = refused.length === 0 ? 'nothing' : refused.join(', ');
      return [directoryFinding(site, id, shown(visit), { who, how })];
    },
    { asker, server },
  );
  return found.map((one) =>
    one.id === 'sign-in-refused' ? directoryFinding(site, 'person-sign-in-refused', '--person') : one,
  );
}

/** Where the records are, without anybody's name. */
function shown(visit: Visit): string {
  const { settings } = have(visit, 'site');
  return settings.record.base ?? settings.base;
}
