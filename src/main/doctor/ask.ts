import type { Asker } from '../directory/inspection/site.ts';
import type { LdapSession } from '../directory/session.ts';
import type { LdapServer } from '../directory/settings.ts';
import type { Finding } from './finding.ts';
import { serverFault } from './server-fault.ts';
import { have } from './visit.ts';
import type { Visit } from './visit.ts';

/**
 * Asks the directory, and tells of a server that went away meanwhile as a finding.
 * @param elsewhere asker and server other than the service account on the first server that lets it in
 */
export async function ask(
  visit: Visit,
  work: (session: LdapSession) => Promise<readonly Finding[]>,
  elsewhere: { readonly asker?: Asker; readonly server?: LdapServer } = {},
): Promise<readonly Finding[]> {
  const site = have(visit, 'site');
  const { asker = 'service', server = have(visit, 'server') } = elsewhere;
  const told = await site.as(asker, server, work);
  return told.ok ? told.value : [serverFault(site, server.url, told.failure)];
}
