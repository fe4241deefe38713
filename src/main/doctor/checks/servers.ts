import { lookup } from 'node:dns/promises';
import { reach } from '../../directory/inspection/reach.ts';
import type { Site } from '../../directory/inspection/site.ts';
import type { LdapServer } from '../../directory/settings.ts';
import { daysLeft, soon } from '../days-left.ts';
import { serverFault } from '../server-fault.ts';
import type { Finding } from '../finding.ts';
import { directoryFinding, have } from '../visit.ts';
import type { Check, Visit } from '../visit.ts';

/** Result codes of RFC 4511, 4.14.3: in the wrong place, not known, not now; and what 389 and Active Directory may say instead. */
const startTlsRefusals: ReadonlySet<number> = new Set([1, 2, 52, 53]);

/** Each server: its name, its port, its TLS, and how long its certificates hold. */
export const serversCheck: Check = {
  title: 'The servers of the directory',
  needs: ['site'],
  async run(visit) {
    const site = have(visit, 'site');
    const findings: Finding[] = [];
    const reached: LdapServer[] = [];
    for (const server of serversOf(site)) {
      const found = await look(visit, site, server);
      findings.push(found);
      if (found.severity !== 'broken') reached.push(server);
    }
    if (reached.length > 0) visit.known.reached = reached;
    const keeper = site.settings.record.stateServer ?? site.settings.servers[0];
    const records = reached.find(({ url }) => url === keeper?.url);
    if (records !== undefined) visit.known.recordServer = records;
    return findings;
  },
};

/** Those of the configuration, and the one that keeps the records. */
export function serversOf({ settings }: Site): readonly LdapServer[] {
  const { stateServer } = settings.record;
  const known = settings.servers.some(({ url }) => url === stateServer?.url);
  return stateServer === null || known ? settings.servers : [...settings.servers, stateServer];
}

async function look({ request, known }: Visit, site: Site, server: LdapServer): Promise<Finding> {
  const { url } = server;
  const host = new URL(url).hostname.replace(/^\[|\]$/gu, '');
  const unresolved = await unresolvedBecause(host, site.settings.deadline);
  if (unresolved !== null) return directoryFinding(site, 'name-unresolved', url, { host, cause: unresolved });
  const greeted = await reach(site.settings, server);
  if (!greeted.ok) {
    const { resultCode = 0 } = greeted.failure;
    return server.startTls && startTlsRefusals.has(resultCode)
      ? directoryFinding(site, 'starttls-refused', url, { code: resultCode })
      : serverFault(site, url, greeted.failure);
  }
  known.controls ??= greeted.value.controls;
  const days = daysLeft(greeted.value.expires, request.now());
  const facts = { days, host, port: new URL(url).port };
  return directoryFinding(site, days < soon ? 'certificate-expires' : 'server-good', url, facts);
}

/** @returns a code of the resolver, or null when the name leads somewhere */
async function unresolvedBecause(host: string, patience: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), patience);
  });
  const asked = lookup(host).then(
    () => null,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'no answer'),
  );
  try {
    return await Promise.race([asked, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
