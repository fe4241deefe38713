import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Attribute, Change, Client } from 'ldapts';
import { makeCertificates } from './certificates.ts';
import type { Certificates } from './certificates.ts';
import { contentLdif } from './ds389-content.ts';
import type { Ds389Options } from './ds389-content.ts';
import { makeInstance, managerDn, managerPassword } from './ds389-instance.ts';
import { answers, ended, freePort, stands } from './slapd.ts';

export type { Ds389Options } from './ds389-content.ts';

const server = '/usr/sbin/ns-slapd';
const needed: readonly (readonly [string, string])[] = [
  [server, '389-ds-base'],
  ['/usr/bin/certutil', 'libnss3-tools'],
  ['/usr/bin/ldapmodify', 'ldap-utils'],
  ['/usr/bin/openssl', 'openssl'],
];
const missing = needed.find(([file]) => !existsSync(file));

/** Why no test here can run, for the title of a file that is skipped; null: it can. */
export const ds389Missing: string | null =
  missing === undefined
    ? null
    : `389 Directory Server cannot run: apt-get install -y --no-install-recommends ${missing[1]}`;

export interface Ds389 {
  readonly certificates: Certificates;
  readonly port: number;
  readonly securePort: number;
  /** ldap://localhost:port, for StartTLS */
  readonly url: string;
  /** ldaps://localhost:port */
  readonly secureUrl: string;
  /** Changes an entry as the Directory Manager, whom no policy binds; an empty list takes the attribute away. */
  change(dn: string, attribute: string, values: readonly string[]): Promise<void>;
  /** Applies LDIF with ldapmodify, as the Directory Manager. */
  apply(ldif: string): void;
  remove(dn: string): Promise<void>;
  /** Values of one attribute as the Directory Manager sees them. */
  values(dn: string, attribute: string): Promise<readonly string[]>;
  /** The result code of a bind; 0: it succeeded. */
  bindCode(dn: string, password: string): Promise<number>;
  /** Whether somebody can sign in with a password. */
  canBind(dn: string, password: string): Promise<boolean>;
  /** Stops every thread of it, and waits until they stand: the kernel goes on taking connections. */
  freeze(): Promise<void>;
  thaw(): void;
  /** Ends it at once, as a power cut would: what it has answered stays only where it is `durable`. */
  kill(): Promise<void>;
  /** Starts it again on the same ports after a kill. */
  restart(): Promise<void>;
  /** Ends it at once: what it held is thrown away. */
  stop(): Promise<void>;
}

/**
 * A 389 Directory Server of our own on free loopback ports, set up exactly as docs/directories/389.md says and from the same
 * files. Ready in two seconds; ends with this process at the latest.
 */
export async function startDs389(options: Ds389Options = {}): Promise<Ds389> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-389-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const certificates = options.certificates ?? makeCertificates(path.join(folder, 'certificates'));
  const port = await freePort();
  const securePort = await freePort();
  makeInstance({
    folder,
    certificate: path.join(certificates.folder, options.certificate ?? 'server'),
    ca: path.join(certificates.folder, 'ca.pem'),
    port,
    securePort,
    secure: options.tls !== false,
    durable: options.durable === true,
  });
  let child = await launch(folder, port);
  const secureUrl = `ldaps://localhost:${securePort}`;

  const apply = (ldif: string): void => {
    const done = spawnSync(
      '/usr/bin/ldapmodify',
      // libldap holds "localhost" against the name of the machine.
      ['-x', '-H', `ldaps://127.0.0.1:${securePort}`, '-D', managerDn, '-w', managerPassword],
      {
        input: ldif,
        encoding: 'utf8',
        env: { LDAPTLS_CACERT: path.join(certificates.folder, 'ca.pem') },
        // Its own way of saying what it is doing fills the report of a test.
        stdio: ['pipe', 'ignore', 'pipe'],
      },
    );
    if (done.status !== 0) throw new Error(`ldapmodify: ${done.stderr}\n${ldif.slice(0, 500)}`);
  };
  const connect = (): Client =>
    new Client({
      url: secureUrl,
      tlsOptions: { ca: certificates.ca },
      timeout: 10_000,
      connectTimeout: 10_000,
    });
  async function asManager<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
    const client = connect();
    try {
      await client.bind(managerDn, managerPassword);
      return await work(client);
    } finally {
      await client.unbind();
    }
  }
  async function bindCode(dn: string, password: string): Promise<number> {
    const client = connect();
    try {
      await client.bind(dn, password);
      return 0;
    } catch (error) {
      if (error instanceof Error && 'code' in error && typeof error.code === 'number') return error.code;
      throw error;
    } finally {
      await client.unbind();
    }
  }

  const empty = options.tls === false || (options.certificate ?? 'server') !== 'server';
  for (const ldif of empty ? [] : contentLdif(options)) apply(ldif);

  return {
    certificates,
    port,
    securePort,
    url: `ldap://localhost:${port}`,
    secureUrl,
    apply,
    change: (dn, type, values) =>
      asManager((client) =>
        client.modify(
          dn,
          new Change({ operation: 'replace', modification: new Attribute({ type, values: [...values] }) }),
        ),
      ),
    remove: (dn) => asManager((client) => client.del(dn)),
    values: (dn, attribute) =>
      asManager(async (client) => {
        const { searchEntries } = await client.search(dn, { scope: 'base', attributes: [attribute] });
        const held = searchEntries[0]?.[attribute] ?? [];
        return (Array.isArray(held) ? held : [held]).map(String);
      }),
    bindCode,
    canBind: async (dn, password) => (await bindCode(dn, password)) === 0,
    async freeze() {
      child.kill('SIGSTOP');
      while (!stands(child)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    thaw() {
      child.kill('SIGCONT');
    },
    kill() {
      child.kill('SIGKILL');
      return ended(child);
    },
    async restart() {
      await ended(child);
      child = await launch(folder, port);
    },
    async stop() {
      child.kill('SIGKILL');
      await ended(child);
      removeFolder();
      process.removeListener('exit', removeFolder);
    },
  };
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const args = ['-D', path.join(folder, 'conf'), '-i', path.join(folder, 'run/pid'), '-d', '0'];
  const child = spawn(server, args, { stdio: 'ignore' });
  const reap = (): void => void child.kill('SIGKILL');
  process.prependOnceListener('exit', reap);
  child.once('exit', () => process.removeListener('exit', reap));
  for (let attempt = 0; attempt < 1500; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`ns-slapd ended with ${child.exitCode}`);
    if (await answers(port)) return child;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  throw new Error('ns-slapd did not open its port');
}
