import { mergedPolicy } from '../../../contract/password/server-policy.ts';
import { passwordPolicy } from '../../config/settings.ts';
import { wouldReplace, wouldTakeAway } from '../../directory/inspection/excess-rights.ts';
import { passwordAttribute } from '../../directory/attribute-uses.ts';
import { readEntry } from '../../directory/inspection/find-people.ts';
import { ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { samplePassword } from '../sample-password.ts';
import { directoryFinding, have, passwordControls } from '../visit.ts';
import type { Check, Visit } from '../visit.ts';
import type { LdapSession } from '../../directory/session.ts';

/** No policy takes it. */
const badPassword = 'a';

/** How a new password is stored; with `--person` also whether it may be written, tried without writing it. */
export const passwordWriteCheck: Check = {
  title: 'New passwords',
  needs: ['configuration', 'site', 'server', 'person'],
  async run(visit) {
    const site = have(visit, 'site');
    const attribute = passwordAttribute(site.dialect.kind);
    const clear = site.settings.write === 'replace' && site.inspector.replaceMayBeClear;
    const storage = directoryFinding(site, clear ? 'storage-maybe-clear' : 'storage-good', attribute);
    if (visit.request.person === null) return [storage, directoryFinding(site, 'write-unsure', attribute)];
    const further = await ask(visit, (session) => furtherWrites(visit, session, attribute));
    // The policy's word against every reset has been told; nothing more can be learnt behind it.
    if (visit.known.resets === 'forbidden') return [storage, ...further];
    return [storage, ...further, ...(await ask(visit, (session) => tried(visit, session, attribute)))];
  },
};

/** What else is written together with a password. */
async function furtherWrites(
  visit: Visit,
  session: LdapSession,
  password: string,
): Promise<readonly Finding[]> {
  const site = have(visit, 'site');
  const { dn } = have(visit, 'person');
  const found: Finding[] = [];
  for (const use of site.uses) {
    if (use.of !== 'person' || use.attribute === password) continue;
    if (use.right !== 'write' && use.right !== 'take-away') continue;
    const trial = use.right === 'write' ? wouldReplace : wouldTakeAway;
    const { outcome } = await trial(session, site, dn, use.attribute);
    const denied = outcome === 'denied' || outcome === 'absent';
    const id =
      outcome === 'unknown' ? 'write-untold' : denied ? 'attribute-unwritable' : 'attribute-writable';
    found.push(directoryFinding(site, id, use.attribute, { for: use.for }));
  }
  return found;
}

async function tried(visit: Visit, session: LdapSession, attribute: string): Promise<readonly Finding[]> {
  const site = have(visit, 'site');
  const { inspector, dialect, settings } = site;
  const person = have(visit, 'person');
  const place = dialect.policy.source(person, settings);
  const policy = place === null ? null : await readEntry(session, place, dialect.policy.sourceAttributes);
  const server = dialect.policy.rules(policy, person, passwordControls(visit)).policy;
  const campus = passwordPolicy(have(visit, 'configuration').configuration.password);
  const password = samplePassword(mergedPolicy(campus, server));
  if (password === null) return [directoryFinding(site, 'write-untold', attribute)];
  const { outcome, resultCode = 'none' } = await inspector.wouldSetPassword(session, person.dn, password);
  switch (outcome) {
    case 'unknown':
      return [directoryFinding(site, 'write-untold', attribute)];
    case 'refused':
      return [directoryFinding(site, 'policy-refuses', '--person', { code: resultCode })];
    case 'allowed':
      break;
    default:
      return [directoryFinding(site, 'password-unwritable', attribute)];
  }
  const writable = directoryFinding(site, 'password-writable', attribute);
  if (!inspector.judgesPasswords) return [writable];
  // Only where the server is known to have a rule that such a password breaks.
  if (Math.max(server.length?.min ?? 0, server.bytes?.min ?? 0) <= badPassword.length) return [writable];
  const bad = await inspector.wouldSetPassword(session, person.dn, badPassword);
  const id = bad.outcome === 'allowed' ? 'policy-not-applied' : 'policy-applied';
  return [writable, directoryFinding(site, id, settings.bindDn)];
}
