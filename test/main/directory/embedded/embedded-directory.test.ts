import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSchema } from '../../../../src/main/directory/embedded/content.ts';
import { demoPeople } from '../../../../src/main/directory/embedded/demo-people.ts';
import type { EmbeddedDirectory } from '../../../../src/main/directory/embedded/embedded-directory.ts';
import { verifyAnswer } from '../../../../src/main/recovery/joker.ts';
import type { Entry } from '../../../../src/main/recovery/ports.ts';
import { changeRecord, emptyRecord } from '../../../../src/main/recovery/record.ts';
import { entryBy, keys, now, open, opened, ownFolder } from './sample-directory.ts';

let file = '';
let remove: () => Promise<void>;
let directory: EmbeddedDirectory;
let lea: Entry;
beforeEach(async () => {
  const own = await ownFolder();
  file = join(own.folder, 'directory.json');
  remove = own.remove;
  directory = await opened(file);
  lea = await entryBy(directory, 'student', '22001234');
});
afterEach(async () => {
  await directory.close();
  await remove();
});

async function reopened(): Promise<void> {
  await directory.close();
  directory = await opened(file);
}

/** Changes the file as somebody with an editor would. */
async function edit(change: (text: string) => string): Promise<void> {
  await directory.close();
  await writeFile(file, change(await readFile(file, 'utf8')));
  directory = await opened(file);
}

describe('looking people up', () => {
  it('finds each by each of their numbers, with all that the kiosk needs', async () => {
    expect(lea).toMatchObject({
      login: 'lmartin',
      givenName: 'Léa',
      names: ['Léa', 'Martin'],
      numbers: ['22001234', '080012345AB'],
      birthDates: ['2004-03-14'],
      mailAddresses: ['lea.martin@demo.example'],
      account: 'active',
    });
    expect(await entryBy(directory, 'ine', '080012345AB')).toEqual(lea);
    expect(await entryBy(directory, 'uid', 'LMartin')).toEqual(lea);
    expect((await entryBy(directory, 'staff', '104207')).login).toBe('mlefebvre');
    expect((await entryBy(directory, 'uid', 'ext-okoye')).mailAddresses).toEqual([]);
  });

  it('finds nobody by a number of another kind, in part, or by none', async () => {
    for (const [kind, number] of [
      ['staff', '22001234'],
      ['student', '2200123'],
      ['student', ''],
      ['uid', ''],
      ['ine', '080012345ab'],
    ] as const) {
      expect(await directory.lookup(kind, number)).toEqual({ ok: true, value: [] });
    }
  });

  it('finds two where two bear one number', async () => {
    const found = await directory.lookup('student', '18009999');
    expect(found.ok && found.value.map(({ login }) => login)).toEqual(['adupont', 'cdupont']);
  });
});

