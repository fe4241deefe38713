import { findPeople } from '../../directory/inspection/find-people.ts';
import { ask } from '../ask.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** The entry on which the rights are looked at: that of `--person`, or anybody's. */
export const personCheck: Check = {
  title: 'A person',
  needs: ['site', 'server'],
  run(visit) {
    const site = have(visit, 'site');
    const { person } = visit.request;
    const attribute = person === null ? null : (site.settings.attributes.identifiers[person.kind] ?? 'none');
    return ask(visit, async (session) => {
      const who = person === null || attribute === null ? null : { attribute, value: person.number };
      const people = await findPeople(session, site, who);
      if (people === null) return [directoryFinding(site, 'people-base-missing', site.settings.base)];
      const [found, second] = people;
      if (found === undefined) {
        return attribute === null
          ? [directoryFinding(site, 'nobody-found', site.settings.base)]
          : [directoryFinding(site, 'person-not-found', '--person', { attribute })];
      }
      if (second !== undefined) {
        return [directoryFinding(site, 'person-ambiguous', '--person', { attribute: attribute ?? '' })];
      }
      visit.known.person = found;
      // Their name is a personal detail: reports are mailed around.
      return [directoryFinding(site, 'person-good', person === null ? 'anybody' : '--person')];
    });
  },
};
