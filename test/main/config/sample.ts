import type { ConfigurationFault } from '../../../src/main/config/faults.ts';
import { parseConfiguration } from '../../../src/main/config/parse.ts';

const campus = `campus:
  name: Université d'exemple
  supportDesk: { place: Hall, hours: 9 h – 17 h }
`;
export const ldap = `directory:
  kind: openldap
  servers: [{ url: 'ldaps://ldap.univ.example' }]
  bindDn: cn=loquet,dc=univ
  base: dc=univ
  receptionGroup: cn=desk
  record: { base: ou=loquet }
`;
const rest = `mail: 'off'
secrets: { from: systemd }
`;
export const production = campus + ldap + rest;
export const demo = `stage: trial
${campus}directory: { kind: embedded }
mail: outbox
secrets: { from: own }
`;

/** @throws Error when there is none */
export function faults(source: string): readonly ConfigurationFault[] {
  const parsed = parseConfiguration(source);
  if (parsed.ok) throw new Error('no fault was found');
  return parsed.failure;
}
