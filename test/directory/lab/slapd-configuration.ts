import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suffix } from './people.ts';
import { sambaSchemaLdif } from './samba-schema.ts';
import { supannSchemaLdif } from './supann-schema.ts';

/** What a lab server may have otherwise than the documented set-up. */
export interface SlapdConfiguration {
  /** How new passwords are stored. */
  readonly hash?: '{SSHA}' | '{ARGON2}';
  /** Without it a server has no password policy at all. */
  readonly ppolicy?: boolean;
  /** Default policy by attribute, over that of resources/directory/openldap-ppolicy.ldif. */
  readonly policy?: Readonly<Record<string, string>>;
  /** Whether the rules of the auxiliary class are added. */
  readonly auxiliary?: boolean;
  /** Samba's attributes: its schema, and perhaps the overlay that keeps them. */
  readonly samba?: 'schema' | 'smbk5pwd';
  /** Whether the rules of the reception, and of a marked activation, are added. */
  readonly reception?: boolean;
  readonly activation?: boolean;
  /** Whether the rules for what is written beside a password are added. */
  readonly beside?: boolean;
  /** Another access control than the documented one, one rule a line, as `olcAccess` has it. */
  readonly access?: readonly string[];
  /** Lines for cn=config, such as `olcSecurity: simple_bind=128`. */
  readonly global?: readonly string[];
  /** Whether every write reaches the disk; off unless asked for. */
  readonly sync?: boolean;
  /** Lets replicas follow it (slapo-syncprov). */
  readonly provider?: boolean;
  /** It is a replica that follows another server over LDAP, and takes no writes itself. */
  readonly replicaOf?: ReplicaOf;
  /** Entries that hold an `errCode` (slapo-retcode) have every operation of their `errOp` answered with it. */
  readonly retcode?: boolean;
  /** Without it there is neither ldaps nor StartTLS. */
  readonly tls?: boolean;
  /** Lines for the database, such as `olcReadOnly: TRUE`. */
  readonly database?: readonly string[];
  /** Without the schema of the record; the access control may not name it then. */
  readonly withoutRecordSchema?: boolean;
  /** Attributes that have no index, of the documented ones. */
  readonly withoutIndexes?: readonly string[];
  /** Rules of cn=monitor, which then tells the time. */
  readonly monitor?: readonly string[];
}

export interface ReplicaOf {
  /** On the loopback: a provider's, or that of something in between. */
  readonly port: number;
  /** Where a write is referred to; without it the replica refuses with "shadow context". */
  readonly writer?: string;
}

/** The files that a campus gets, which the lab loads as they are. */
export const resourceFolder = path.resolve(import.meta.dirname, '../../../resources/directory');
const distributionSchema = '/etc/ldap/schema';

/** cn=config but for access control and indexes, which come from the resource files. */
export function configurationLdif(
  options: SlapdConfiguration,
  folder: string,
  certificate: { readonly ca: string; readonly file: string },
): string {
  const { hash = '{SSHA}', ppolicy = true, provider = false, replicaOf, database = [] } = options;
  const modules = [
    'back_mdb',
    ...(ppolicy ? ['ppolicy'] : []),
    ...(hash === '{ARGON2}' ? ['argon2'] : []),
    ...(provider ? ['syncprov'] : []),
    ...(options.retcode === true ? ['retcode'] : []),
    ...(options.samba === 'smbk5pwd' ? ['smbk5pwd'] : []),
  ];
  const schema = (name: string): string => readFileSync(`${distributionSchema}/${name}.ldif`, 'utf8');
  return [
    'dn: cn=config\nobjectClass: olcGlobal\ncn: config\nolcLogLevel: none\nolcThreads: 16',
    `olcPidFile: ${folder}/slapd.pid\nolcArgsFile: ${folder}/slapd.args`,
    ...(options.tls === false ? [] : tlsLines(certificate)),
    ...(options.global ?? []),
    '',
    'dn: cn=module{0},cn=config\nobjectClass: olcModuleList\ncn: module{0}\nolcModulePath: /usr/lib/ldap',
    `${modules.map((name) => `olcModuleLoad: ${name}`).join('\n')}\n`,
    'dn: cn=schema,cn=config\nobjectClass: olcSchemaConfig\ncn: schema\n',
    ...['core', 'cosine', 'nis', 'inetorgperson', 'namedobject'].map(schema),
    supannSchemaLdif,
    ...(options.samba === undefined ? [] : [sambaSchemaLdif]),
    options.withoutRecordSchema === true
      ? ''
      : readFileSync(path.join(resourceFolder, 'openldap-loquet.ldif'), 'utf8'),
    'dn: olcDatabase={-1}frontend,cn=config\nobjectClass: olcDatabaseConfig\nobjectClass: olcFrontendConfig',
    `olcDatabase: {-1}frontend\nolcPasswordHash: ${hash}`,
    'olcAccess: to dn.base="" by * read\nolcAccess: to dn.base="cn=Subschema" by * read\n',
    'dn: olcDatabase={0}config,cn=config\nobjectClass: olcDatabaseConfig\nolcDatabase: {0}config',
    'olcAccess: to * by * none\n',
    'dn: olcDatabase={1}mdb,cn=config\nobjectClass: olcDatabaseConfig\nobjectClass: olcMdbConfig',
    `olcDatabase: {1}mdb\nolcSuffix: ${suffix}\nolcDbDirectory: ${folder}/db\nolcDbMaxSize: 1073741824`,
    `olcRootDN: ${rootDn}\nolcRootPW: ${rootPassword}`,
    ...(options.sync === true ? [] : ['olcDbNoSync: TRUE']),
    ...(replicaOf === undefined ? [] : following(replicaOf)),
    ...database,
    '',
    ...(ppolicy ? [overlay] : []),
    ...(provider ? [syncprov] : []),
    ...(options.retcode === true ? [retcode] : []),
    ...(options.samba === 'smbk5pwd' ? [smbk5pwd] : []),
    ...(options.monitor === undefined ? [] : [monitorLdif(options.monitor)]),
  ].join('\n');
}

