import { chownSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNamedFiles } from '../../../src/main/config/named-files.ts';
import { parseConfiguration } from '../../../src/main/config/parse.ts';

const isRoot = process.getuid?.() === 0;
const pem = '-----BEGIN CERTIFICATE-----\nMAo=\n-----END CERTIFICATE-----\n';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const source = `campus: { name: Campus, logo: logo, supportDesk: { place: Hall, hours: 9 h – 17 h } }
directory:
  kind: openldap
  servers: [{ url: 'ldaps://x.example' }]
  ca: ldap.pem
  bindDn: cn=l
  base: dc=x
  record: { base: ou=l }
houseRules: { version: '1', fr: fr.md, en: en.md }
privacyNotice: { controller: Campus, fr: notice.md }
mail: { host: smtp.example, from: a@b.example, ca: smtp.pem }
secrets: { from: systemd }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loquet-named-'));
  const files = {
    logo: svg,
    'ldap.pem': pem,
    'smtp.pem': pem,
    'fr.md': '# Règles',
    'en.md': '# Rules',
    'notice.md': '# Données',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(text: string = `stage: trial\n${source}`) {
  const parsed = parseConfiguration(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return await readNamedFiles({ configuration: parsed.value, folder, sha256: '' });
}
const faults = async (text?: string): Promise<readonly (readonly [string, string])[]> => {
  const files = await read(text);
  const found = files.ok ? [] : files.failure;
  return found
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map(({ key, problem }) => [key, problem] as const);
};

describe('the files that a configuration names', () => {
  it('are found beside it', async () => {
    expect(await read()).toEqual({
      ok: true,
      value: {
        logo: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        directoryCa: pem,
        mailCa: pem,
        smsCa: null,
        houseRules: { fr: '# Règles', en: '# Rules' },
        privacyNotice: { fr: '# Données' },
      },
    });
  });

  it('may all be left out, but for a text in the default language', async () => {
    const bare = source
      .replace(/privacyNotice.*\n/u, '')
      .replace('logo: logo, ', '')
      .replace('  ca: ldap.pem\n', '')
      .replace(', ca: smtp.pem', '');
    expect(await read(bare.replace(/houseRules.*\n/u, ''))).toEqual({
      ok: true,
      value: { logo: null, directoryCa: null, mailCa: null, smsCa: null, houseRules: {}, privacyNotice: {} },
    });
    expect(await faults(bare.replace('fr: fr.md, ', ''))).toEqual([['houseRules.fr', 'is missing']]);
    expect(await faults(bare.replace(', en: en.md', ''))).toEqual([]);
    const notice = 'privacyNotice: { controller: Campus, en: notice.md }\n';
    expect(await faults(`stage: trial\n${bare}${notice}`)).toEqual([['privacyNotice.fr', 'is missing']]);
  });

  it('are all told when they are missing', async () => {
    const all = ['logo', 'ldap.pem', 'smtp.pem', 'fr.md', 'en.md', 'notice.md'];
    for (const name of all) await rm(join(folder, name));
    expect(await faults()).toEqual([
      ['campus.logo', 'there is no file logo'],
      ['directory.ca', 'there is no file ldap.pem'],
      ['houseRules.en', 'there is no file en.md'],
      ['houseRules.fr', 'there is no file fr.md'],
      ['mail.ca', 'there is no file smtp.pem'],
      ['privacyNotice.fr', 'there is no file notice.md'],
    ]);
  });

  it('are no empty texts, which nobody could accept or read', async () => {
    await writeFile(join(folder, 'fr.md'), ' \n');
    await writeFile(join(folder, 'notice.md'), '');
    expect(await faults()).toEqual([
      ['houseRules.fr', 'fr.md is empty'],
      ['privacyNotice.fr', 'notice.md is empty'],
    ]);
  });

  it('are no folders', async () => {
    await rm(join(folder, 'fr.md'));
    await mkdir(join(folder, 'fr.md'));
    expect(await faults()).toEqual([['houseRules.fr', 'fr.md is not a regular file']]);
  });

  it.each([
    ['logo', 'campus.logo'],
    ['ldap.pem', 'directory.ca'],
    ['fr.md', 'houseRules.fr'],
  ])('are of a reasonable size: %s', async (name, key) => {
    await writeFile(join(folder, name), `${pem}${svg}${'x'.repeat(256 * 1024)}`);
    expect(await faults()).toEqual([[key, `${name} is larger than 256 kB`]]);
  });

  it('are certificates where certificates are wanted: never a key, never DER', async () => {
    await writeFile(join(folder, 'ldap.pem'), Buffer.from([0x30, 0x82, 0x01, 0x0a]));
    await writeFile(join(folder, 'smtp.pem'), pem.replaceAll('CERTIFICATE', 'PRIVATE KEY'));
    expect(await faults()).toEqual([
      ['directory.ca', 'ldap.pem holds no certificate in PEM'],
      ['mail.ca', 'smtp.pem holds no certificate in PEM'],
    ]);
  });

  it('are pictures of the two kinds that the page shows', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    await writeFile(join(folder, 'logo'), png);
    expect(await read()).toMatchObject({
      ok: true,
      value: { logo: `data:image/png;base64,${png.toString('base64')}` },
    });
    await writeFile(join(folder, 'logo'), '<html><script>alert(1)</script></html>');
    expect(await faults()).toEqual([['campus.logo', 'logo is neither SVG nor PNG']]);
  });

  it('are UTF-8 where they are text', async () => {
    await writeFile(join(folder, 'fr.md'), Buffer.from('# Règles', 'latin1'));
    expect(await faults()).toEqual([['houseRules.fr', 'fr.md is not UTF-8']]);
  });

  it('that are nested beyond what anybody can read are a fault, neither a crash nor a long wait', async () => {
    await writeFile(join(folder, 'fr.md'), '>'.repeat(50_000));
    expect(await faults()).toEqual([['houseRules.fr', 'fr.md is nested too deeply']]);
    await writeFile(join(folder, 'fr.md'), '> > - 1. fine\n');
    expect(await faults()).toEqual([]);
  });

  it('may belong to anybody while one tries out', async () => {
    await chmod(join(folder, 'ldap.pem'), 0o666);
    expect(await faults()).toEqual([]);
  });

  describe.skipIf(!isRoot)('of stage production (needs root, to give files away)', () => {
    it('are taken when they are root’s', async () => {
      for (const name of ['logo', 'ldap.pem', 'smtp.pem', 'fr.md', 'en.md', 'notice.md']) {
        await chmod(join(folder, name), 0o644);
      }
      expect(await faults(source)).toEqual([]);
    });

    it('are refused when somebody else could put another authority or another text there', async () => {
      await chmod(join(folder, 'ldap.pem'), 0o664);
      await chmod(join(folder, 'fr.md'), 0o646);
      chownSync(join(folder, 'smtp.pem'), 65_534, 65_534);
      const problem = 'may be changed by somebody other than root';
      expect(await faults(source)).toEqual([
        ['directory.ca', `ldap.pem ${problem}`],
        ['houseRules.fr', `fr.md ${problem}`],
        ['mail.ca', `smtp.pem ${problem}`],
      ]);
    });

    it('are refused in a folder of somebody else’s, with the key that names them', async () => {
      await mkdir(join(folder, 'theirs'));
      await writeFile(join(folder, 'theirs', 'ldap.pem'), pem);
      chownSync(join(folder, 'theirs'), 65_534, 65_534);
      expect(await faults(source.replace('ca: ldap.pem', 'ca: theirs/ldap.pem'))).toEqual([
        ['directory.ca', 'theirs/ldap.pem is in a folder that somebody other than root may change'],
      ]);
    });

    it('are judged by what a link leads to', async () => {
      await rm(join(folder, 'ldap.pem'));
      await writeFile(join(folder, 'other.pem'), pem);
      chownSync(join(folder, 'other.pem'), 65_534, 65_534);
      await symlink(join(folder, 'other.pem'), join(folder, 'ldap.pem'));
      expect(await faults(source)).toEqual([
        ['directory.ca', 'ldap.pem may be changed by somebody other than root'],
      ]);
    });
  });
});