describe('a new password', () => {
  it('works, the old one no more, also after a restart', async () => {
    expect(await directory.verify(lea, 'Tulipe:Rouge42')).toBe('works');
    expect(await directory.writePassword(lea, 'Nouveau:Mot2passe')).toEqual({ ok: true, value: undefined });
    await reopened();
    expect(await directory.verify(lea, 'Nouveau:Mot2passe')).toBe('works');
    expect(await directory.verify(lea, 'Tulipe:Rouge42')).toBe('refused');
  });

  it('is refused when it is the one in force, or one of the three before it', async () => {
    const all = ['Tulipe:Rouge42', 'Second:Mot2', 'Troisieme:Mot3', 'Quatrieme:Mot4'];
    for (const password of all.slice(1)) expect((await directory.writePassword(lea, password)).ok).toBe(true);
    const rule = async (password: string) => {
      const written = await directory.writePassword(lea, password);
      return written.ok || written.failure.kind !== 'refused' ? 'taken' : written.failure.rule;
    };
    expect(await rule('Quatrieme:Mot4')).toBe('same-as-current');
    expect(await Promise.all(all.slice(0, 3).map(rule))).toEqual(['in-history', 'in-history', 'in-history']);
    expect(await rule('Cinquieme:Mot5')).toBe('taken');
    expect(await rule('Tulipe:Rouge42')).toBe('taken');
    expect(await directory.verify(lea, 'Tulipe:Rouge42')).toBe('works');
  });

  it('leaves no more of the earlier ones in the file than the history needs', async () => {
    for (const password of ['A:1', 'B:2', 'C:3', 'D:4', 'E:5']) await directory.writePassword(lea, password);
    const [first] = contentSchema.parse(JSON.parse(await readFile(file, 'utf8'))).people;
    expect(first?.passwords).toHaveLength(4);
    expect(first?.passwordChangedAt).toBe(now);
  });

  it('is one password however its accents were typed', async () => {
    await directory.writePassword(lea, 'Cle\u0301:Rouge2026');
    expect(await directory.verify(lea, 'Cl\u00e9:Rouge2026')).toBe('works');
    expect(await directory.writePassword(lea, 'Cl\u00e9:Rouge2026')).toMatchObject({ ok: false });
  });

  it('is nowhere in the file, nor is an answer', async () => {
    await directory.writePassword(lea, 'Nouveau:Mot2passe');
    const text = await readFile(file, 'utf8');
    for (const { password, joker } of demoPeople) {
      for (const secret of [password, joker?.answer]) if (secret) expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('Nouveau:Mot2passe');
  });

  it.each([
    ['locked-by-administration', { kind: 'locked-by-administration' }],
    ['disabled', { kind: 'account-disabled' }],
    ['privileged', { kind: 'fault', fault: { fault: 'access-refused' } }],
    ['not-activated', { kind: 'fault', fault: { fault: 'access-refused' } }],
  ])('is refused on an account that is %s, even when that is news to the kiosk', async (state, failure) => {
    await edit((text) => text.replace('"account": "active"', `"account": "${state}"`));
    expect(await directory.writePassword({ ...lea, account: 'active' }, 'Nouveau:Mot2passe')).toEqual({
      ok: false,
      failure,
    });
    await edit((text) => text.replace(`"account": "${state}"`, '"account": "active"'));
    expect(await directory.verify(lea, 'Tulipe:Rouge42')).toBe('works');
  });

  it('lifts a lock by wrong passwords', async () => {
    await edit((text) => text.replace('"account": "active"', '"account": "locked-by-failures"'));
    expect(await directory.verify(lea, 'Tulipe:Rouge42')).toBe('refused');
    expect((await directory.writePassword(lea, 'Nouveau:Mot2passe')).ok).toBe(true);
    expect(await directory.verify(lea, 'Nouveau:Mot2passe')).toBe('works');
  });

  it('is a fault for an entry that is gone, and cannot be verified there', async () => {
    const gone = { ...lea, uuid: '00000000-0000-4000-8000-000000000000' };
    const fault = { fault: 'unexpected', cause: 'entry-gone' };
    expect(await directory.writePassword(gone, 'x')).toEqual({
      ok: false,
      failure: { kind: 'fault', fault },
    });
    expect(await directory.verify(gone, 'x')).toBe('unverified');
    expect(await directory.read(gone)).toEqual({ ok: false, failure: fault });
    const held = { record: emptyRecord, token: null };
    expect(await directory.swap(gone, held, emptyRecord)).toEqual({ ok: false, failure: fault });
  });

  it('that the disk refuses is a fault by which nothing was written', async () => {
    await rm(file);
    await rm(join(file, '..'), { recursive: true });
    expect(await directory.writePassword(lea, 'Nouveau:Mot2passe')).toEqual({
      ok: false,
      failure: { kind: 'fault', fault: { fault: 'unexpected', cause: 'ENOENT' } },
    });
    expect(await directory.verify(lea, 'Tulipe:Rouge42')).toBe('works');
  });
});

describe('the staff sign-in', () => {
  it('takes a member of the self-test group with their password, nobody else', async () => {
    const signedIn = await directory.signInStaff(' MLefebvre ', 'Moulin+Ardoise7');
    expect(signedIn).toMatchObject({ ok: true, value: { login: 'mlefebvre' } });
    const refused = { ok: false, failure: { fault: 'refused', tried: expect.any(Boolean) } };
    expect(await directory.signInStaff('mlefebvre', 'Moulin+Ardoise8')).toEqual(refused);
    expect(await directory.signInStaff('lmartin', 'Tulipe:Rouge42')).toEqual(refused);
    expect(await directory.signInStaff('nobody', 'Moulin+Ardoise7')).toEqual(refused);
    expect(await directory.signInStaff('', '')).toEqual(refused);
  });

  it('is for people who never recover at the kiosk, as with a real directory', async () => {
    const marc = await entryBy(directory, 'staff', '104207');
    expect(marc.account).toBe('privileged');
    expect(await directory.writePassword(marc, 'Nouveau:Mot2passe')).toEqual({
      ok: false,
      failure: { kind: 'fault', fault: { fault: 'access-refused' } },
    });
    expect(await directory.signInStaff('mlefebvre', 'Moulin+Ardoise7')).toMatchObject({ ok: true });
    expect((await entryBy(directory, 'staff', '104318')).account).toBe('active');
  });

  it('takes nobody whose account is locked', async () => {
    await edit((text) =>
      text.replace(/("uid": "mlefebvre"[^]*?)"account": "active"/u, '$1"account": "disabled"'),
    );
    expect(await directory.signInStaff('mlefebvre', 'Moulin+Ardoise7')).toMatchObject({ ok: false });
  });
});

describe('the record', () => {
  it('holds the answer of the demo, bound to the entry', async () => {
    const zoe = await entryBy(directory, 'student', '21004567');
    const read = await directory.read(zoe);
    const answer = read.ok ? read.value.record.jokers[0]?.answer : undefined;
    if (answer === undefined) throw new Error('no answer');
    expect(await verifyAnswer(keys, zoe.uuid, 'l’aviatrice coeur de lion', answer)).toBe('right');
    expect(await verifyAnswer(keys, lea.uuid, 'l’aviatrice coeur de lion', answer)).toBe('wrong');
  });

  it('is empty for somebody without one, and can then be begun once', async () => {
    const thi = await entryBy(directory, 'student', '23000001');
    const nothing = { record: emptyRecord, token: null };
    expect(await directory.read(thi)).toEqual({ ok: true, value: nothing });
    const first = { ...emptyRecord, identification: { count: 1, lastAt: 1 } };
    expect(await directory.swap(thi, nothing, first)).toMatchObject({ ok: true, value: { record: first } });
    expect(await directory.swap(thi, nothing, first)).toEqual({ ok: false, failure: 'lost' });
  });

  it('is swapped only for who has read the last one, and stays after a restart', async () => {
    const read = await directory.read(lea);
    if (!read.ok) throw new Error(read.failure.fault);
    const counted = (count: number) => ({ ...read.value.record, identification: { count, lastAt: 1 } });
    const races = await Promise.all(
      [1, 2, 3].map((count) => directory.swap(lea, read.value, counted(count))),
    );
    expect(races.map(({ ok }) => ok)).toEqual([true, false, false]);
    const [won] = races;
    if (!won?.ok) throw new Error('the first one lost');
    expect((await directory.swap(lea, won.value, counted(4))).ok).toBe(true);
    await reopened();
    expect(await directory.read(lea)).toMatchObject({ ok: true, value: { record: counted(4) } });
  });

  it('loses no count of many that change it at once, nor a password written among them', async () => {
    const changes = Array.from({ length: 6 }, () =>
      changeRecord(
        directory,
        lea,
        (record) => ({
          ...record,
          identification: { count: (record.identification?.count ?? 0) + 1, lastAt: 1 },
        }),
        { attempts: 30, pause: async () => undefined },
      ),
    );
    const written = directory.writePassword(lea, 'Nouveau:Mot2passe');
    expect((await Promise.all(changes)).every(({ ok }) => ok)).toBe(true);
    expect((await written).ok).toBe(true);
    await reopened();
    expect(await directory.read(lea)).toMatchObject({
      ok: true,
      value: { record: { identification: { count: 6 } } },
    });
    expect(await directory.verify(lea, 'Nouveau:Mot2passe')).toBe('works');
  });

  it('is refused when it was copied from somebody else, or is no record', async () => {
    const marc = await directory.read(await entryBy(directory, 'staff', '104207'));
    const text = marc.ok ? marc.value.token : null;
    await edit((all) => all.replace(/"record": "[^"]+"/u, `"record": "${text}"`));
    expect(await directory.read(lea)).toEqual({
      ok: false,
      failure: { fault: 'unexpected', cause: 'record-tampered' },
    });
    await edit((all) => all.replace(/"record": "[^"]+"/u, '"record": "hello"'));
    expect(await directory.read(lea)).toEqual({
      ok: false,
      failure: { fault: 'unexpected', cause: 'record-malformed' },
    });
  });
});

describe('the file', () => {
  it('is in use by one at a time', async () => {
    expect(await open(file)).toEqual({ ok: false, failure: { kind: 'in-use' } });
  });

  it('resets the demo when it is deleted', async () => {
    await directory.writePassword(lea, 'Nouveau:Mot2passe');
    await directory.close();
    await rm(file);
    directory = await opened(file);
    const again = await entryBy(directory, 'student', '22001234');
    expect(await directory.verify(again, 'Tulipe:Rouge42')).toBe('works');
    expect(again.uuid).not.toBe(lea.uuid);
  });
});
