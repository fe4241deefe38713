import { EqualityFilter, PresenceFilter } from 'ldapts';
import type { LdapSession } from '../session.ts';
import { peopleFilter } from './find-people.ts';
import type { Site } from './site.ts';

/** The fastest of several in milliseconds, of the same session: the others waited for something else on a busy machine. */
export interface LookupTime {
  readonly lookup: number;
  /** Reading one entry by its name, which needs no index. */
  readonly base: number;
}

const samples = 9;
/** Of one entry, after each lookup. */
const readings = 3;
/** Three say enough of a server that takes longer than this for them, in milliseconds: the deadline is to hold. */
const fewest = 3;
const long = 1000;

/** No number of anybody: every server looks it up in vain. */
const nobody = 'loquet-doctor-0000';

/** How long the kiosk's own search by one identifier takes. */
export function personLookupTime(session: LdapSession, site: Site, attribute: string): Promise<LookupTime> {
  const { base, scope, objectClasses } = site.settings;
  const filter = peopleFilter(objectClasses, { attribute, value: nobody });
  return times(session, base, { scope, filter });
}

/** How long the search for a record takes. */
export function recordLookupTime(session: LdapSession, base: string, attribute: string): Promise<LookupTime> {
  return times(session, base, { scope: 'one', filter: new EqualityFilter({ attribute, value: nobody }) });
}

async function times(
  { client }: LdapSession,
  base: string,
  lookup: {
    readonly scope: 'one' | 'sub';
    readonly filter: EqualityFilter | ReturnType<typeof peopleFilter>;
  },
): Promise<LookupTime> {
  const lookups: number[] = [];
  const bases: number[] = [];
  const present = new PresenceFilter({ attribute: 'objectClass' });
  const began = performance.now();
  for (let sample = 0; sample < samples; sample += 1) {
    if (sample >= fewest && performance.now() - began > long) break;
    const since = performance.now();
    await client.search(base, { ...lookup, attributes: ['1.1'], sizeLimit: 2 });
    const between = performance.now();
    lookups.push(between - since);
    for (let reading = 0; reading < readings; reading += 1) {
      const before = performance.now();
      await client.search(base, { scope: 'base', filter: present, attributes: ['1.1'] });
      bases.push(performance.now() - before);
    }
  }
  return { lookup: Math.min(...lookups), base: Math.min(...bases) };
}
