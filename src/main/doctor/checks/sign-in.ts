import { serverFault } from '../server-fault.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check } from '../visit.ts';
import type { Finding } from '../finding.ts';

/** Seconds by which clocks may differ: less than the minute in which a one-time code holds. */
const tolerable = 30;

/** The service account on each server that answers, and what time it is there. */
export const signInCheck: Check = {
  title: 'The service account',
  needs: ['site', 'reached'],
  async run(visit) {
    const site = have(visit, 'site');
    const findings: Finding[] = [];
    for (const server of have(visit, 'reached')) {
      const before = visit.request.now();
      const told = await site.as('service', server, (session) =>
        site.inspector.serverTime(session, site.settings.bindDn),
      );
      if (!told.ok) {
        findings.push(serverFault(site, server.url, told.failure));
        // One refusal is enough: each more would count towards a lock of the account.
        if (told.failure.fault === 'sign-in-refused') break;
        continue;
      }
      visit.known.server ??= server;
      findings.push(
        directoryFinding(site, 'sign-in-good', server.url),
        clock(server.url, told.value, before),
      );
    }
    return findings;

    function clock(url: string, there: number | null, before: number): Finding {
      if (there === null) return directoryFinding(site, 'clock-unreadable', url);
      const middle = (before + visit.request.now()) / 2;
      const seconds = Math.round(Math.abs(there - middle) / 1000);
      return directoryFinding(site, seconds > tolerable ? 'clock-differs' : 'clock-good', url, { seconds });
    }
  },
};
