import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryRule } from '../../src/contract/failures.ts';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import type { DirectoryPort, Entry, WriteFailure } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';

const fresh = 'Nouveau-Mot-2026!';

function refusal(failure: WriteFailure): { readonly ok: false; readonly failure: WriteFailure } {
  return { ok: false, failure };
}

describe.skipIf(ds389Missing !== null).each(['exop', 'replace'] as const)(
  `a password is written in 389 Directory Server by %s ${ds389Missing ?? ''}`,
  (write) => {
    let server: Ds389;
    let directory: DirectoryPort;
    let person: LabPerson;
    const people = Array.from({ length: 40 }, (_value, index) => labPerson(100 + index));
    const waiting = [...people];
    const privileged = labPerson(200);

    beforeAll(async () => {
      server = await startDs389({ people: [...people, privileged], privileged: [privileged.dn] });
      directory = directoryOn(server, { write }, { dialect: ds389 });
    });
    afterAll(() => server?.stop());
    beforeEach(() => {
      const next = waiting.shift();
      if (next === undefined) throw new Error('no person is left for this test');
      person = next;
    });
    const find = (): Promise<Entry> => findOne(directory, person.uid, 'uid');

    it('and from then on opens what the old one opened', async () => {
      const entry = await find();
      expect(await server.canBind(person.dn, person.password)).toBe(true);
      expect(await directory.writePassword(entry, fresh)).toEqual({ ok: true, value: undefined });
      expect(await server.bindCode(person.dn, person.password)).toBe(49);
      expect(await server.canBind(person.dn, fresh)).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
      expect(await directory.verify(entry, person.password)).toBe('refused');
      expect((await server.values(person.dn, 'userPassword'))[0]).toMatch(/^\{PBKDF2/u);
    });

    it('in its composed form, however it was typed', async () => {
      const composed = 'Été-À-Nîmes-2026';
      expect((await directory.writePassword(await find(), composed.normalize('NFD'))).ok).toBe(true);
      expect(await server.canBind(person.dn, composed.normalize('NFC'))).toBe(true);
    });

    const refused: readonly (readonly [string, string, DirectoryRule])[] = [
      ['the current one', 'Third-Password-1!', 'same-as-current'],
      ['one of the last three', 'Second-Password-1!', 'in-history'],
      ['one that is too short for the server', 'Court-1!', write === 'exop' ? 'too-weak' : 'too-short'],
      ['one that looks hashed', '{SSHA}bm90LWEtaGFzaC1hdC1hbGw=', 'too-weak'],
      ['one of too few kinds', 'only-lowercase-letters', 'too-weak'],
    ];
    it.each(refused)('but not %s', async (_what, password, rule) => {
      const entry = await find();
      for (const earlier of ['Second-Password-1!', 'Third-Password-1!']) {
        expect((await directory.writePassword(entry, earlier)).ok).toBe(true);
      }
      expect(await directory.writePassword(entry, password)).toEqual(refusal({ kind: 'refused', rule }));
      expect(await server.canBind(person.dn, 'Third-Password-1!')).toBe(true);
    });

    it('and lifts a lock by wrong passwords', async () => {
      for (let attempt = 0; attempt < 5; attempt += 1) await server.canBind(person.dn, 'wrong');
      expect(await server.bindCode(person.dn, person.password)).toBe(19);
      const entry = await find();
      expect(entry.account).toBe('locked-by-failures');
      expect(await directory.verify(entry, person.password)).toBe('locked');
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
      expect((await find()).account).toBe('active');
    });
  },
);
