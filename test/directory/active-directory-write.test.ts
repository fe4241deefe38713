import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryRule } from '../../src/contract/failures.ts';
import { activeDirectory } from '../../src/main/directory/dialects/active-directory/active-directory.ts';
import { PolicyHintsControl } from '../../src/main/directory/dialects/active-directory/policy-hints.ts';
import type { DirectoryPort, Entry, WriteFailure } from '../../src/main/recovery/ports.ts';
import { findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { finePolicyLdif, sambaBase, sambaDn, sambaServicePassword } from './lab/samba-content.ts';
import { directoryOnSamba } from './lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from './lab/samba.ts';
import type { Samba } from './lab/samba.ts';

const fresh = 'Nouveau-Mot-2026!';
const twoDays = '-1728000000000';

function refusal(failure: WriteFailure): { readonly ok: false; readonly failure: WriteFailure } {
  return { ok: false, failure };
}

describe.skipIf(sambaMissing !== null)(
  `a password is written in Active Directory ${sambaMissing ?? ''}`,
  () => {
    let samba: Samba;
    let directory: DirectoryPort;
    let nextIndex = 100;
    let person: LabPerson;
    let dn: string;
    const people = Array.from({ length: 40 }, (_value, index) => labPerson(100 + index));
    const fine = labPerson(200);
    beforeAll(async () => {
      samba = await startSamba({
        people: [...people, fine],
        more: finePolicyLdif('long', sambaDn(fine), 20),
      });
      directory = directoryOnSamba(samba);
    }, sambaPatience);
    afterAll(() => samba?.stop());
    beforeEach(() => {
      const taken = people[nextIndex - 100];
      if (taken === undefined) throw new Error('no person is left for this test');
      person = taken;
      dn = sambaDn(taken);
      nextIndex += 1;
    });
    const find = (): Promise<Entry> => findOne(directory, person.uid, 'uid');

    it('and from then on opens what the old one opened', async () => {
      const entry = await find();
      expect(await samba.canBind(dn, person.password)).toBe(true);
      expect(await directory.writePassword(entry, fresh)).toEqual({ ok: true, value: undefined });
      expect(await samba.canBind(dn, person.password)).toBe(false);
      expect(await samba.canBind(dn, fresh)).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
      expect(await directory.verify(entry, person.password)).toBe('refused');
      expect(await directory.verify(entry, '')).toBe('refused');
    });

    it.each([
      ['accents, in whatever form they were typed', 'Été-À-Nîmes-2026'.normalize('NFD'), 'Été-À-Nîmes-2026'],
      ['a sign that needs three octets in UTF-8', 'Douze-€uros-2026', 'Douze-€uros-2026'],
      ['a sign outside the first plane', 'Un-Renard-🦊-2026', 'Un-Renard-🦊-2026'],
      ['quotation marks, which enclose it on its way', '"Cité"-2026-"Loin"', '"Cité"-2026-"Loin"'],
      ['two hundred characters', 'Long-Mot2!'.repeat(20), 'Long-Mot2!'.repeat(20)],
    ])('with %s', async (_what, typed, opens) => {
      const entry = await find();
      expect(await directory.writePassword(entry, typed)).toEqual({ ok: true, value: undefined });
      expect(await samba.canBind(dn, opens)).toBe(true);
      expect(await directory.verify(entry, typed)).toBe('works');
    });

    const refused: readonly (readonly [string, string, DirectoryRule])[] = [
      ['one that is too short for the domain', 'Court-1!', 'too-short'],
      ['one that is one character too short, whatever its octets', 'Été-À-Nîm-1', 'too-short'],
      ['one of too few kinds', 'que-des-minuscules', 'too-weak'],
    ];
    it.each(refused)('but not %s', async (_what, password, rule) => {
      expect(await directory.writePassword(await find(), password)).toEqual(
        refusal({ kind: 'refused', rule }),
      );
      expect(await samba.canBind(dn, person.password)).toBe(true);
    });

    it('but not one that is too short for the policy of this person, who is told beforehand', async () => {
      const entry = await findOne(directory, fine.uid, 'uid');
      expect(entry.policy).toMatchObject({ length: { min: 20 }, kindsAtLeast: 3 });
      expect(await directory.writePassword(entry, fresh)).toEqual(
        refusal({ kind: 'refused', rule: 'too-short' }),
      );
      expect((await directory.writePassword(entry, `${fresh}-Plus-Long`)).ok).toBe(true);
    });

    it('although it was used before: a reset asks nobody, so that none is promised', async () => {
      const entry = await find();
      expect(entry.policy).toMatchObject({ length: { min: 12 }, history: 0 });
      for (const password of [fresh, person.password, person.password]) {
        expect((await directory.writePassword(entry, password)).ok).toBe(true);
      }
      expect(await samba.canBind(dn, person.password)).toBe(true);
    });

    it('although the last one is young: the minimum age is for those who know theirs', async () => {
      await samba.change(sambaBase, 'minPwdAge', [twoDays]);
      try {
        const entry = await find();
        expect(entry.changeableFrom).toBeNull();
        expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
        expect((await directory.writePassword(entry, 'Encore-Un-Autre-1!')).ok).toBe(true);
      } finally {
        await samba.change(sambaBase, 'minPwdAge', ['0']);
      }
    });

    it('and lifts a lock by failures in the same operation; a refused one leaves it as it was', async () => {
      for (let attempt = 0; attempt < 4; attempt += 1) await samba.canBind(dn, 'wrong');
      expect(await samba.canBind(dn, person.password)).toBe(false);
      const entry = await find();
      expect(entry.account).toBe('locked-by-failures');
      const locked = await samba.values(dn, 'lockoutTime');
      expect(locked).not.toEqual(['0']);
      expect((await directory.writePassword(entry, 'court')).ok).toBe(false);
      expect(await samba.values(dn, 'lockoutTime')).toEqual(locked);
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await samba.values(dn, 'lockoutTime')).toEqual(['0']);
      expect(await directory.verify(entry, fresh)).toBe('works');
      expect((await find()).account).toBe('active');
    });

    it('and ends a demand to change the old one', async () => {
      await samba.change(dn, 'pwdLastSet', ['0']);
      const entry = await find();
      expect(await directory.verify(entry, person.password)).toBe('must-change');
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
    });

    it('not at all with a control that the server does not know', async () => {
      const hinting = {
        ...activeDirectory,
        password: {
          ...activeDirectory.password,
          controls: () => ({
            controls: [new PolicyHintsControl('1.2.840.113556.1.4.2239')],
            policyError: () => undefined,
          }),
        },
      };
      const port = directoryOnSamba(samba, {}, { dialect: hinting });
      expect(await port.writePassword(await find(), fresh)).toMatchObject(
        refusal({ kind: 'fault', fault: { fault: 'misconfigured', resultCode: 12 } }),
      );
      expect(await samba.canBind(dn, person.password)).toBe(true);
    });

    it('over StartTLS as well', async () => {
      const port = directoryOnSamba(samba, { servers: [{ url: samba.url, startTls: true }] });
      const entry = await find();
      expect((await port.writePassword(entry, fresh)).ok).toBe(true);
      expect(await port.verify(entry, fresh)).toBe('works');
    });

    it('not in the place of somebody who has gone, or of another of that name', async () => {
      const entry = await find();
      const moved = refusal({ kind: 'fault', fault: { fault: 'unexpected', cause: 'entry-moved' } });
      await samba.asAdministrator((client) => client.del(dn));
      expect(await directory.writePassword(entry, fresh)).toMatchObject(moved);
      const [other] = people.slice(-1);
      if (other === undefined) throw new Error('nobody is left');
      const namesake = { ...(await findOne(directory, other.uid, 'uid')), uuid: entry.uuid };
      expect(await directory.writePassword(namesake, fresh)).toMatchObject(moved);
      expect(await samba.canBind(sambaDn(other), other.password)).toBe(true);
    });

    it('not where that is not delegated: the operator is told, not the person', async () => {
      const wide = directoryOnSamba(samba, { base: sambaBase });
      const service = await findOne(wide, 'loquet', 'uid');
      expect(await wide.writePassword(service, fresh)).toMatchObject(
        refusal({
          kind: 'fault',
          fault: { fault: 'access-refused', resultCode: 50, cause: 'password-unwritable' },
        }),
      );
      expect(await samba.canBind(service.locator, sambaServicePassword)).toBe(true);
    });
  },
);
