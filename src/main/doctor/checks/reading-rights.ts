import type { Readability } from '../../directory/inspection/inspector.ts';
import { ask } from '../ask.ts';
import type { FindingId } from '../catalogue/catalogue.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check, Visit } from '../visit.ts';

const findings: Readonly<Record<Exclude<Readability, 'hidden'>, FindingId>> = {
  readable: 'attribute-readable',
  unsure: 'attribute-unsure',
  'no-such': 'attribute-unknown',
};

/** Where a server does not tell what is hidden from what is not there: somebody without any birth date is suspect. */
function unseenBirthDate(visit: Visit, found: readonly Finding[]): readonly Finding[] {
  const site = have(visit, 'site');
  const dates = site.settings.attributes.birthDates.map(({ attribute }) => attribute);
  const unsure = dates.filter((name) =>
    found.some(({ id, about }) => id === 'attribute-unsure' && about === name),
  );
  return dates.length > 0 && unsure.length === dates.length
    ? [directoryFinding(site, 'birth-date-unseen', dates.join(', '))]
    : [];
}

/** Each attribute of people that the kiosk reads, by the table of uses. */
export const readingRightsCheck: Check = {
  title: 'What the service account may read of people',
  needs: ['site', 'server', 'person'],
  run(visit) {
    const site = have(visit, 'site');
    const person = have(visit, 'person');
    return ask(visit, async (session) => {
      const found: Finding[] = [];
      for (const use of site.uses) {
        if (use.of !== 'person' || use.right !== 'read') continue;
        const readability = await site.inspector.mayRead(session, person, use.attribute);
        if (readability === 'no-such' && !use.configured) continue;
        const hidden = use.needed ? 'attribute-unreadable' : 'attribute-unreadable-less';
        const id = readability === 'hidden' ? hidden : findings[readability];
        found.push(directoryFinding(site, id, use.attribute, { for: use.for }));
      }
      return [...found, ...unseenBirthDate(visit, found)];
    });
  },
};
