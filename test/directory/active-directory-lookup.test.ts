import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort } from '../../src/main/recovery/ports.ts';
import { findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import {
  administratorsOnly,
  documentedDelegation,
  finePolicyLdif,
  sambaAccessLdif,
  sambaBase,
  sambaDn,
  sambaPersonLdif,
  sambaPolicies,
  sambaUnitLdif,
} from './lab/samba-content.ts';
import { directoryOnSamba } from './lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from './lab/samba.ts';
import type { Samba } from './lab/samba.ts';

const hostile = JSON.parse(readFileSync(path.join(import.meta.dirname, 'hostile-inputs.json'), 'utf8')) as {
  readonly inputs: readonly { readonly input: string; readonly hits: number }[];
};

const people = [
  ...Array.from({ length: 30 }, (_value, index) => labPerson(index)),
  labPerson(2001, { student: '20002001' }),
  labPerson(2002, { student: '20002001', ine: '0TWIN00000F' }),
  labPerson(2008, { privateMail: 'a@mail.example,b@mail.example' }),
];
/** A name with everything that a DN must escape. */
const odd = labPerson(2003, { uid: 'odd' });
const oddDn = String.raw`CN=D\'Été\, \"le \#3\" \+ \<x\>\; \=,OU=people,${sambaBase}`.replace(
  String.raw`\'`,
  "'",
);

describe.skipIf(sambaMissing !== null)(`a person is found in Active Directory ${sambaMissing ?? ''}`, () => {
  let samba: Samba;
  let directory: DirectoryPort;
  beforeAll(async () => {
    const more = sambaPersonLdif(odd).replace(/^dn::.*$/mu, `dn:: ${Buffer.from(oddDn).toString('base64')}`);
    samba = await startSamba({ people, more });
    directory = directoryOnSamba(samba);
  }, sambaPatience);
  afterAll(() => samba?.stop());

  it('by each of the four numbers, with everything that was asked', async () => {
    const student = labPerson(21);
    const staff = labPerson(17);
    const byStudent = await findOne(directory, student.student ?? '');
    expect(byStudent).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u),
      locator: sambaDn(student),
      login: student.uid,
      givenName: student.givenName,
      names: [student.givenName, student.surname, `${student.givenName} ${student.surname}`],
      numbers: [student.student, student.ine, student.uid],
      birthDates: [student.birthDate],
      mailAddresses: [student.privateMail, `${student.uid}@univ.example`],
      personalAddresses: [student.privateMail],
      mobiles: [],
      populations: ['student'],
      displayName: `${student.givenName} ${student.surname}`,
      account: 'active',
      policy: {
        length: { min: 12 },
        kindsAtLeast: 3,
        notContaining: { login: true, names: true },
        history: 0,
      },
      changeableFrom: null,
    });
    expect((await findOne(directory, student.ine ?? '', 'ine')).uuid).toBe(byStudent.uuid);
    expect((await findOne(directory, student.uid, 'uid')).uuid).toBe(byStudent.uuid);
    expect((await findOne(directory, student.uid.toUpperCase(), 'uid')).uuid).toBe(byStudent.uuid);
    expect((await findOne(directory, staff.staff ?? '', 'staff')).login).toBe(staff.uid);
  });

  it('under the UUID that Windows itself would show', async () => {
    const { uuid, locator } = await findOne(directory, '20000005');
    const [found] = await samba.asAdministrator(
      async (client) =>
        (await client.search(`<GUID=${uuid}>`, { scope: 'base', attributes: ['cn'] })).searchEntries,
    );
    expect(found?.dn).toBe(locator);
  });

  it('by a name that a DN must escape, and written to', async () => {
    const entry = await findOne(directory, 'odd', 'uid');
    expect((await directory.writePassword(entry, 'Nouveau-Mot-2026!')).ok).toBe(true);
    expect(await directory.verify(entry, 'Nouveau-Mot-2026!')).toBe('works');
  });

  it('never as somebody else, whatever is typed', async () => {
    for (const { input, hits } of hostile.inputs) {
      const found = await directory.lookup('student', input);
      if (!found.ok) throw new Error(`${JSON.stringify(input)}: ${found.failure.fault}`);
      const logins = found.value.map(({ login }) => login);
      // Which spellings it folds is its own affair.
      expect(hits === 0 ? [[]] : [[], ['p0000005']], JSON.stringify(input)).toContainEqual(logins);
    }
  });

  it('as two when two bear the number', async () => {
    const found = await directory.lookup('student', '20002001');
    expect(found.ok && found.value.map(({ login }) => login).toSorted()).toEqual(['p0002001', 'p0002002']);
  });

  it('from the root of the domain too, past the references to other parts', async () => {
    const wide = directoryOnSamba(samba, { base: sambaBase });
    expect((await findOne(wide, '20000005')).login).toBe('p0000005');
  });

  it('not without the class of a person, and not for an empty number', async () => {
    const picky = directoryOnSamba(samba, { objectClasses: ['computer'] });
    expect(await picky.lookup('student', '20000005')).toEqual({ ok: true, value: [] });
    expect(await directory.lookup('uid', '')).toEqual({ ok: true, value: [] });
  });

  it('without an address that could be two recipients', async () => {
    expect((await findOne(directory, '20002008')).mailAddresses).toEqual(['p0002008@univ.example']);
  });

  it('nowhere when the base does not exist: a fault, not an unknown number', async () => {
    const elsewhere = directoryOnSamba(samba, { base: `OU=nowhere,${sambaBase}` });
    expect(await elsewhere.lookup('student', '20000005')).toMatchObject({
      ok: false,
      failure: { fault: 'misconfigured', resultCode: 32 },
    });
  });
});