export const rootDn = `cn=root,${suffix}`;
export const rootPassword = 'the-root-of-the-lab';

const overlay = `dn: olcOverlay={0}ppolicy,olcDatabase={1}mdb,cn=config
objectClass: olcOverlayConfig
objectClass: olcPPolicyConfig
olcOverlay: {0}ppolicy
olcPPolicyDefault: cn=default,ou=policies,${suffix}
olcPPolicyHashCleartext: TRUE
olcPPolicyUseLockout: TRUE
`;

function monitorLdif(rules: readonly string[]): string {
  const access = rules.map((rule) => `olcAccess: ${rule}\n`).join('');
  return `dn: olcDatabase={2}monitor,cn=config\nobjectClass: olcDatabaseConfig\nolcDatabase: {2}monitor\n${access}`;
}

const syncprov = `dn: olcOverlay={1}syncprov,olcDatabase={1}mdb,cn=config
objectClass: olcOverlayConfig
objectClass: olcSyncProvConfig
olcOverlay: {1}syncprov
`;

const retcode = `dn: olcOverlay={2}retcode,olcDatabase={1}mdb,cn=config
objectClass: olcOverlayConfig
objectClass: olcRetcodeConfig
olcOverlay: {2}retcode
olcRetcodeParent: ou=codes,${suffix}
olcRetcodeInDir: TRUE
`;

function tlsLines({ ca, file }: { readonly ca: string; readonly file: string }): readonly string[] {
  return [
    `olcTLSCACertificateFile: ${ca}`,
    `olcTLSCertificateFile: ${file}.pem\nolcTLSCertificateKeyFile: ${file}.key`,
    'olcTLSVerifyClient: never',
  ];
}

/** slapd.conf(5), "syncrepl": changes come as they are made; a lost connection is made anew after a second. */
function following({ port, writer }: ReplicaOf): readonly string[] {
  const source = `provider=ldap://127.0.0.1:${port} bindmethod=simple binddn="${rootDn}" credentials=${rootPassword}`;
  const how = 'type=refreshAndPersist retry="1 +" scope=sub schemachecking=off attrs="*,+"';
  return [
    `olcSyncrepl: {0}rid=001 ${source} searchbase="${suffix}" ${how}`,
    ...(writer === undefined ? [] : [`olcUpdateRef: ${writer}`]),
  ];
}

/** slapo-smbk5pwd(5), as docs/directories/more-than-a-password.md has it; without the first line Debian's asks for Kerberos too. */
const smbk5pwd = `dn: olcOverlay={1}smbk5pwd,olcDatabase={1}mdb,cn=config
objectClass: olcOverlayConfig
objectClass: olcSmbK5PwdConfig
olcOverlay: {1}smbk5pwd
olcSmbK5PwdEnable: samba
olcSmbK5PwdEnable: shadow
`;

/** The documented access control, one rule a line, for a server that has one of them otherwise. */
export function documentedAccess(): readonly string[] {
  const ldif = readFileSync(path.join(resourceFolder, 'openldap-access.ldif'), 'utf8');
  return ldif
    .replaceAll(/^#.*\n/gmu, '')
    .replaceAll(/\n /gu, '')
    .split('\n')
    .flatMap((line) => (line.startsWith('olcAccess: ') ? [line.slice('olcAccess: '.length)] : []));
}
