import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ldifLine } from './people.ts';
import type { LabPerson } from './people.ts';
import { resourceFolder } from './slapd-configuration.ts';

export const sambaBase = 'DC=ad,DC=univ,DC=example';
export const sambaPolicies = `CN=Password Settings Container,CN=System,${sambaBase}`;
export const sambaPeople = `OU=people,${sambaBase}`;
export const sambaRecords = `OU=loquet,${sambaBase}`;
export const sambaService = `CN=loquet,OU=services,${sambaBase}`;
export const sambaServicePassword = 'The-Service-Account-0f-The-Lab';
export const sambaAdministrator = `CN=Administrator,CN=Users,${sambaBase}`;
export const sambaAdministratorPassword = 'Adm1n-Password-Of-The-Lab';
export const sambaStaffGroup = `CN=kiosk-self-test,OU=groups,${sambaBase}`;
export const domainAdmins = `CN=Domain Admins,CN=Users,${sambaBase}`;

/** Where Samba finds a person of the lab. */
export function sambaDn({ uid }: LabPerson, base = sambaPeople): string {
  return `CN=${uid},${base}`;
}

/** NORMAL_ACCOUNT of userAccountControl. */
const normalAccount = '512';
const minutes = 60 * 10_000_000;

/** Everything but people, as LDIF that ldbmodify takes: the domain's policy, units, groups, the service account. */
export function domainLdif(): string {
  const replace = (name: string, value: string | number): string => `replace: ${name}\n${name}: ${value}\n-`;
  return [
    `dn: ${sambaBase}\nchangetype: modify`,
    replace('minPwdLength', 12),
    replace('pwdHistoryLength', 3),
    replace('minPwdAge', 0),
    replace('pwdProperties', 1),
    replace('lockoutThreshold', 3),
    replace('lockoutDuration', -30 * minutes),
    replace('lockOutObservationWindow', -30 * minutes),
    '',
    ...['people', 'services', 'groups'].map((name) => sambaUnitLdif(`OU=${name},${sambaBase}`)),
    `dn: ${sambaStaffGroup}\nchangetype: add\nobjectClass: group\nsAMAccountName: kiosk-self-test\n`,
    accountLdif(sambaService, 'loquet', sambaServicePassword),
  ].join('\n');
}

/** The documented access control: for the people's unit (`reception`: what that needs besides), or for the container of fine-grained password policies. */
export function documentedDelegation(name: 'people' | 'policies' | 'reception'): readonly string[] {
  return resource(`active-directory-${name}.sddl`)
    .split('\n')
    .filter((line) => line.startsWith('('));
}

/** The documented place of the records. */
export function recordLdif(sid: string): string {
  return resource('active-directory-record.ldif').replaceAll('{kiosk}', sid).replaceAll('{base}', sambaBase);
}

/** A person as a campus with nothing but Active Directory's own attributes holds them. */
export function sambaPersonLdif(person: LabPerson, base = sambaPeople): string {
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ['givenName', person.givenName],
    ['sn', person.surname],
    ['displayName', `${person.givenName} ${person.surname}`],
    ['mail', `${person.uid}@univ.example`],
    ['otherMailbox', person.privateMail],
    ['employeeID', person.student],
    ['departmentNumber', person.ine],
    ['employeeNumber', person.staff],
    ['carLicense', person.birthDate],
  ];
  const lines = attributes.flatMap(([name, value]) => (value === undefined ? [] : [ldifLine(name, value)]));
  return accountLdif(sambaDn(person, base), person.uid, person.password, [...lines, ...(person.more ?? [])]);
}

function accountLdif(dn: string, login: string, password: string, more: readonly string[] = []): string {
  const quoted = Buffer.from(`"${password}"`, 'utf16le').toString('base64');
  return [
    `${ldifLine('dn', dn)}\nchangetype: add\nobjectClass: user`,
    `sAMAccountName: ${login}`,
    `userAccountControl: ${normalAccount}`,
    `unicodePwd:: ${quoted}`,
    ...more,
    '',
  ].join('\n');
}

function resource(name: string): string {
  return readFileSync(path.join(resourceFolder, name), 'utf8');
}

export function sambaUnitLdif(dn: string): string {
  return `dn: ${dn}\nchangetype: add\nobjectClass: organizationalUnit\n`;
}

export function sambaGroupDn(name: string): string {
  return `CN=${name},OU=groups,${sambaBase}`;
}

/** A security group (`groupType` as Windows gives it when nothing else is said). */
export function sambaGroupLdif(
  name: string,
  members: readonly string[],
  more: readonly string[] = [],
): string {
  return [
    `dn: ${sambaGroupDn(name)}\nchangetype: add\nobjectClass: group`,
    `sAMAccountName: ${name}`,
    ...more,
    ...members.map((member) => ldifLine('member', member)),
    '',
  ].join('\n');
}

/** Puts somebody into a group that is there. */
export function sambaMemberLdif(group: string, member: string): string {
  return `dn: ${group}\nchangetype: modify\nadd: member\n${ldifLine('member', member)}\n`;
}

/** Puts an access list of its own on an entry. */
export function sambaAccessLdif(dn: string, sddl: string): string {
  return `dn: ${dn}\nchangetype: modify\nreplace: nTSecurityDescriptor\nnTSecurityDescriptor: ${sddl}\n`;
}

/** Full control for those who run the domain, and nothing for anybody else. */
export const administratorsOnly =
  'D:P(A;CI;RPWPCRCCDCLCLORCWOWDSDDTSW;;;DA)(A;CI;RPWPCRCCDCLCLORCWOWDSDDTSW;;;SY)';

/** A fine-grained password policy for one person. */
export function finePolicyLdif(name: string, appliesTo: string, least: number): string {
  return [
    `dn: CN=${name},${sambaPolicies}\nchangetype: add`,
    'objectClass: msDS-PasswordSettings\nmsDS-PasswordSettingsPrecedence: 1',
    'msDS-PasswordReversibleEncryptionEnabled: FALSE\nmsDS-PasswordHistoryLength: 5',
    `msDS-PasswordComplexityEnabled: TRUE\nmsDS-MinimumPasswordLength: ${least}`,
    'msDS-MinimumPasswordAge: 0\nmsDS-MaximumPasswordAge: -9223372036854775808',
    'msDS-LockoutThreshold: 3\nmsDS-LockoutObservationWindow: -18000000000\nmsDS-LockoutDuration: -18000000000',
    `${ldifLine('msDS-PSOAppliesTo', appliesTo)}\n`,
  ].join('\n');
}
