import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CertificateName, Certificates } from './certificates.ts';
import { ldifLine, personLdif, sshaOf, suffix } from './people.ts';
import type { LabPerson } from './people.ts';
import { resourceFolder } from './slapd-configuration.ts';
import { privilegedGroup, serviceDn, servicePassword, staffGroup } from './slapd-content.ts';

/** What a lab server may have otherwise than the documented set-up. */
export interface Ds389Options {
  readonly people?: readonly LabPerson[];
  /** DNs */
  readonly privileged?: readonly string[];
  readonly staff?: readonly string[];
  /** The rules of the auxiliary class are added. */
  readonly auxiliary?: boolean;
  /** The rules of the reception, and of a marked activation, are added. */
  readonly reception?: boolean;
  readonly activation?: boolean;
  /** Nobody is let in but by the documented access control: without the rule that the package offers a new suffix. */
  readonly closed?: boolean;
  /** Changes the documented access control. */
  readonly access?: (ldif: string) => string;
  /** Attributes of cn=config, over the documented policy. */
  readonly config?: Readonly<Record<string, string>>;
  /** Certificates of another server of the same lab. */
  readonly certificates?: Certificates;
  /** Default: the right one. With another one the server is empty: nobody gets so far as to look for something. */
  readonly certificate?: CertificateName;
  /** Without TLS, and so without anything else. */
  readonly tls?: boolean;
  /** What it has answered outlives a kill (slower). */
  readonly durable?: boolean;
  /** More LDIF, applied last; each entry with its changetype. */
  readonly more?: string;
}

const backend = [
  'dn: cn=userRoot,cn=ldbm database,cn=plugins,cn=config\nchangetype: add\nobjectClass: top',
  'objectClass: extensibleObject\nobjectClass: nsBackendInstance\ncn: userRoot',
  `nsslapd-suffix: ${suffix}\n`,
  `dn: cn="${suffix}",cn=mapping tree,cn=config\nchangetype: add\nobjectClass: top`,
  `objectClass: extensibleObject\nobjectClass: nsMappingTree\ncn: ${suffix}`,
  'nsslapd-state: backend\nnsslapd-backend: userRoot\n',
].join('\n');

/** What the package offers a new suffix (template-baseacis.ldif): everybody reads everything but passwords. */
const usualAccess = [
  `dn: ${suffix}\nchangetype: modify\nadd: aci`,
  'aci: (targetattr!="userPassword || aci")(version 3.0; acl "Enable anonymous access";',
  '  allow (read, search, compare) userdn="ldap:///anyone";)\n',
].join('\n');

/** The documented set-up and the people of a test, in the order in which ldapmodify takes them. */
export function contentLdif(options: Ds389Options): readonly string[] {
  const resource = (name: string): string => readFileSync(path.join(resourceFolder, name), 'utf8');
  const access = resource('389-access.ldif');
  const group = (dn: string, members: readonly string[]): string =>
    [
      `dn: ${dn}\nchangetype: add\nobjectClass: groupOfNames`,
      ...[`cn=nobody,${suffix}`, ...members].map((member) => ldifLine('member', member)),
      '',
    ].join('\n');
  return [
    backend,
    resource('389-loquet.ldif'),
    resource('389-indexes.ldif'),
    [
      `dn: ${suffix}\nchangetype: add\nobjectClass: domain\ndc: univ\n`,
      ...['people', 'groups'].map(
        (ou) => `dn: ou=${ou},${suffix}\nchangetype: add\nobjectClass: organizationalUnit\nou: ${ou}\n`,
      ),
      ...(options.closed === true ? [] : [usualAccess]),
    ].join('\n'),
    added(resource('389-entries.ldif')),
    `dn: ${serviceDn}\nchangetype: modify\nreplace: userPassword\n${ldifLine('userPassword', sshaOf(servicePassword))}\n`,
    options.access === undefined ? access : options.access(access),
    ...(options.auxiliary === true ? [resource('389-access-auxiliary.ldif')] : []),
    ...(options.reception === true ? [resource('389-reception.ldif')] : []),
    ...(options.activation === true ? [resource('389-activation.ldif')] : []),
    [
      group(privilegedGroup, options.privileged ?? []),
      group(staffGroup, options.staff ?? []),
      ...(options.people ?? []).map((person) => added(personLdif(person))),
    ].join('\n'),
    resource('389-policy.ldif'),
    configurationChange(options.config ?? {}),
    options.more ?? '',
  ].filter((ldif) => ldif !== '');
}

/** Entries as ldapadd takes them, for ldapmodify. */
function added(ldif: string): string {
  return ldif.replaceAll(/^dn:.*$/gmu, '$&\nchangetype: add');
}

function configurationChange(values: Readonly<Record<string, string>>): string {
  const changes = Object.entries(values).map(([name, value]) => `replace: ${name}\n${name}: ${value}`);
  return changes.length === 0 ? '' : `dn: cn=config\nchangetype: modify\n${changes.join('\n-\n')}\n`;
}
