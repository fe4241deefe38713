import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson, thousandPeople } from './lab/people.ts';
import { documentedAccess } from './lab/slapd-configuration.ts';
import { privilegedGroup, slapdMissing, staffGroup, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const hostile = JSON.parse(readFileSync(path.join(import.meta.dirname, 'hostile-inputs.json'), 'utf8')) as {
  readonly inputs: readonly { readonly input: string; readonly hits: number }[];
};

const thousand = thousandPeople();
const extra = [
  labPerson(2001, { student: '20002001' }),
  labPerson(2002, { student: '20002001', ine: '0TWIN00000F' }),
  labPerson(2003, { more: ['supannRessourceEtat: {COMPTE}S:SupannVerrouAdministratif'] }),
  labPerson(2004, { more: ['supannRessourceEtat: {COMPTE}I:SupannPrecree'] }),
  labPerson(2005, { more: ['supannRessourceEtat: {COMPTE}I:SupannExpire'] }),
  labPerson(2006, { more: ['supannRessourceEtat: {MAIL}S', 'supannRessourceEtat: {COMPTE}A:SupannActif'] }),
  labPerson(2008, { privateMail: 'a@mail.example,b@mail.example' }),
];
const privileged = labPerson(2009);
/** An account of a machine, with a number but without the class of a person. */
const machine = `dn: uid=machine,ou=people,dc=univ,dc=example
objectClass: inetOrgPerson
uid: machine
cn: machine
sn: machine
`;

describe.skipIf(slapdMissing !== null)(`a person is found in OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let directory: DirectoryPort;
  beforeAll(async () => {
    slapd = await startSlapd({
      people: [...thousand, ...extra, privileged],
      privileged: [privileged.dn],
      more: machine,
    });
    directory = directoryOn(slapd);
  });
  afterAll(() => slapd?.stop());

  it('by each of the four numbers, with everything that was asked', async () => {
    const student = labPerson(21);
    const staff = labPerson(17);
    const byStudent = await findOne(directory, student.student ?? '');
    expect(byStudent).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      locator: student.dn,
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
      policy: {},
      changeableFrom: null,
    });
    expect((await findOne(directory, student.ine ?? '', 'ine')).uuid).toBe(byStudent.uuid);
    expect((await findOne(directory, student.uid, 'uid')).uuid).toBe(byStudent.uuid);
    expect((await findOne(directory, staff.staff ?? '', 'staff')).login).toBe(staff.uid);
  });

  it('with names and dates as they were put in, for all of the thousand', async () => {
    const asked = thousand.filter((_person, index) => index % 25 === 8);
    expect(asked).toHaveLength(40);
    for (const person of asked) {
      const entry = await findOne(directory, person.uid, 'uid');
      expect([entry.givenName, entry.names[1], entry.birthDates]).toEqual([
        person.givenName,
        person.surname,
        [person.birthDate],
      ]);
    }
  });

  it('never as somebody else, whatever is typed', async () => {
    for (const { input, hits } of hostile.inputs) {
      const found = await directory.lookup('student', input);
      if (!found.ok) throw new Error(`${JSON.stringify(input)}: ${found.failure.fault}`);
      expect(
        found.value.map(({ login }) => login),
        JSON.stringify(input),
      ).toEqual(hits === 0 ? [] : ['p0000005']);
    }
  });

  it('under one UUID for every spelling that the server folds', async () => {
    const { uuid } = await findOne(directory, '20000005');
    for (const spelling of ['20000005 ', ' 20000005', '2000000５']) {
      expect((await findOne(directory, spelling)).uuid).toBe(uuid);
    }
  });

  it('as two when two bear the number', async () => {
    const found = await directory.lookup('student', '20002001');
    expect(found.ok && found.value.map(({ login }) => login).toSorted()).toEqual(['p0002001', 'p0002002']);
  });

  it('not without the class of a person, and not for an empty number', async () => {
    expect(await directory.lookup('uid', 'machine')).toEqual({ ok: true, value: [] });
    expect(await directory.lookup('uid', '')).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['20002003', 'locked-by-administration'],
    ['20002004', 'not-activated'],
    ['20002005', 'disabled'],
    ['20002006', 'active'],
    ['20002009', 'privileged'],
  ])('%s with the state of the account: %s', async (number, state) => {
    expect((await findOne(directory, number)).account).toBe(state);
  });

  it('without an address that could be two recipients', async () => {
    expect((await findOne(directory, '20002008')).mailAddresses).toEqual(['p0002008@univ.example']);
  });

  it('as privileged where the campus’s own filter says so, and where they may leave the kiosk', async () => {
    const number = labPerson(10).student ?? '';
    const account = async (settings: Parameters<typeof directoryOn>[1]) =>
      (await findOne(directoryOn(slapd, settings), number)).account;
    expect(
      await account({ privilegedFilter: `(&(objectClass=person)(|(uid=nobody)(supannEtuId=${number})))` }),
    ).toBe('privileged');
    expect(await account({ privilegedFilter: '(displayName=Administrator)' })).toBe('active');
    expect(await account({ staffGroup })).toBe('active');
    await slapd.change(staffGroup, 'member', [labPerson(10).dn]);
    try {
      expect(await account({ staffGroup })).toBe('privileged');
    } finally {
      await slapd.change(staffGroup, 'member', ['cn=nobody,dc=univ,dc=example']);
    }
  });

  it('as not activated where the attribute that says so is missing', async () => {
    const picky = directoryOn(slapd, { activatedWhenPresent: 'displayName' });
    expect((await findOne(picky, '20000010')).account).toBe('not-activated');
    await slapd.change(labPerson(10).dn, 'displayName', ['Ten']);
    expect((await findOne(picky, '20000010')).account).toBe('active');
  });

  it('nowhere when the base does not exist: a fault, not an unknown number', async () => {
    const elsewhere = directoryOn(slapd, { base: 'ou=nowhere,dc=univ,dc=example' });
    expect(await elsewhere.lookup('student', '20000005')).toMatchObject({
      ok: false,
      failure: { fault: 'misconfigured', resultCode: 32 },
    });
  });

  it('not at all while the group of the privileged cannot be seen', async () => {
    const blind = directoryOn(slapd, { privilegedGroups: ['cn=gone,ou=groups,dc=univ,dc=example'] });
    expect(await blind.lookup('student', '20000005')).toMatchObject({
      ok: false,
      failure: { fault: 'access-refused', cause: 'group-unreadable' },
    });
  });
});

describe.skipIf(slapdMissing !== null)(
  `an access control that forgot us is a fault, not the person's mistake ${slapdMissing ?? ''}`,
  () => {
    const hidden: readonly (readonly [string, (rule: string) => string, string])[] = [
      ['the UUID', (rule) => rule.replace('entryUUID,', ''), 'entry-unreadable'],
      [
        'the birth dates',
        (rule) => rule.replace('schacDateOfBirth,supannOIDCDateDeNaissance,', ''),
        'birth-date-unreadable',
      ],
      ['the account state', (rule) => rule.replace(',supannRessourceEtat', ''), 'account-state-unreadable'],
      [
        'the privileged group',
        (rule) => rule.replace('entry,member,uniqueMember,memberUid', 'entry,cn'),
        'group-unreadable',
      ],
    ];

    it.each(hidden)('%s', async (_what, change, cause) => {
      const access = documentedAccess().map(change);
      expect(access).not.toEqual(documentedAccess());
      const slapd = await startSlapd({ people: [labPerson(5)], access });
      try {
        expect(await directoryOn(slapd).lookup('student', '20000005')).toMatchObject({
          ok: false,
          failure: { fault: 'access-refused', cause },
        });
      } finally {
        await slapd.stop();
      }
    });

    it.each(['shadowLastChange', 'pwdGraceUseTime', 'pwdReset', 'modifiersName'])(
      'what says that an account was activated, whatever its syntax: %s',
      async (attribute) => {
        const slapd = await startSlapd({ people: [labPerson(5)] });
        try {
          const directory = directoryOn(slapd, { activatedWhenPresent: attribute });
          expect(await directory.lookup('student', '20000005')).toMatchObject({
            ok: false,
            failure: { fault: 'access-refused', cause: 'activation-unreadable' },
          });
        } finally {
          await slapd.stop();
        }
      },
    );

    it('what the campus’s own filter looks at', async () => {
      const access = documentedAccess().map((rule) => rule.replace('supannEtuId,', ''));
      const slapd = await startSlapd({ people: [labPerson(5)], access });
      try {
        const privilegedFilter = '(&(objectClass=person)(!(supannEtuId=2*)))';
        const directory = directoryOn(slapd, { privilegedFilter });
        expect(await directory.lookup('uid', labPerson(5).uid)).toMatchObject({
          ok: false,
          failure: { fault: 'access-refused', cause: 'privilege-unreadable' },
        });
      } finally {
        await slapd.stop();
      }
    });

    it('the lock: nothing is written over a lock that we cannot see', async () => {
      const access = documentedAccess().filter((rule) => !rule.includes('pwdAccountLockedTime'));
      expect(access.length).toBe(documentedAccess().length - 1);
      const person = labPerson(5);
      const slapd = await startSlapd({ people: [person], access });
      try {
        await slapd.change(person.dn, 'pwdAccountLockedTime', ['000001010000Z']);
        const directory = directoryOn(slapd);
        const entry = await findOne(directory, '20000005');
        expect(await directory.writePassword(entry, 'Another-Password-5!')).toMatchObject({
          ok: false,
          failure: { kind: 'fault', fault: { fault: 'access-refused', cause: 'lock-unreadable' } },
        });
        expect(await slapd.values(person.dn, 'pwdAccountLockedTime')).toEqual(['000001010000Z']);
      } finally {
        await slapd.stop();
      }
    });

    it('the lock, when it may be compared but not read, is seen all the same', async () => {
      const access = documentedAccess().map((rule) =>
        rule.includes('pwdAccountLockedTime') ? rule.replace(' read ', ' compare ') : rule,
      );
      expect(access).not.toEqual(documentedAccess());
      const person = labPerson(5);
      const slapd = await startSlapd({ people: [person], access });
      try {
        await slapd.change(person.dn, 'pwdAccountLockedTime', ['000001010000Z']);
        const directory = directoryOn(slapd);
        const entry = await findOne(directory, '20000005');
        expect(entry.account).toBe('active');
        expect(await directory.writePassword(entry, 'Another-Password-5!')).toEqual({
          ok: false,
          failure: { kind: 'locked-by-administration' },
        });
        expect(await slapd.values(person.dn, 'pwdAccountLockedTime')).toEqual(['000001010000Z']);
      } finally {
        await slapd.stop();
      }
    });

    it('a group whose members are all visible in one attribute is enough', async () => {
      const access = documentedAccess().map((rule) => rule.replace(',uniqueMember,memberUid', ''));
      const person = labPerson(5);
      const slapd = await startSlapd({ people: [person], access, privileged: [person.dn] });
      try {
        const entry = await findOne(directoryOn(slapd, { privilegedGroups: [privilegedGroup] }), '20000005');
        expect(entry.account).toBe('privileged');
      } finally {
        await slapd.stop();
      }
    });
  },
);
