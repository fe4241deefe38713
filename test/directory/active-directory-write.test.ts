import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort } from '../../src/main/recovery/ports.ts';
import { findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import { sambaDn } from './lab/samba-content.ts';
import { directoryOnSamba } from './lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from './lab/samba.ts';
import type { Samba } from './lab/samba.ts';

const fresh = 'Nouveau-Mot-2026!';

describe.skipIf(sambaMissing !== null)(
  `a password is written in Active Directory ${sambaMissing ?? ''}`,
  () => {
    let samba: Samba;
    let directory: DirectoryPort;
    const people = Array.from({ length: 40 }, (_value, index) => labPerson(100 + index));
    beforeAll(async () => {
      samba = await startSamba({ people });
      directory = directoryOnSamba(samba);
    }, sambaPatience);
    afterAll(() => samba?.stop());

    it('and from then on opens what the old one opened', async () => {
      const person = labPerson(100);
      const entry = await findOne(directory, person.uid, 'uid');
      expect(await samba.canBind(sambaDn(person), person.password)).toBe(true);
      expect(await directory.writePassword(entry, fresh)).toEqual({ ok: true, value: undefined });
      expect(await samba.canBind(sambaDn(person), person.password)).toBe(false);
      expect(await samba.canBind(sambaDn(person), fresh)).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
      expect(await directory.verify(entry, person.password)).toBe('refused');
      expect(await directory.verify(entry, '')).toBe('refused');
    });
  },
);
