import { FaultFound } from '../../directory/faults.ts';
import { exemptGroups } from '../../directory/privilege.ts';
import { ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** Each group whose members are exempt, may leave the kiosk or vouch for others: asked about the service account, who is in none. */
export const groupsCheck: Check = {
  title: 'The groups',
  needs: ['site', 'server'],
  run(visit) {
    const site = have(visit, 'site');
    const { bindDn } = site.settings;
    return ask(visit, async (session) => {
      const found: Finding[] = [];
      for (const group of exemptGroups(site.settings)) {
        try {
          await site.dialect.groups.isMember(session, group, { dn: bindDn, login: 'loquet' });
          found.push(directoryFinding(site, 'group-good', group));
        } catch (error) {
          if (!(error instanceof FaultFound)) throw error;
          found.push(directoryFinding(site, 'group-unreadable', group));
        }
      }
      return found;
    });
  },
};
