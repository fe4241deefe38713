import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suffix } from './lab/people.ts';
import { resourceFolder } from './lab/slapd-configuration.ts';
import { slapdMissing } from './lab/slapd.ts';
import { supannSchemaLdif } from './lab/supann-schema.ts';

/** What Debian and Ubuntu make of a slapd that was just installed. */
const stock = '/usr/share/slapd/slapd.init.ldif';
const missing =
  slapdMissing ??
  (existsSync(stock) ? null : `${stock} is not there`) ??
  (existsSync('/usr/bin/ldapmodify') ? null : 'ldap-utils are not installed') ??
  (process.getuid?.() === 0 ? null : 'its cn=config is for root alone');

interface Said {
  readonly status: number | null;
  readonly text: string;
}

describe.skipIf(missing !== null)(
  `the documented steps on a slapd as it is installed ${missing ?? ''}`,
  () => {
    const folder = missing === null ? mkdtempSync(path.join(tmpdir(), 'loquet-stock-')) : '';
    const socket = `ldapi://${encodeURIComponent(path.join(folder, 'ldapi'))}`;
    let slapd: ReturnType<typeof spawn>;

    beforeAll(async () => {
      mkdirSync(path.join(folder, 'config'));
      mkdirSync(path.join(folder, 'db'));
      const configuration = readFileSync(stock, 'utf8')
        .replaceAll('@SUFFIX@', suffix)
        .replace('@PASSWORD@', 'secret')
        .replace('/var/lib/ldap', path.join(folder, 'db'))
        .replaceAll('/var/run/slapd', folder);
      add(0, configuration);
      add(0, supannSchemaLdif);
      const units = ['people', 'groups'].map(
        (ou) => `dn: ou=${ou},${suffix}\nobjectClass: organizationalUnit\nou: ${ou}\n`,
      );
      const root = `dn: ${suffix}\nobjectClass: dcObject\nobjectClass: organization\no: Univ\ndc: univ\n`;
      add(1, [root, ...units].join('\n'));
      slapd = spawn('/usr/sbin/slapd', ['-F', path.join(folder, 'config'), '-h', socket, '-d', '0']);
      // Until it answers; the time that a hook may take is vitest's.
      while (run('ldapwhoami', ['-Q', '-Y', 'EXTERNAL', '-H', socket]).status !== 0) await setTimeout(50);
    });
    afterAll(async () => {
      const ended = new Promise((resolve) => slapd.once('exit', resolve));
      slapd.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    function add(database: number, ldif: string): void {
      const options = ['-T', 'add', '-n', String(database), '-F', path.join(folder, 'config')];
      const { status, stderr } = spawnSync('/usr/sbin/slapd', options, { input: ldif, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    }
    function run(program: string, options: readonly string[]): Said {
      const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
      return { status, text: `${stdout}${stderr}` };
    }
    function load(program: 'ldapadd' | 'ldapmodify', file: string, ...options: readonly string[]): Said {
      // Root of the machine configures; what is in the database is the administrator's.
      const as =
        program === 'ldapadd' && file !== 'openldap-loquet.ldif'
          ? ['-x', '-D', `cn=admin,${suffix}`, '-w', 'secret']
          : ['-Q', '-Y', 'EXTERNAL'];
      return run(program, [...options, ...as, '-H', socket, '-f', path.join(resourceFolder, file)]);
    }
    const indexes = (): string =>
      run('ldapsearch', [
        '-H',
        socket,
        ...'-Q -LLL -Y EXTERNAL -s base -b olcDatabase={1}mdb,cn=config olcDbIndex'.split(' '),
      ]).text;

    it.each([
      ['ldapadd', 'openldap-loquet.ldif'],
      ['ldapadd', 'openldap-entries.ldif'],
      ['ldapmodify', 'openldap-overlay.ldif'],
      ['ldapadd', 'openldap-ppolicy.ldif'],
      ['ldapmodify', 'openldap-access.ldif'],
      ['ldapmodify', 'openldap-activation.ldif'],
    ] as const)('%s takes %s', (program, file) => {
      const said = load(program, file);
      expect(said.text).not.toMatch(/error|additional info/iu);
      expect(said.status).toBe(0);
    });

    it('the indexes that are missing are added beside those that are there', () => {
      const { text } = load('ldapmodify', 'openldap-indexes.ldif', '-c');
      expect(text).toContain('Type or value exists (20)');
      for (const attribute of ['supannEtuId', 'supannCodeINE', 'supannEmpId', 'loquetPerson']) {
        expect(indexes()).toContain(`olcDbIndex: ${attribute} eq`);
      }
    });

    it('and those of the reception, but for the one that its file tells to write by hand', () => {
      const { text } = load('ldapmodify', 'openldap-reception.ldif', '-c');
      expect(text.match(/duplicate index definition for attr "\w+"/gu)).toEqual([
        'duplicate index definition for attr "cn"',
      ]);
      expect(indexes()).toContain('olcDbIndex: displayName sub');
    });
  },
);
