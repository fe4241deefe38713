import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, rmSync } from 'node:fs';
import type net from 'node:net';
import path from 'node:path';
import { makeCertificates } from './certificates.ts';
import type { CertificateName, Certificates } from './certificates.ts';
import type { LabPerson } from './people.ts';
import { sambaPersonLdif } from './samba-content.ts';
import { sambaControl } from './samba-control.ts';
import type { SambaControl } from './samba-control.ts';
import {
  asTheServerItself,
  copyOf,
  copyOfDomain,
  ldbModify,
  ldbValues,
  sambaAddress,
  sambaSecondAddress,
  sidOf,
} from './samba-domain.ts';
import { launch, ownTurn } from './samba-process.ts';
import { ended, stands } from './slapd.ts';

const programs = ['/usr/sbin/samba', '/usr/bin/samba-tool', '/usr/bin/ldbmodify', '/usr/bin/ldbsearch'];
const packages =
  'samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind ldb-tools';

/** Why no test here can run, for the title of a file that is skipped; null: it can. */
export const sambaMissing: string | null =
  process.getuid?.() !== 0
    ? 'Samba as a domain controller runs as root only'
    : !programs.every((program) => existsSync(program)) || !existsSync('/usr/share/samba/setup')
      ? `Samba is not installed: apt-get install -y --no-install-recommends ${packages}`
      : spawnSync('openssl', ['version']).status !== 0
        ? 'openssl is not installed: apt-get install -y openssl'
        : null;

/** One server runs at a time on this machine: whoever starts one may have to wait for all the others. */
export const sambaPatience = 600_000;

/** A copy of a domain controller on an address of its own. */
export interface SambaBeside extends SambaControl {
  readonly folder: string;
  readonly address: string;
  /** Does for the password of one person what replication would do. */
  follow(dn: string): void;
  stop(): Promise<void>;
}

export interface Samba extends SambaControl {
  readonly folder: string;
  readonly certificates: Certificates;
  /** ldaps://127.0.0.77 */
  readonly secureUrl: string;
  /** ldap://127.0.0.77, for StartTLS */
  readonly url: string;
  /** Changes its database with ldbmodify, past every access control, while it runs. */
  apply(ldif: string, controls?: readonly string[]): void;
  /** A second domain controller with what this one holds now, which hears nothing of it any more. */
  beside(settings?: readonly string[]): Promise<SambaBeside>;
  /** Stops the one process of it, and waits until it stands: the kernel goes on taking connections. */
  freeze(): Promise<void>;
  thaw(): void;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /**
   * Starts it again after a kill.
   * @param settings lines of smb.conf from now on, over the usual ones
   */
  restart(settings?: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

export interface SambaOptions {
  readonly people?: readonly LabPerson[];
  /** More LDIF with `changetype` lines, applied last; the SID of the service account stands in for `{kiosk}`. */
  readonly more?: string;
  /** The same, for values that nobody but the server writes: when a password was set. */
  readonly past?: string;
  readonly certificate?: CertificateName;
  /** More lines of smb.conf. */
  readonly settings?: readonly string[];
}

/**
 * A domain controller set up as docs/directories/active-directory.md says and from the same files. Waits for its turn, is
 * ready in two seconds (ten for the first one on a machine), and ends with this process at the latest.
 */
export async function startSamba(options: SambaOptions = {}): Promise<Samba> {
  const turn = await ownTurn();
  try {
    return await startInTurn(options, turn);
  } catch (error) {
    turn.close();
    throw error;
  }
}

async function startInTurn(options: SambaOptions, turn: net.Server): Promise<Samba> {
  const folder = copyOfDomain();
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', forget);
  const certificates = furnish(folder, options);
  let child = await launch(folder);

  return {
    ...sambaControl(sambaAddress),
    folder,
    certificates,
    secureUrl: `ldaps://${sambaAddress}`,
    url: `ldap://${sambaAddress}`,
    apply: (ldif, controls) => ldbModify(folder, ldif, controls),
    beside: (settings) => startBeside(folder, settings),
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
    async restart(settings) {
      await ended(child);
      if (settings !== undefined) writeSettings(folder, settings);
      child = await launch(folder);
    },
    async stop() {
      // It has nothing to save that the next test would want; SIGTERM would take two seconds.
      child.kill('SIGKILL');
      await ended(child);
      process.removeListener('exit', forget);
      forget();
      turn.close();
    },
  };
}

/** The line of smb.conf with which the server has neither port nor StartTLS for TLS. */
export const withoutTls = 'tls enabled = no';

async function startBeside(original: string, settings: readonly string[] = []): Promise<SambaBeside> {
  const folder = copyOf(original, sambaSecondAddress);
  writeSettings(folder, settings);
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', forget);
  const child = await launch(folder, {
    address: sambaSecondAddress,
    tls: !settings.includes(withoutTls),
  });
  return {
    ...sambaControl(sambaSecondAddress),
    folder,
    address: sambaSecondAddress,
    follow(dn) {
      const held = ldbValues(original, dn, ['unicodePwd', 'pwdLastSet']);
      const changes = held.map(({ name, line }) => `replace: ${name}\n${line}\n-\n`).join('');
      ldbModify(folder, `dn: ${dn}\nchangetype: modify\n${changes}`, [asTheServerItself]);
    },
    async stop() {
      child.kill('SIGKILL');
      await ended(child);
      process.removeListener('exit', forget);
      forget();
    },
  };
}

/** The lines of smb.conf with which the server shows a certificate. */
export function certified({ folder }: Certificates, certificate: CertificateName): readonly string[] {
  const file = path.join(folder, certificate);
  chmodSync(`${file}.key`, 0o600);
  return [`tls keyfile = ${file}.key`, `tls certfile = ${file}.pem`];
}

/** The last line for a key is the one that counts. */
function writeSettings(folder: string, settings: readonly string[]): void {
  appendFileSync(path.join(folder, 'etc/smb.conf'), `\n[global]\n${settings.join('\n')}\n`);
}

/** Puts into a copied domain what one test wants to find there. */
function furnish(folder: string, options: SambaOptions): Certificates {
  const certificates = makeCertificates(path.join(folder, 'certificates'));
  writeSettings(folder, [
    ...certified(certificates, options.certificate ?? 'server'),
    `tls cafile = ${path.join(certificates.folder, 'ca.pem')}`,
    // By default the old password opens for another hour.
    'old password allowed period = 0',
    ...(options.settings ?? []),
  ]);
  const changes = [...(options.people ?? []).map((person) => sambaPersonLdif(person)), options.more ?? '']
    .join('\n')
    .trim();
  if (changes !== '')
    ldbModify(
      folder,
      changes.replaceAll('{kiosk}', () => sidOf(folder, 'loquet')),
    );
  if (options.past !== undefined) ldbModify(folder, options.past, [asTheServerItself]);
  return certificates;
}
