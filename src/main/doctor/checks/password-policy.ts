import { passwordPolicy } from '../../config/settings.ts';
import { readEntry } from '../../directory/inspection/find-people.ts';
import { ask } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { policyDifferences } from '../policy-comparison.ts';
import { directoryFinding, have, passwordControls } from '../visit.ts';
import type { Check } from '../visit.ts';

/** The server's policy: whether there is one, what it asks of the person, and how that stands to the campus's rules. */
export const passwordPolicyCheck: Check = {
  title: 'The server’s password policy',
  needs: ['configuration', 'site', 'server', 'controls', 'person'],
  async run(visit) {
    const site = have(visit, 'site');
    const { inspector, dialect, settings } = site;
    const { url } = have(visit, 'server');
    const person = have(visit, 'person');
    if (inspector.hasPasswordPolicy(have(visit, 'controls')) === false) {
      return [directoryFinding(site, 'policy-absent', url)];
    }
    const place = dialect.policy.source(person, settings);
    if (place === null) return [directoryFinding(site, 'policy-unnamed', url)];
    return ask(visit, async (session): Promise<readonly Finding[]> => {
      const { forbidsResets, resetsForOnce } = inspector;
      const asked = [
        ...dialect.policy.sourceAttributes,
        ...[forbidsResets, resetsForOnce].flatMap((setting) => (setting === null ? [] : [setting.attribute])),
      ];
      const policy = await readEntry(session, place, asked);
      if (policy === null) return [directoryFinding(site, 'policy-unreadable', place)];
      const { campusPolicy, rules } = {
        campusPolicy: passwordPolicy(have(visit, 'configuration').configuration.password),
        rules: dialect.policy.rules(policy, person, passwordControls(visit)),
      };
      const found: Finding[] = policyDifferences(campusPolicy, rules.policy).map(({ server, rule, asks }) =>
        directoryFinding(site, `policy-${server}`, place, { rule, ...asks }),
      );
      const says = (setting: typeof forbidsResets): boolean =>
        setting !== null && policy.first(setting.attribute)?.toUpperCase() === setting.value;
      const forbidden = says(forbidsResets);
      if (says(resetsForOnce)) found.push(directoryFinding(site, 'policy-for-once', place));
      if (forbidden) found.push(directoryFinding(site, 'policy-old-password', place));
      visit.known.resets = forbidden ? 'forbidden' : 'possible';
      return found.length > 0 ? found : [directoryFinding(site, 'policy-good', place)];
    });
  },
};
