import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import type { DirectoryPort } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { labPerson } from './lab/people.ts';

const hostile = JSON.parse(readFileSync(path.join(import.meta.dirname, 'hostile-inputs.json'), 'utf8')) as {
  readonly inputs: readonly { readonly input: string; readonly hits: number }[];
};
const some = Array.from({ length: 30 }, (_value, index) => labPerson(index));
const twins = [
  labPerson(2001, { student: '20002001' }),
  labPerson(2002, { student: '20002001', ine: '0TWIN00000F' }),
];
const staff = labPerson(2007);

describe.skipIf(ds389Missing !== null)(
  `a person is found in 389 Directory Server ${ds389Missing ?? ''}`,
  () => {
    let server: Ds389;
    let directory: DirectoryPort;
    beforeAll(async () => {
      server = await startDs389({ people: [...some, ...twins, staff], staff: [staff.dn] });
      directory = directoryOn(server, {}, { dialect: ds389 });
    });
    afterAll(() => server?.stop());

    it('by each of the numbers, under one name for ever, with everything that was asked', async () => {
      const student = labPerson(21);
      const byStudent = await findOne(directory, student.student ?? '');
      expect(byStudent).toMatchObject({
        uuid: expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{8}){3}$/u),
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
        changeableFrom: null,
      });
      expect((await findOne(directory, student.ine ?? '', 'ine')).uuid).toBe(byStudent.uuid);
      expect((await findOne(directory, student.uid.toUpperCase(), 'uid')).uuid).toBe(byStudent.uuid);
      expect((await findOne(directory, staff.staff ?? '', 'staff')).login).toBe(staff.uid);
    });

    it('with names and dates as they were put in', async () => {
      for (const person of some) {
        const entry = await findOne(directory, person.uid, 'uid');
        expect([entry.givenName, entry.names[1], entry.birthDates]).toEqual([
          person.givenName,
          person.surname,
          [person.birthDate],
        ]);
      }
    });

    it('never as somebody else, whatever is typed', async () => {
      const surprising: string[] = [];
      for (const { input, hits } of hostile.inputs) {
        const found = await directory.lookup('student', input);
        if (!found.ok) throw new Error(`${JSON.stringify(input)}: ${found.failure.fault}`);
        const logins = found.value.map(({ login }) => login);
        expect(['', 'p0000005'], JSON.stringify(input)).toContain(logins.join());
        if (logins.length !== hits) surprising.push(input);
      }
      // 389 folds less than slapd does: a full-width digit is another character to it, and a line feed no blank.
      expect(surprising).toEqual(['20000005\n', '2000000５']);
    });

    it('as two when two bear the number; not without the class of a person, nor for an empty number', async () => {
      const found = await directory.lookup('student', '20002001');
      expect(found.ok && found.value.map(({ login }) => login).toSorted()).toEqual(['p0002001', 'p0002002']);
      expect(await directory.lookup('uid', '')).toEqual({ ok: true, value: [] });
      const picky = directoryOn(server, { objectClasses: ['supannPerson', 'account'] }, { dialect: ds389 });
      expect(await picky.lookup('student', '20000005')).toEqual({ ok: true, value: [] });
    });

    it('nowhere when the base does not exist: a fault, not an unknown number', async () => {
      const elsewhere = directoryOn(server, { base: 'ou=nowhere,dc=univ,dc=example' }, { dialect: ds389 });
      expect(await elsewhere.lookup('student', '20000005')).toMatchObject({
        ok: false,
        failure: { fault: 'misconfigured', resultCode: 32 },
      });
    });

    it('not at all while the group of the privileged cannot be seen', async () => {
      const blind = directoryOn(
        server,
        { privilegedGroups: ['cn=gone,ou=groups,dc=univ,dc=example'] },
        { dialect: ds389 },
      );
      expect(await blind.lookup('student', '20000005')).toMatchObject({
        ok: false,
        failure: { fault: 'access-refused', cause: 'group-unreadable' },
      });
    });

    it('as a member of the self-test group, and only with their password', async () => {
      expect(await directory.signInStaff(staff.uid, staff.password)).toMatchObject({ ok: true });
      expect(await directory.signInStaff(staff.uid, 'wrong')).toMatchObject({
        ok: false,
        failure: { fault: 'refused' },
      });
      expect(await directory.signInStaff('p0000005', labPerson(5).password)).toMatchObject({
        ok: false,
        failure: { fault: 'refused' },
      });
    });
  },
);
