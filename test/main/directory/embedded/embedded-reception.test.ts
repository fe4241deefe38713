import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoPeople } from '../../../../src/main/directory/embedded/demo-people.ts';
import type { EmbeddedDirectory } from '../../../../src/main/directory/embedded/embedded-directory.ts';
import type { Entry } from '../../../../src/main/recovery/ports.ts';
import { fromBase32 } from '../../../../src/main/recovery/proofs/base32.ts';
import { open } from '../../../../src/main/recovery/proofs/sealing.ts';
import { findCode, matchesCode } from '../../../../src/main/recovery/proofs/stored-code.ts';
import { entryBy, keys, opened, ownFolder } from './sample-directory.ts';

let file = '';
let remove: () => Promise<void>;
let directory: EmbeddedDirectory;
beforeEach(async () => {
  const own = await ownFolder();
  file = join(own.folder, 'directory.json');
  remove = own.remove;
  directory = await opened(file);
});
afterEach(async () => {
  await directory.close();
  await remove();
});

const byLogin = (login: string): Promise<Entry> => entryBy(directory, 'uid', login);
const lockoutOf = async (login: string) => {
  const found = await directory.lookupLogin(login);
  return found.ok ? found.value.map(({ lockout }) => lockout) : found.failure;
};
const foundBy = async (text: string) => {
  const found = await directory.findPeople(text);
  if (!found.ok) return found.failure;
  return found.value.tooMany ? 'too many' : found.value.people.map(({ login }) => login);
};

describe('who people of the demo are', () => {
  it.each([
    ['lmartin', ['student']],
    ['mlefebvre', ['staff']],
    ['ext-okoye', ['external']],
    ['sfaure', ['student', 'staff']],
  ])('%s: %j', async (login, populations) => {
    expect((await byLogin(login)).populations).toEqual(populations);
  });

  it('comes with a name to read and where a code may go', async () => {
    expect(await byLogin('nroux')).toMatchObject({
      displayName: 'Noé Roux',
      mobiles: ['+33712345678'],
      personalAddresses: ['noe.roux@demo.example'],
    });
  });

  it('has the proofs in the record that the table of the demo shows', async () => {
    for (const person of demoPeople) {
      const entry = await entryBy(directory, 'uid', person.uid);
      const read = await directory.read(entry);
      if (!read.ok) throw new Error(read.failure.fault);
      const { recoveryCodes, totp, activationCode } = read.value.record;
      for (const [place, code] of (person.recoveryCodes ?? []).entries()) {
        expect(findCode(keys, entry.uuid, 'recovery', code, recoveryCodes)).toEqual({
          ok: true,
          value: place,
        });
      }
      expect(totp === null).toBe(person.totp === undefined);
      if (totp !== null) {
        expect(open(keys, 'totp-seal', entry.uuid, totp.seed)).toEqual(fromBase32(person.totp ?? ''));
      }
      expect(activationCode === null).toBe(person.activationCode === undefined);
      if (activationCode !== null) {
        const typed = person.activationCode ?? '';
        expect(matchesCode(keys, entry.uuid, 'activation', typed, activationCode.code)).toBe('right');
      }
    }
  });
});

