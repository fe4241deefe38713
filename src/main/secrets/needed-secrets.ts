import type { Configuration } from '../config/schema.ts';
import type { SecretName } from '../recovery/ports.ts';

/** The secrets without which this configuration cannot be served; one that nothing asks for is never read. */
export function neededSecrets({
  directory,
  mail,
  sms,
}: Pick<Configuration, 'directory' | 'mail' | 'sms'>): readonly SecretName[] {
  const isNeeded: Readonly<Record<SecretName, boolean>> = {
    directory: directory.kind !== 'embedded',
    'record-key': true,
    'audit-key': true,
    mail: typeof mail === 'object' && mail.user !== undefined,
    sms: smsNeedsSecret(sms),
  };
  return (Object.keys(isNeeded) as SecretName[]).filter((name) => isNeeded[name]);
}

/** Whether codes go through a gateway whose request has `{secret}` in it: some know their clients by address alone. */
export function smsNeedsSecret(sms: Configuration['sms']): boolean {
  if (typeof sms === 'string' || !('gateway' in sms)) return false;
  const { headers, body } = sms.gateway;
  return [...Object.values(headers), body].some((template) => template.includes('{secret}'));
}
