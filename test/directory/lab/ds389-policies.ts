import { ldifLine, peopleBase, suffix } from './people.ts';

/** The DN of a local policy for all people, as `dsconf localpwp addsubtree` makes it. */
export const localPolicyDn = `cn="cn=nsPwPolicyEntry,${peopleBase}",cn=nsPwPolicyContainer,${peopleBase}`;

/** A local policy for all people, and what leads from each of them to it. */
export function localPolicyLdif(attributes: Readonly<Record<string, string>>): string {
  const template = `cn="cn=nsPwTemplateEntry,${peopleBase}",cn=nsPwPolicyContainer,${peopleBase}`;
  const add = (dn: string, lines: readonly string[]): string =>
    [`dn: ${dn}\nchangetype: add\nobjectClass: top`, ...lines, ''].join('\n');
  const subentry = 'objectClass: ldapsubentry';
  return [
    'dn: cn=config\nchangetype: modify\nreplace: nsslapd-pwpolicy-local\nnsslapd-pwpolicy-local: on\n',
    add(`cn=nsPwPolicyContainer,${peopleBase}`, ['objectClass: nsContainer']),
    add(localPolicyDn, [
      subentry,
      'objectClass: passwordpolicy',
      ...Object.entries(attributes).map(([name, value]) => `${name}: ${value}`),
    ]),
    add(template, [
      subentry,
      'objectClass: extensibleObject\nobjectClass: costemplate\ncosPriority: 1',
      ldifLine('pwdpolicysubentry', localPolicyDn),
    ]),
    add(`cn=nsPwPolicy_CoS,${peopleBase}`, [
      subentry,
      'objectClass: cosSuperDefinition\nobjectClass: cosPointerDefinition',
      ldifLine('cosTemplateDn', template),
      'cosAttribute: pwdpolicysubentry default operational',
    ]),
  ].join('\n');
}

/** What `dsidm role lock` and the older ns-inactivate.pl make: whoever has the role is inactivated. */
export const disabledRole = `cn=nsManagedDisabledRole,${suffix}`;

export function disabledRoleLdif(): string {
  const add = (dn: string, lines: readonly string[]): string =>
    [`dn: ${dn}\nchangetype: add`, ...lines, ''].join('\n');
  const role = 'objectClass: LdapSubEntry\nobjectClass: nsRoleDefinition';
  const templates = `cn=nsAccountInactivationTmp,${suffix}`;
  return [
    add(disabledRole, [role, 'objectClass: nsSimpleRoleDefinition\nobjectClass: nsManagedRoleDefinition']),
    add(`cn=nsDisabledRole,${suffix}`, [
      role,
      'objectClass: nsComplexRoleDefinition\nobjectClass: nsNestedRoleDefinition',
      `nsRoleDN: ${disabledRole}`,
    ]),
    add(templates, ['objectClass: nsContainer']),
    add(`cn="cn=nsDisabledRole,${suffix}",${templates}`, [
      'objectClass: extensibleObject\nobjectClass: costemplate\nobjectClass: ldapsubentry',
      'cosPriority: 0\nnsAccountLock: true',
    ]),
    add(`cn=nsAccountInactivation_cos,${suffix}`, [
      'objectClass: LdapSubEntry\nobjectClass: cosSuperDefinition\nobjectClass: cosClassicDefinition',
      `cosTemplateDn: ${templates}\ncosSpecifier: nsRole\ncosAttribute: nsAccountLock operational`,
    ]),
  ].join('\n');
}
