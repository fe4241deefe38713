import { excessRights } from '../../directory/inspection/excess-rights.ts';
import { ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** What the service account may do and should not: whoever steals its password may do it too. */
export const accountCheck: Check = {
  title: 'What the service account should not be able to do',
  needs: ['site', 'server', 'person'],
  run(visit) {
    const site = have(visit, 'site');
    const { bindDn } = site.settings;
    return ask(visit, async (session) => {
      const { readsPasswords, changesBase } = await excessRights(session, site, have(visit, 'person').dn);
      const found: Finding[] = [
        ...(readsPasswords ? [directoryFinding(site, 'account-reads-passwords', bindDn)] : []),
        ...(changesBase ? [directoryFinding(site, 'account-over-broad', bindDn)] : []),
      ];
      return found.length > 0 ? found : [directoryFinding(site, 'account-good', bindDn)];
    });
  },
};
