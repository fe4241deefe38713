import { passwordAttribute } from '../../directory/attribute-uses.ts';
import { readEntry } from '../../directory/inspection/find-people.ts';
import type { Asker } from '../../directory/inspection/site.ts';
import { ask } from '../ask.ts';
import type { FindingId } from '../catalogue/catalogue.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check, Visit } from '../visit.ts';

/** What others can read of people, and what would help them to be taken for somebody else. */
export const peoplePrivacyCheck: Check = {
  title: 'What others may read of people',
  needs: ['site', 'server', 'person'],
  async run(visit) {
    const { inspector, settings, dialect } = have(visit, 'site');
    const { dn } = have(visit, 'person');
    const { hashes } = inspector;
    const { personPassword: password, person } = visit.request;
    const birthDates = settings.attributes.birthDates.map(({ attribute }) => attribute);
    const tries: readonly Try[] = [
      { asker: 'nobody', who: 'anonymous readers', hashes, birthDates },
      {
        asker: 'service',
        who: 'the service account',
        // Of the password itself the check of that account tells.
        hashes: hashes.filter((name) => name !== passwordAttribute(dialect.kind)),
        birthDates: [],
      },
      ...(password === null || person === null
        ? []
        : [{ asker: { dn, password }, who: 'a person who has signed in', hashes, birthDates: [] }]),
    ];
    const found: Finding[] = [];
    for (const one of tries) found.push(...(await tried(visit, one)));
    return found;
  },
};

interface Try {
  readonly asker: Asker;
  readonly who: string;
  readonly hashes: readonly string[];
  readonly birthDates: readonly string[];
}

async function tried(visit: Visit, { asker, who, hashes, birthDates }: Try): Promise<readonly Finding[]> {
  const site = have(visit, 'site');
  const { dn } = have(visit, 'person');
  const all = [...hashes, ...birthDates];
  if (all.length === 0) return [];
  const found = await ask(
    visit,
    async (session) => {
      const entry = await readEntry(session, dn, all);
      const open: string[] = [];
      for (const attribute of all) {
        if (entry === null) break;
        if ((await site.inspector.mayRead(session, entry, attribute)) === 'readable') open.push(attribute);
      }
      const told = (id: FindingId, names: readonly string[]): readonly Finding[] =>
        names.filter((name) => open.includes(name)).map((name) => directoryFinding(site, id, name, { who }));
      return open.length === 0
        ? [directoryFinding(site, 'people-private', site.settings.base, { who, how: all.join(', ') })]
        : [...told('hashes-open', hashes), ...told('birth-date-open', birthDates)];
    },
    { asker },
  );
  // That this password does not let them in is told where the records are tried.
  return found.filter(({ id }) => id !== 'sign-in-refused');
}