const unwritable = { fault: 'access-refused', resultCode: 50, cause: 'password-unwritable' };
const resetPassword = '00299570-246d-11d0-a768-00aa006e0529';
const lockoutTime = '28630ebf-41d5-11d1-a9c1-0000f80367c1';
const accountRestrictions = '4c164200-20c0-11d0-a768-00aa006e0529';
const tokenGroups = 'b7c69e6d-2cc7-11d2-854e-00a0c983f608';

describe.skipIf(sambaMissing !== null)(
  `where nobody but the documented access control lets the service account in ${sambaMissing ?? ''}`,
  () => {
    let samba: Samba;
    let directory: DirectoryPort;
    const units = [
      { name: 'whole', without: 'none' },
      { name: 'no-reset', without: resetPassword },
      { name: 'no-unlock', without: lockoutTime },
      { name: 'no-state', without: accountRestrictions },
      { name: 'no-groups', without: tokenGroups },
    ].map((unit, index) => ({ ...unit, dn: `OU=${unit.name},${sambaBase}`, person: labPerson(index + 60) }));
    const fine = labPerson(75);
    const find = (name: string): string => units.find((unit) => unit.name === name)?.person.uid ?? '';
    beforeAll(async () => {
      samba = await startSamba({
        more: [
          ...units.flatMap(({ dn, person, without }) => [
            sambaUnitLdif(dn),
            sambaPersonLdif(person, dn),
            ...(dn.startsWith('OU=whole') ? [sambaPersonLdif(fine, dn)] : []),
            sambaAccessLdif(
              dn,
              administratorsOnly +
                documentedDelegation('people')
                  .filter((line) => !line.includes(without))
                  .join(''),
            ),
          ]),
          finePolicyLdif('long', sambaDn(fine, `OU=whole,${sambaBase}`), 20),
          sambaAccessLdif(sambaPolicies, administratorsOnly),
        ].join('\n'),
      });
      directory = directoryOnSamba(samba, { base: sambaBase });
    }, sambaPatience);
    afterAll(() => samba?.stop());

    it('it is enough', async () => {
      const entry = await findOne(directory, find('whole'), 'uid');
      expect(entry).toMatchObject({ account: 'active', policy: { length: { min: 12 } } });
      expect(entry.birthDates).toHaveLength(1);
      expect(entry.names).toHaveLength(3);
      for (let attempt = 0; attempt < 4; attempt += 1) await samba.canBind(entry.locator, 'wrong');
      expect((await findOne(directory, find('whole'), 'uid')).account).toBe('locked-by-failures');
      expect((await directory.writePassword(entry, 'Nouveau-Mot-2026!')).ok).toBe(true);
      expect(await directory.verify(entry, 'Nouveau-Mot-2026!')).toBe('works');
    });

    it.each(['no-reset', 'no-unlock'])('not without what it writes: %s', async (name) => {
      const entry = await findOne(directory, find(name), 'uid');
      expect(await directory.writePassword(entry, 'Nouveau-Mot-2026!')).toMatchObject({
        ok: false,
        failure: { kind: 'fault', fault: unwritable },
      });
      expect(await directory.verify(entry, 'Nouveau-Mot-2026!')).toBe('refused');
    });

    it.each([
      ['no-state', 'account-state-unreadable'],
      ['no-groups', 'group-unreadable'],
    ])('not without what decides: %s', async (name, cause) => {
      expect(await directory.lookup('uid', find(name))).toMatchObject({
        ok: false,
        failure: { fault: 'access-refused', cause },
      });
    });

    it('a policy that it may not read promises nothing, and the refusal says the rule', async () => {
      const entry = await findOne(directory, fine.uid, 'uid');
      expect(entry.policy).toEqual({ history: 0 });
      expect(await directory.writePassword(entry, 'Nouveau-Mot-2026!')).toEqual({
        ok: false,
        failure: { kind: 'refused', rule: 'too-short' },
      });
    });
  },
);
