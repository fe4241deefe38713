import { readEntry } from '../../directory/inspection/find-people.ts';
import { ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** Several servers: whether a lock by wrong passwords on one of them is lifted by a new password on another. */
export const lockCountingCheck: Check = {
  title: 'Locks by wrong passwords, among the servers',
  needs: ['site', 'reached', 'server'],
  async run(visit) {
    const site = have(visit, 'site');
    const { sharesLocks } = site.inspector;
    if (sharesLocks === null || site.settings.servers.length < 2) return [];
    const { dn, attribute, value } = sharesLocks;
    const found: Finding[] = [];
    for (const server of have(visit, 'reached')) {
      const told = await ask(
        visit,
        async (session) => {
          const said = (await readEntry(session, dn, [attribute]))?.first(attribute);
          if (said === undefined) return [directoryFinding(site, 'locks-untold', server.url)];
          const shared = said.toLowerCase() === value;
          return [directoryFinding(site, shared ? 'locks-shared' : 'locks-apart', server.url)];
        },
        { server },
      );
      found.push(...told);
    }
    return found;
  },
};
