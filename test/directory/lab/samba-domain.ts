import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  documentedDelegation,
  domainLdif,
  recordLdif,
  sambaAdministratorPassword,
  sambaPeople,
  sambaPolicies,
} from './samba-content.ts';

/** Samba's ports are fixed: it has a loopback address of its own instead. */
export const sambaAddress = '127.0.0.77';
/** Of a second one beside it. */
export const sambaSecondAddress = '127.0.0.78';

/** The whole of a domain controller's state, made once for whatever makes it and copied for each server. */
export function provisionedDomain(): string {
  const delegations = [
    {
      dn: sambaPeople,
      entries: [...documentedDelegation('people'), ...documentedDelegation('reception')].join(''),
    },
    { dn: sambaPolicies, entries: documentedDelegation('policies').join('') },
  ];
  const version = execFileSync('samba', ['--version'], { encoding: 'utf8' });
  const key = createHash('sha256')
    .update(JSON.stringify([version, domainLdif(), delegations, recordLdif('{kiosk}'), provisioning('')]))
    .digest('hex')
    .slice(0, 16);
  const name = `loquet-samba-domain-${key}`;
  const kept = path.join(tmpdir(), name);
  if (isOurs(kept)) return kept;
  for (const older of readdirSync(tmpdir())) {
    if (older.startsWith('loquet-samba-domain-')) rmSync(path.join(tmpdir(), older), { recursive: true });
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-samba-provision-'));
  try {
    const empty = path.join(folder, 'empty.conf');
    writeFileSync(empty, '');
    tool('samba-tool', ['domain', 'provision', '-s', empty, ...provisioning(folder)]);
    ldbModify(folder, domainLdif());
    const sid = sidOf(folder, 'loquet');
    const database = ['-H', samDatabase(folder), '-s', path.join(folder, 'etc/smb.conf')];
    for (const { dn, entries } of delegations) {
      const sddl = entries.replaceAll('{kiosk}', sid);
      tool('samba-tool', ['dsacl', 'set', ...database, `--objectdn=${dn}`, `--sddl=${sddl}`]);
    }
    ldbModify(folder, recordLdif(sid));
    writeFileSync(path.join(folder, 'made-in'), folder);
    renameSync(folder, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}

/** Whether it is there, and nobody else has put it there: the folder of temporary files is everybody's. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
}

/** A copy of it of one's own. */
export function copyOfDomain(): string {
  return copyOf(provisionedDomain(), sambaAddress);
}

/** A copy of a domain controller's folder; the settings hold absolute paths, and the address. */
export function copyOf(original: string, address: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-samba-'));
  execFileSync('cp', ['-a', `${original}/.`, folder]);
  const file = path.join(folder, 'etc/smb.conf');
  const madeIn = readFileSync(path.join(folder, 'made-in'), 'utf8');
  const moved = readFileSync(file, 'utf8').replaceAll(madeIn, folder).replaceAll(sambaAddress, address);
  writeFileSync(file, moved);
  writeFileSync(path.join(folder, 'made-in'), folder);
  // Of a server that runs: whose it is.
  for (const name of ['samba.pid', 'ncalrpc'])
    rmSync(path.join(folder, name), { recursive: true, force: true });
  return folder;
}

/** DSDB_CONTROL_BYPASS_PASSWORD_HASH_OID: takes values that only the server itself would write. */
export const asTheServerItself = '--controls=local_oid:1.3.6.1.4.1.7165.4.3.12:0';

/** Changes the database of a server that is not running. */
export function ldbModify(folder: string, ldif: string, options: readonly string[] = []): void {
  const file = path.join(folder, 'changes.ldif');
  writeFileSync(file, ldif);
  tool('ldbmodify', ['-H', samDatabase(folder), ...options, file]);
  rmSync(file);
}

/** Attributes of one entry as the database has them, each as its line of LDIF. */
export function ldbValues(
  folder: string,
  dn: string,
  names: readonly string[],
): readonly { readonly name: string; readonly line: string }[] {
  const lines = tool('ldbsearch', ['-H', samDatabase(folder), '-s', 'base', '-b', dn, ...names]).split('\n');
  return names.map((name) => {
    const line = lines.find((text) => text.startsWith(`${name}:`));
    if (line === undefined) throw new Error(`${dn} has no ${name}`);
    return { name, line };
  });
}

/** The security identifier of an account. */
export function sidOf(folder: string, login: string): string {
  const found = tool('ldbsearch', ['-H', samDatabase(folder), `(sAMAccountName=${login})`, 'objectSid']);
  const sid = /^objectSid: (?<sid>S-[\d-]+)$/mu.exec(found)?.groups?.['sid'];
  if (sid === undefined) throw new Error(`no account ${login}`);
  return sid;
}

function samDatabase(folder: string): string {
  return path.join(folder, 'private/sam.ldb');
}

function provisioning(folder: string): readonly string[] {
  if (folder !== '') mkdirSync(folder, { recursive: true });
  return [
    `--targetdir=${folder}`,
    '--realm=AD.UNIV.EXAMPLE',
    '--domain=UNIV',
    '--host-name=dc1',
    '--server-role=dc',
    '--dns-backend=NONE',
    '--use-rfc2307',
    `--host-ip=${sambaAddress}`,
    `--adminpass=${sambaAdministratorPassword}`,
    `--option=interfaces=${sambaAddress}/8`,
    '--option=bind interfaces only=yes',
    '--option=server services=ldap',
    `--option=log file=${folder}/log`,
    `--option=pid directory=${folder}`,
    `--option=ncalrpc dir=${folder}/ncalrpc`,
  ];
}

function tool(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}${done.stdout}`);
  return done.stdout;
}
