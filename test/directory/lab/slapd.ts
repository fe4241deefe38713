import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Attribute, Change, Client } from 'ldapts';
import { makeCertificates } from './certificates.ts';
import type { CertificateName, Certificates } from './certificates.ts';
import { ldifLine, personLdif, sshaOf, suffix } from './people.ts';
import type { LabPerson } from './people.ts';
import { configurationLdif, resourceFolder, rootDn, rootPassword } from './slapd-configuration.ts';
import type { SlapdConfiguration } from './slapd-configuration.ts';

const slapd = '/usr/sbin/slapd';

/** Why no test here can run, for the title of a file that is skipped; null: it can. */
export const slapdMissing: string | null = !existsSync(slapd)
  ? 'slapd is not installed: apt-get install -y slapd ldap-utils'
  : spawnSync('openssl', ['version']).status !== 0
    ? 'openssl is not installed: apt-get install -y openssl'
    : null;

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

export interface Slapd {
  readonly folder: string;
  readonly certificates: Certificates;
  readonly port: number;
  readonly securePort: number;
  /** ldap://localhost:port, for StartTLS */
  readonly url: string;
  /** ldaps://localhost:port */
  readonly secureUrl: string;
  /** Changes an entry as the root of the directory, whom no policy binds; an empty list takes the attribute away. */
  change(dn: string, attribute: string, values: readonly string[]): Promise<void>;
  /** Values of one attribute as the root sees them. */
  values(dn: string, attribute: string): Promise<readonly string[]>;
  /** Whether somebody can sign in with a password. */
  canBind(dn: string, password: string): Promise<boolean>;
  /** The whole database as LDIF. */
  dump(): string;
  /** `SIGSTOP` freezes it: the kernel goes on taking connections. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same ports after a kill. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A slapd of our own on free loopback ports, set up exactly as docs/directories/openldap.md says and from the same files.
 * Ready in a quarter of a second; ends with this process at the latest.
 */
export async function startSlapd(options: SlapdOptions = {}): Promise<Slapd> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-slapd-'));
  const configuration = path.join(folder, 'conf');
  for (const name of ['conf', 'db']) mkdirSync(path.join(folder, name));
  const certificates = options.certificates ?? makeCertificates(path.join(folder, 'certificates'));
  const file = path.join(certificates.folder, options.certificate ?? 'server');
  const ca = path.join(certificates.folder, 'ca.pem');
  const offline = (tool: 'add' | 'modify', database: 0 | 1, input: string): void => {
    runTool(['-T', tool, '-n', String(database), '-F', configuration], input);
  };

  offline('add', 0, configurationLdif(options, folder, { ca, file }));
  for (const change of accessChanges(options)) offline('modify', 0, change);
  offline('add', 1, options.data ?? dataLdif(options));
  if (options.data === undefined) offline('modify', 1, credentials);

  const port = await freePort();
  const securePort = await freePort();
  const urls = `ldap://127.0.0.1:${port}/ ldaps://127.0.0.1:${securePort}/`;
  let child: ChildProcess = await launch(configuration, urls, port);

  async function asRoot<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
    const client = controlClient(securePort);
    try {
      await client.bind(rootDn, rootPassword);
      return await work(client);
    } finally {
      await client.unbind();
    }
  }

  return {
    folder,
    certificates,
    port,
    securePort,
    url: `ldap://localhost:${port}`,
    secureUrl: `ldaps://localhost:${securePort}`,
    change: (dn, type, values) =>
      asRoot((client) =>
        client.modify(
          dn,
          new Change({ operation: 'replace', modification: new Attribute({ type, values: [...values] }) }),
        ),
      ),
    values: (dn, attribute) =>
      asRoot(async (client) => {
        const { searchEntries } = await client.search(dn, { scope: 'base', attributes: [attribute] });
        const held = searchEntries[0]?.[attribute] ?? [];
        return (Array.isArray(held) ? held : [held]).map(String);
      }),
    async canBind(dn, password) {
      const client = controlClient(securePort);
      try {
        await client.bind(dn, password);
        return true;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 49) return false;
        throw error;
      } finally {
        await client.unbind();
      }
    },
    dump: () => runTool(['-T', 'cat', '-n', '1', '-F', configuration], ''),
    signal(signal) {
      child.kill(signal);
    },
    kill() {
      child.kill('SIGKILL');
      return ended(child);
    },
    async restart() {
      await ended(child);
      child = await launch(configuration, urls, port);
    },
    async stop() {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lab's own way in: whatever the certificate is, because some servers have a wrong one on purpose. */
function controlClient(securePort: number): Client {
  return new Client({
    url: `ldaps://127.0.0.1:${securePort}`,
    tlsOptions: { rejectUnauthorized: false },
    timeout: 5000,
    connectTimeout: 5000,
  });
}

function accessChanges(options: SlapdOptions): readonly string[] {
  const resource = (name: string): string => readFileSync(path.join(resourceFolder, name), 'utf8');
  const access =
    options.access === undefined
      ? resource('openldap-access.ldif')
      : [
          'dn: olcDatabase={1}mdb,cn=config\nchangetype: modify\nreplace: olcAccess',
          ...options.access.map((rule) => `olcAccess: ${rule}`),
          '',
        ].join('\n');
  const indexes = resource('openldap-indexes.ldif');
  return [
    access,
    ...(options.auxiliary === true ? [resource('openldap-access-auxiliary.ldif')] : []),
    indexes,
  ];
}

function dataLdif(options: SlapdOptions): string {
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
    `dn: ${suffix}\nobjectClass: dcObject\nobjectClass: organization\no: Université d'exemple\ndc: univ\n`.replace(
      "o: Université d'exemple",
      ldifLine('o', "Université d'exemple"),
    ),
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
const credentials = [
  `dn: ${serviceDn}\nchangetype: modify\nreplace: userPassword`,
  `${ldifLine('userPassword', sshaOf(servicePassword))}\n`,
].join('\n');

function runTool(args: readonly string[], input: string): string {
  const done = spawnSync(slapd, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`slapd ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

async function launch(configuration: string, urls: string, port: number): Promise<ChildProcess> {
  // `-d 0` keeps it in the foreground, as a child of ours, and silent.
  const child = spawn(slapd, ['-F', configuration, '-h', urls, '-d', '0'], { stdio: 'ignore' });
  const reap = (): void => void child.kill('SIGKILL');
  process.once('exit', reap);
  child.once('exit', () => process.removeListener('exit', reap));
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`slapd ended with ${child.exitCode}`);
    if (await answers(port)) return child;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  throw new Error('slapd did not open its port');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** A loopback port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
