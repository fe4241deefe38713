import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Attribute, Change, Client } from 'ldapts';
import { makeCertificates } from './certificates.ts';
import type { Certificates } from './certificates.ts';
import { configurationLdif, rootDn, rootPassword } from './slapd-configuration.ts';
import { accessChanges, credentials, dataLdif } from './slapd-content.ts';
import type { SlapdOptions } from './slapd-content.ts';

export { privilegedGroup, recordsBase, serviceDn, servicePassword, staffGroup } from './slapd-content.ts';
export type { SlapdOptions } from './slapd-content.ts';

const slapd = '/usr/sbin/slapd';

/** Why no test here can run, for the title of a file that is skipped; null: it can. */
export const slapdMissing: string | null = !existsSync(slapd)
  ? 'slapd is not installed: apt-get install -y slapd ldap-utils'
  : spawnSync('openssl', ['version']).status !== 0
    ? 'openssl is not installed: apt-get install -y openssl'
    : null;

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
  change(
    dn: string,
    attribute: string,
    values: readonly string[],
    more?: Readonly<Record<string, readonly string[]>>,
  ): Promise<void>;
  /** Adds the one entry of an LDIF. */
  add(ldif: string): Promise<void>;
  remove(dn: string): Promise<void>;
  /** Values of one attribute as the root sees them. */
  values(dn: string, attribute: string): Promise<readonly string[]>;
  /** Whether somebody can sign in with a password. */
  canBind(dn: string, password: string): Promise<boolean>;
  /** The whole database as LDIF. */
  dump(): string;
  /** Stops every thread of it, and waits until they stand: the kernel goes on taking connections. */
  freeze(): Promise<void>;
  thaw(): void;
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
  const secure = options.tls === false ? '' : ` ldaps://127.0.0.1:${securePort}/`;
  const urls = `ldap://127.0.0.1:${port}/${secure}`;
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
    change: (dn, attribute, values, more = {}) =>
      asRoot((client) =>
        client.modify(
          dn,
          Object.entries({ ...more, [attribute]: values }).map(
            ([type, list]) =>
              new Change({ operation: 'replace', modification: new Attribute({ type, values: [...list] }) }),
          ),
        ),
      ),
    add: (ldif) => asRoot((client) => addEntry(client, ldif)),
    remove: (dn) => asRoot((client) => client.del(dn)),
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

/** One entry, of an LDIF without folded lines (RFC 2849). */
function addEntry(client: Client, ldif: string): Promise<void> {
  const lines = ldif
    .trim()
    .split('\n')
    .map((line) => {
      const [, name = '', coded, value = ''] = /^([^:]+):(:?) ?(.*)$/u.exec(line) ?? [];
      return { name, value: coded === ':' ? Buffer.from(value, 'base64').toString() : value };
    });
  const [first, ...rest] = lines;
  const attributes = [...new Set(rest.map(({ name }) => name))].map(
    (type) =>
      new Attribute({ type, values: rest.filter(({ name }) => name === type).map(({ value }) => value) }),
  );
  return client.add(first?.value ?? '', attributes);
}

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

/** A signal is not waited for by whoever sends it; Linux tells the state of each thread (proc(5)). */
export function stands({ pid }: ChildProcess): boolean {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads).every((thread) =>
    /^State:\s+T/mu.test(readFileSync(`${threads}/${thread}/status`, 'utf8')),
  );
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Whether somebody listens on a loopback port. */
export function answers(port: number, address = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, address, () => {
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
