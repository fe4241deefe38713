import { ldapSettings } from '../../config/directory-settings.ts';
import { kindOf } from '../../config/directory-schema.ts';
import { dialectOf } from '../../directory/dialects/dialects.ts';
import { createSite } from '../../directory/inspection/site.ts';
import { readRecordKeys } from '../../recovery/keys.ts';
import type { SecretFailure, SecretName } from '../../recovery/ports.ts';
import { configuredSecrets } from '../../secrets/configured-secrets.ts';
import { neededSecrets } from '../../secrets/needed-secrets.ts';
import { secretFault } from '../../secrets/secret-fault.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** Each secret that this configuration needs; a locked vault is told from an empty one by its sentinel. */
export const secretsCheck: Check = {
  title: 'The secrets',
  needs: ['configuration', 'files'],
  async run(visit) {
    const { configuration, folder } = have(visit, 'configuration');
    if (configuration.secrets.from === 'own') return [finding('secrets-own', 'secrets')];
    const { vaultChild } = visit.request;
    const port = configuredSecrets(configuration, {
      folder,
      // Used by `own` alone, which has been dealt with.
      dataFolder: folder,
      ...(vaultChild === undefined ? {} : { vaultChild }),
    });
    const { directory } = configuration;
    const findings: Finding[] = [];
    const secrets = new Map<SecretName, string>();
    for (const name of neededSecrets(configuration)) {
      const read = await port.read(name);
      if (read.ok) secrets.set(name, read.value);
      findings.push(read.ok ? judged(name, read.value) : failing(name, read.failure));
    }
    visit.known.secrets = secrets;
    const password = secrets.get('directory');
    if (directory.kind !== 'embedded' && password !== undefined) {
      const settings = ldapSettings(directory, have(visit, 'files'));
      visit.known.site = createSite(settings, dialectOf(kindOf(directory)), password);
    }
    return findings;
  },
};

function judged(name: SecretName, value: string): Finding {
  if (name !== 'record-key') return finding('secret-good', name);
  const keys = readRecordKeys(value);
  return keys.ok
    ? finding('secret-good', name)
    : finding('record-key-malformed', name, { line: keys.failure.line, problem: keys.failure.problem });
}

function failing(name: SecretName, failure: SecretFailure): Finding {
  if (failure === 'absent') return finding('secret-absent', name);
  if (failure === 'locked') return finding('secret-locked', name);
  const why = secretFault(name, failure).replace(`The secret \`${name}\` `, '');
  return finding('secret-unreadable', name, { why });
}
