import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeCertificates, type CertificateName } from '../../directory/lab/certificates.ts';
import { freePort } from '../../directory/lab/slapd.ts';
import { account, eximConfiguration } from './exim-configuration.ts';

export { provideExim } from './exim-binary.ts';

export interface Exim {
  /** For STARTTLS, on `localhost`. */
  readonly port: number;
  /** For TLS from the first byte. */
  readonly securePort: number;
  /** PEM of the authority that signed its certificate, and of one that did not. */
  readonly ca: string;
  readonly otherCa: string;
  readonly user: string;
  readonly password: string;
  /** The mails that it keeps, as they came, the oldest first. @param atLeast waits until there are so many */
  mails(atLeast?: number): Promise<readonly string[]>;
  /** From now on `grey@` is put off, or taken. */
  greylist(on: boolean): void;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Starts it again on the same ports after a kill. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A mail server of our own on free loopback ports, from which nothing ever leaves. Ends with this process at the latest.
 * @param binary from `provideExim`
 */
export async function startExim(binary: string, certificate: CertificateName = 'server'): Promise<Exim> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-exim-'));
  const certificates = makeCertificates(path.join(folder, 'certificates'));
  for (const name of ['spool', 'log', 'mail']) mkdirSync(path.join(folder, name));
  const port = await freePort();
  const securePort = await freePort();
  const file = path.join(certificates.folder, certificate);
  const configuration = path.join(folder, 'exim.conf');
  writeFileSync(configuration, eximConfiguration({ folder, binary, port, securePort, certificate: file }));
  if (process.getuid?.() === 0) {
    // Started by root it reads its key and writes its mails as its own user.
    chmodSync(folder, 0o755);
    chmodSync(`${file}.key`, 0o644);
    const owned = ['spool', 'log', 'mail'].map((name) => path.join(folder, name));
    if (spawnSync('chown', ['Debian-exim', ...owned]).status !== 0) throw new Error('exim has no user');
  }
  let child = await launch(binary, configuration, port);
  const fresh = path.join(folder, 'mail/new');
  const greylisting = path.join(folder, 'greylisting');

  return {
    port,
    securePort,
    ca: certificates.ca,
    otherCa: certificates.otherCa,
    ...account,
    async mails(atLeast = 0) {
      let names: string[] = [];
      do {
        if (names.length > 0 || atLeast > 0) await pause(20);
        names = existsSync(fresh)
          ? readdirSync(fresh).toSorted((one, other) => keptAt(one) - keptAt(other))
          : [];
      } while (names.length < atLeast);
      return names.map((name) => readFileSync(path.join(fresh, name), 'utf8'));
    },
    greylist(on) {
      if (on) writeFileSync(greylisting, '');
      else rmSync(greylisting, { force: true });
    },
    kill: () => end(child),
    async restart() {
      await end(child);
      child = await launch(binary, configuration, port);
    },
    async stop() {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Microseconds since 1970, from a name in a maildir (`1763909000.H20P7.localhost`): its parts are not padded. */
function keptAt(name: string): number {
  const [, seconds = 0, microseconds = 0] = /^(\d+)\.H(\d+)P/u.exec(name) ?? [];
  return Number(seconds) * 1e6 + Number(microseconds);
}

async function launch(binary: string, configuration: string, port: number): Promise<ChildProcess> {
  let said = '';
  // `-bdf` keeps it in the foreground, as a child of ours.
  const child = spawn(binary, ['-C', configuration, '-bdf'], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said += text));
  const reap = (): void => void child.kill('SIGKILL');
  process.once('exit', reap);
  child.once('exit', () => process.removeListener('exit', reap));
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`exim ended with ${child.exitCode}: ${said}`);
    if (await answers(port)) return child;
    await pause(10);
  }
  child.kill('SIGKILL');
  throw new Error(`exim did not open its port: ${said}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
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
