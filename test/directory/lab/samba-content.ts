import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ldifLine } from './people.ts';
import type { LabPerson } from './people.ts';
import { resourceFolder } from './slapd-configuration.ts';

export const sambaBase = 'DC=ad,DC=univ,DC=example';
export const sambaPeople = `OU=people,${sambaBase}`;
export const sambaRecords = `OU=loquet,${sambaBase}`;
export const sambaService = `CN=loquet,OU=services,${sambaBase}`;
export const sambaServicePassword = 'The-Service-Account-0f-The-Lab';
export const sambaAdministrator = `CN=Administrator,CN=Users,${sambaBase}`;
export const sambaAdministratorPassword = 'Adm1n-Password-Of-The-Lab';
export const sambaStaffGroup = `CN=kiosk-self-test,OU=groups,${sambaBase}`;
export const domainAdmins = `CN=Domain Admins,CN=Users,${sambaBase}`;

/** Where Samba finds a person of the lab. */
export function sambaDn({ uid }: LabPerson): string {
  return `CN=${uid},${sambaPeople}`;
}

/** NORMAL_ACCOUNT of userAccountControl. */
const normalAccount = '512';
const minutes = 60 * 10_000_000;

/** Everything but people, as LDIF that ldbmodify takes: the domain's policy, units, groups, the service account. */
export function domainLdif(): string {
  const replace = (name: string, value: string | number): string => `replace: ${name}\n${name}: ${value}\n-`;
  const unit = (name: string): string =>
    `dn: OU=${name},${sambaBase}\nchangetype: add\nobjectClass: organizationalUnit\n`;
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
    ...['people', 'services', 'groups'].map(unit),
    `dn: ${sambaStaffGroup}\nchangetype: add\nobjectClass: group\nsAMAccountName: kiosk-self-test\n`,
    accountLdif(sambaService, 'loquet', sambaServicePassword),
  ].join('\n');
}

/** The documented access control for the people's unit, as one SDDL list. */
export function documentedDelegation(sid: string): string {
  return sddlLines().join('').replaceAll('{kiosk}', sid);
}

/** Its entries, one by one. */
export function sddlLines(): readonly string[] {
  return resource('active-directory-people.sddl')
    .split('\n')
    .filter((line) => line.startsWith('('));
}

/** The documented place of the records. */
export function recordLdif(sid: string): string {
  return resource('active-directory-record.ldif').replaceAll('{kiosk}', sid).replaceAll('{base}', sambaBase);
}

/** A person as a campus with nothing but Active Directory's own attributes holds them. */
export function sambaPersonLdif(person: LabPerson): string {
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
  return accountLdif(sambaDn(person), person.uid, person.password, [...lines, ...(person.more ?? [])]);
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
