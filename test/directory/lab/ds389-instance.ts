import { execFileSync } from 'node:child_process';
import { chownSync, copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sshaOf, suffix } from './people.ts';
import { supannAttributeTypes, supannObjectClasses } from './supann-schema.ts';

export const managerDn = 'cn=Directory Manager';
export const managerPassword = 'the-manager-of-the-lab';
const template = '/usr/share/dirsrv/data/template-dse.ldif';
const distribution = '/etc/dirsrv';
const keyStorePassword = 'the-key-store-of-the-lab';

/** Everything that an instance needs before it can start. */
export interface InstanceFiles {
  readonly folder: string;
  /** Path without extension of a `.pem` and `.key` pair. */
  readonly certificate: string;
  readonly ca: string;
  readonly port: number;
  readonly securePort: number;
  /** Whether it speaks TLS. */
  readonly secure: boolean;
  /** Whether a write is on the disk before it is answered. */
  readonly durable: boolean;
}

/**
 * Lays out an instance from the package's own template, as dscreate does, without its nine seconds: it listens on loopback
 * from the first moment, and needs neither systemd nor a place outside its folder.
 */
export function makeInstance(files: InstanceFiles): void {
  const { folder } = files;
  const configuration = path.join(folder, 'conf');
  for (const name of ['conf/schema', 'db', 'log', 'run', 'ldif', 'bak']) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  for (const name of ['slapd-collations.conf', 'certmap.conf']) {
    copyFileSync(path.join(distribution, 'config', name), path.join(configuration, name));
  }
  copyFileSync(`${distribution}/schema/99user.ldif`, path.join(configuration, 'schema/99user.ldif'));
  writeFileSync(path.join(configuration, 'schema/98supann.ldif'), supannSchema);
  writeFileSync(path.join(configuration, 'dse.ldif'), dse(files));
  makeKeyStore(configuration, files);
  if (process.getuid?.() === 0) giveAway(folder, owner());
}

function dse({ folder, port, securePort, secure, durable }: InstanceFiles): string {
  const values: Readonly<Record<string, string>> = {
    schema_dir: `${folder}/conf/schema`,
    lock_dir: `${folder}/run`,
    tmp_dir: `${folder}/run`,
    cert_dir: `${folder}/conf`,
    ldif_dir: `${folder}/ldif`,
    bak_dir: `${folder}/bak`,
    run_dir: `${folder}/run`,
    inst_dir: folder,
    log_dir: `${folder}/log`,
    config_dir: `${folder}/conf`,
    db_dir: `${folder}/db`,
    db_home_dir: `${folder}/db`,
    db_lib: 'bdb',
    fqdn: 'localhost',
    ds_port: String(port),
    ds_user: owner().name,
    rootdn: managerDn,
    ds_passwd: sshaOf(managerPassword),
    ldapi_enabled: 'off',
    ldapi: `${folder}/run/socket`,
    ldapi_autobind: 'off',
    ds_suffix: suffix,
  };
  const filled = readFileSync(template, 'utf8').replaceAll(/%(\w+)%/gu, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the template of 389-ds-base asks for ${whole}`);
    return value;
  });
  const listening = [
    'nsslapd-listenhost: 127.0.0.1',
    'nsslapd-securelistenhost: 127.0.0.1',
    `nsslapd-security: ${secure ? 'on' : 'off'}`,
    `nsslapd-securePort: ${securePort}`,
    'nsslapd-accesslog-logging-enabled: off',
    // Where the template has its port: the first entry is cn=config.
    'nsslapd-port:',
  ].join('\n');
  // Beside the others on one machine it need not take a share of the memory (100 MB of cache files otherwise).
  const database = [
    'nsslapd-cache-autosize: 0',
    'nsslapd-dbcachesize: 1000000',
    `nsslapd-db-durable-transaction: ${durable ? 'on' : 'off'}`,
    'nsslapd-backend-implement:',
  ].join('\n');
  return filled.replace('nsslapd-port:', listening).replace('nsslapd-backend-implement:', database);
}

/** The certificate goes into an NSS database: 389 reads no PEM files. */
function makeKeyStore(configuration: string, { certificate, ca }: InstanceFiles): void {
  const run = (program: string, ...args: string[]): void => {
    execFileSync(program, args, { cwd: configuration, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  writeFileSync(path.join(configuration, 'pwdfile.txt'), keyStorePassword);
  writeFileSync(path.join(configuration, 'pin.txt'), `Internal (Software) Token:${keyStorePassword}\n`);
  const pair = ['-in', `${certificate}.pem`, '-inkey', `${certificate}.key`, '-certfile', ca];
  run('openssl', 'pkcs12', '-export', ...pair, '-name', 'Server-Cert', '-out', 's.p12', '-passout', 'pass:x');
  run('certutil', '-N', '-d', 'sql:.', '-f', 'pwdfile.txt');
  run('pk12util', '-i', 's.p12', '-d', 'sql:.', '-k', 'pwdfile.txt', '-W', 'x');
}

/** ns-slapd gives up root's rights to an account of the package; anybody else runs it as themselves. */
function owner(): { readonly name: string; readonly uid: number; readonly gid: number } {
  const isRoot = process.getuid?.() === 0;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines
    .map((line) => line.split(':'))
    .find(([name, , uid]) => (isRoot ? name === 'dirsrv' : Number(uid) === process.getuid?.()));
  const [name, , uid, gid] = fields ?? [];
  if (name === undefined) throw new Error('no account for ns-slapd');
  return { name, uid: Number(uid), gid: Number(gid) };
}

function giveAway(folder: string, account: { readonly uid: number; readonly gid: number }): void {
  chownSync(folder, account.uid, account.gid);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(folder, name), account.uid, account.gid);
  }
}

const supannSchema = [
  'dn: cn=schema',
  ...supannAttributeTypes.map((definition) => `attributeTypes: ${definition}`),
  ...supannObjectClasses.map((definition) => `objectClasses: ${definition}`),
  '',
].join('\n');
