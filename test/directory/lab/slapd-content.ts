import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CertificateName, Certificates } from './certificates.ts';
import { ldifLine, personLdif, sshaOf, suffix } from './people.ts';
import type { LabPerson } from './people.ts';
import { resourceFolder } from './slapd-configuration.ts';
import type { SlapdConfiguration } from './slapd-configuration.ts';

export const serviceDn = `cn=loquet,ou=services,${suffix}`;
export const servicePassword = 'the-service-account-of-the-lab';
export const recordsBase = `ou=loquet,${suffix}`;
export const privilegedGroup = `cn=directory-administrators,ou=groups,${suffix}`;
export const staffGroup = `cn=kiosk-self-test,ou=groups,${suffix}`;

export interface SlapdOptions extends SlapdConfiguration {
  readonly people?: readonly LabPerson[];
  /** DNs; a group needs one member at least, so each has an absent one anyway. */
  readonly privileged?: readonly string[];
  readonly staff?: readonly string[];
  /** More LDIF, loaded last. */
  readonly more?: string;
  readonly certificate?: CertificateName;
  /** Certificates of another server of the same lab. */
  readonly certificates?: Certificates;
  /** Data of another server, with the same entryUUIDs: a stopped one's `dump()`. */
  readonly data?: string;
}

/** Changes of cn=config: access control and indexes, from the documented files. */
export function accessChanges(options: SlapdOptions): readonly string[] {
  const resource = (name: string): string => readFileSync(path.join(resourceFolder, name), 'utf8');
  const access =
    options.access === undefined
      ? resource('openldap-access.ldif')
      : [
          'dn: olcDatabase={1}mdb,cn=config\nchangetype: modify\nreplace: olcAccess',
          ...options.access.map((rule) => `olcAccess: ${rule}`),
          '',
        ].join('\n');
  const without = [
    ...(options.withoutIndexes ?? []),
    ...(options.withoutRecordSchema === true ? ['loquetPerson'] : []),
  ];
  const indexes = resource('openldap-indexes.ldif')
    .split('\n\n')
    .filter((change) => !without.some((attribute) => change.includes(`olcDbIndex: ${attribute} eq`)))
    .join('\n\n');
  return [
    access,
    ...(options.auxiliary === true ? [resource('openldap-access-auxiliary.ldif')] : []),
    ...(options.reception === true ? [resource('openldap-reception.ldif')] : []),
    ...(options.activation === true ? [resource('openldap-activation.ldif')] : []),
    ...(options.beside === true ? [resource('openldap-access-beside.ldif')] : []),
    indexes,
  ];
}

/** Everything in the database of a lab server. */
export function dataLdif(options: SlapdOptions): string {
  const resource = (name: string): string => readFileSync(path.join(resourceFolder, name), 'utf8');
  const policy =
    options.ppolicy === false ? '' : withPolicy(resource('openldap-ppolicy.ldif'), options.policy ?? {});
  const group = (dn: string, members: readonly string[]): string =>
    [
      `dn: ${dn}\nobjectClass: groupOfNames`,
      ...[`cn=nobody,${suffix}`, ...members].map((member) => ldifLine('member', member)),
      '',
    ].join('\n');
  return [
    `dn: ${suffix}\nobjectClass: dcObject\nobjectClass: organization`,
    `${ldifLine('o', "Université d'exemple")}\ndc: univ\n`,
    ...['people', 'groups'].map(
      (ou) => `dn: ou=${ou},${suffix}\nobjectClass: organizationalUnit\nou: ${ou}\n`,
    ),
    resource('openldap-entries.ldif'),
    policy,
    group(privilegedGroup, options.privileged ?? []),
    group(staffGroup, options.staff ?? []),
    ...(options.people ?? []).map(personLdif),
    options.more ?? '',
  ].join('\n');
}

function withPolicy(ldif: string, overrides: Readonly<Record<string, string>>): string {
  const names = Object.keys(overrides);
  const kept = ldif
    .trimEnd()
    .split('\n')
    .filter((line) => !names.some((name) => line.startsWith(`${name}:`)));
  return [...kept, ...names.map((name) => `${name}: ${overrides[name]}`), ''].join('\n');
}

/** The documented file gives the account no usable password; a campus sets one with ldappasswd. */
export const credentials = [
  `dn: ${serviceDn}\nchangetype: modify\nreplace: userPassword`,
  `${ldifLine('userPassword', sshaOf(servicePassword))}\n`,
].join('\n');
