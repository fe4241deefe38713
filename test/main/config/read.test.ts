import { chownSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/main/config/read.ts';

const isRoot = process.getuid?.() === 0;
const production = `campus: { name: Campus, supportDesk: { place: Hall, hours: 9 h – 17 h } }
directory: { kind: openldap, servers: [{ url: 'ldaps://x.example' }], bindDn: cn=l, base: dc=x, record: { base: ou=l } }
mail: 'off'
secrets: { from: systemd }
`;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loquet-config-'));
  file = join(folder, 'loquet.yaml');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const problem = async (): Promise<string | undefined> => {
  const read = await readConfiguration(file);
  return read.ok ? undefined : read.failure[0]?.problem;
};

describe('the file of a configuration', () => {
  it('that is not there is said as such', async () => {
    expect(await problem()).toBe('there is no such file');
  });

  it('that is a folder is none', async () => {
    await mkdir(file);
    expect(await problem()).toBe('it is not a regular file');
  });

  it('that is far too large is not read', async () => {
    await writeFile(file, `# ${'x'.repeat(1024 * 1024)}\n`);
    expect(await problem()).toBe('it is larger than 1 MB');
  });

  it.each([
    ['UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${production}`, 'utf16le')],
    ['Latin-1', Buffer.from(production.replace('Campus', 'Université'), 'latin1')],
  ])('that is %s is told so, not read as garbage', async (_, content) => {
    await writeFile(file, content);
    expect(await problem()).toBe('it is not UTF-8');
  });

  it('may begin with the mark that editors put before UTF-8', async () => {
    await writeFile(file, `\ufeffstage: trial\n${production}`);
    expect(await problem()).toBeUndefined();
  });

  it('for trying out may belong to anybody', async () => {
    await writeFile(file, `stage: trial\n${production}`);
    await chmod(file, 0o666);
    expect(await problem()).toBeUndefined();
  });

  it('comes with its hash and its folder, for the journal and for the files that it names', async () => {
    await writeFile(file, `stage: trial\n${production}`);
    expect(await readConfiguration(file)).toMatchObject({
      ok: true,
      value: { folder, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
  });

  describe.skipIf(!isRoot)('of stage production (needs root, to give files away)', () => {
    beforeEach(async () => {
      await writeFile(file, production);
      await chmod(file, 0o644);
    });

    it('is taken when it is root’s', async () => {
      expect(await problem()).toBeUndefined();
    });

    it.each([0o664, 0o646, 0o666])('is refused when others may write it: %o', async (mode) => {
      await chmod(file, mode);
      expect(await problem()).toBe('somebody other than root may change it');
    });

    it('is refused when it is somebody else’s', async () => {
      chownSync(file, 65_534, 65_534);
      expect(await problem()).toBe('somebody other than root may change it');
    });

    it('is refused in a folder that others may write, with what mends it', async () => {
      await chmod(folder, 0o777);
      const read = await readConfiguration(file);
      expect(read.ok ? [] : read.failure).toMatchObject([
        {
          problem: `somebody other than root may change its folder ${folder}`,
          remedy: `As root: chown root:root ${folder} && chmod go-w ${folder}`,
        },
      ]);
    });

    it('is refused below a folder of somebody else’s, however far above', async () => {
      const below = join(folder, 'etc', 'loquet');
      await mkdir(below, { recursive: true });
      file = join(below, 'loquet.yaml');
      await writeFile(file, production);
      expect(await problem()).toBeUndefined();
      chownSync(folder, 65_534, 65_534);
      expect(await problem()).toBe(`somebody other than root may change its folder ${folder}`);
    });

    it('is taken below a folder in which only the owner of a file may replace it, as /tmp is', async () => {
      await chmod(folder, 0o1777);
      expect(await problem()).toBeUndefined();
    });

    it('is refused where a link leads into the folder of somebody else', async () => {
      const theirs = join(folder, 'theirs');
      await mkdir(theirs);
      await writeFile(join(theirs, 'loquet.yaml'), production);
      chownSync(theirs, 65_534, 65_534);
      await rm(file);
      await symlink(join(theirs, 'loquet.yaml'), file);
      expect(await problem()).toBe(`somebody other than root may change its folder ${theirs}`);
    });

    it('is judged by what a link leads to', async () => {
      const other = join(folder, 'other.yaml');
      await writeFile(other, production);
      chownSync(other, 65_534, 65_534);
      await rm(file);
      await symlink(other, file);
      expect(await problem()).toBe('somebody other than root may change it');
    });
  });
});