describe('the reception of the demo', () => {
  it.each([
    ['léa', ['lmartin']],
    ['MARTIN LÉA', ['lmartin']],
    ['müller', ['zdhelenemuller']],
    ["d'hélène", ['zdhelenemuller']],
    ['d’hélène zo', ['zdhelenemuller']],
    ['حدّاد', ['lhaddad']],
    ['22001234', ['lmartin']],
    ['lmartin', ['lmartin']],
    ['18009999', ['adupont', 'cdupont']],
    ['220012', []],
    ['artin', []],
    ['m l', []],
    ['*', []],
    ['', []],
  ])('finds by %j %j', async (text, found) => {
    expect(await foundBy(text)).toEqual(found);
  });

  it('gives nobody of too many', async () => {
    await directory.close();
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/"displayName": null/gu, '"displayName": "Everybody Alike"'));
    directory = await opened(file);
    expect(await foundBy('alike')).toBe('too many');
    expect((await byLogin('lmartin')).displayName).toBe('Everybody Alike');
  });

  it('knows its members', async () => {
    expect(await directory.isReception(await byLogin('abernard'))).toEqual({ ok: true, value: true });
    expect(await directory.isReception(await byLogin('mlefebvre'))).toEqual({ ok: true, value: false });
  });

  it('unlocks who was locked by wrong passwords, and nobody else', async () => {
    const locked = await byLogin('eperrin');
    expect(await directory.signIn(locked, 'Tambour:Lierre9')).toBe('locked');
    expect(await directory.unlock(locked)).toEqual({ ok: true, value: 'unlocked' });
    expect(await directory.unlock(locked)).toEqual({ ok: true, value: 'not-locked' });
    expect(await directory.signIn(locked, 'Tambour:Lierre9')).toBe('works');
    const barred = await byLogin('hdurand');
    expect(await directory.unlock(barred)).toEqual({ ok: true, value: 'not-locked' });
    expect((await byLogin('hdurand')).account).toBe('locked-by-administration');
  });
});

describe('signing in', () => {
  it('counts wrong passwords, forgets them at a right one, and locks at the tenth', async () => {
    const lea = await byLogin('lmartin');
    expect(await directory.signIn(lea, '')).toBe('refused');
    expect(await lockoutOf('lmartin')).toEqual([{ threshold: 10, failures: 0 }]);
    for (let attempt = 0; attempt < 9; attempt += 1) await directory.signIn(lea, 'wrong');
    expect(await lockoutOf('LMartin')).toEqual([{ threshold: 10, failures: 9 }]);
    expect(await directory.signIn(lea, 'Tulipe:Rouge42')).toBe('works');
    expect(await lockoutOf('lmartin')).toEqual([{ threshold: 10, failures: 0 }]);
    for (let attempt = 0; attempt < 10; attempt += 1) await directory.signIn(lea, 'wrong');
    expect((await byLogin('lmartin')).account).toBe('locked-by-failures');
    expect(await directory.signIn(lea, 'Tulipe:Rouge42')).toBe('locked');
    expect(await lockoutOf('nobody')).toEqual([]);
  });

  it('counts those of the staff sign-in too', async () => {
    await directory.signInStaff('mlefebvre', 'wrong');
    await directory.signInStaff('mlefebvre', '');
    expect(await lockoutOf('mlefebvre')).toEqual([{ threshold: 10, failures: 1 }]);
  });
});

describe('an activation', () => {
  it('is a first password, and then the mark', async () => {
    const kadiatou = await byLogin('kdiallo');
    expect(await directory.writePassword(kadiatou, 'Premier:Mot2passe')).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await directory.verify(kadiatou, 'Premier:Mot2passe')).toBe('works');
    expect((await byLogin('kdiallo')).account).toBe('not-activated');
    expect(await directory.markActivated(kadiatou)).toEqual({ ok: true, value: undefined });
    expect((await byLogin('kdiallo')).account).toBe('active');
  });

  it('opens nothing that the institution has closed', async () => {
    const barred = await byLogin('hdurand');
    expect(await directory.markActivated(barred)).toEqual({ ok: true, value: undefined });
    expect((await byLogin('hdurand')).account).toBe('locked-by-administration');
  });
});

it('opens a file that was written before there was a reception', async () => {
  await directory.close();
  const content = JSON.parse(await readFile(file, 'utf8')) as { people: Record<string, unknown>[] };
  for (const person of content.people) {
    for (const later of ['mobile', 'displayName', 'populations', 'receptionGroup', 'failures']) {
      delete person[later];
    }
  }
  await writeFile(file, JSON.stringify(content));
  directory = await opened(file);
  expect(await byLogin('lmartin')).toMatchObject({ populations: ['student'], mobiles: [] });
  expect(await lockoutOf('lmartin')).toEqual([{ threshold: 10, failures: 0 }]);
});
