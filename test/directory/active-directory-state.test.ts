import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryPort, Entry } from '../../src/main/recovery/ports.ts';
import { findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import {
  domainAdmins,
  sambaBase,
  sambaDn,
  sambaGroupDn,
  sambaGroupLdif,
  sambaMemberLdif,
  sambaStaffGroup,
} from './lab/samba-content.ts';
import { directoryOnSamba } from './lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from './lab/samba.ts';
import type { Samba } from './lab/samba.ts';

const fresh = 'Nouveau-Mot-2026!';
const longAgo = '133000000000000000';
const builtIn = (name: string): string => `CN=${name},CN=Builtin,${sambaBase}`;
const people = Array.from({ length: 40 }, (_value, index) => labPerson(300 + index));
const at = (index: number): LabPerson => {
  const found = people[index];
  if (found === undefined) throw new Error('no such person');
  return found;
};
const [direct, nested, operator, listed, staff, trainee, adminCount, primary, aged] = people;

describe.skipIf(sambaMissing !== null)(`accounts in Active Directory ${sambaMissing ?? ''}`, () => {
  let samba: Samba;
  let directory: DirectoryPort;
  let nextIndex = 10;
  let person: LabPerson;
  let dn: string;
  const dnOf = (somebody: LabPerson | undefined): string => {
    if (somebody === undefined) throw new Error('no such person');
    return sambaDn(somebody);
  };
  beforeAll(async () => {
    samba = await startSamba({
      people,
      more: [
        sambaGroupLdif('inner', [dnOf(nested)]),
        sambaGroupLdif('outer', [sambaGroupDn('inner')]),
        // A list for mail: it grants nothing, and is in nobody's token.
        sambaGroupLdif('mailing', [dnOf(listed)], ['groupType: 2']),
        sambaGroupLdif('trainees', [dnOf(trainee)]),
        sambaMemberLdif(sambaStaffGroup, sambaGroupDn('trainees')),
        sambaMemberLdif(sambaStaffGroup, dnOf(staff)),
        sambaMemberLdif(domainAdmins, dnOf(direct)),
        sambaMemberLdif(domainAdmins, sambaGroupDn('outer')),
        sambaMemberLdif(domainAdmins, dnOf(primary)),
        sambaMemberLdif(builtIn('Account Operators'), dnOf(operator)),
        `dn: ${dnOf(adminCount)}\nchangetype: modify\nreplace: adminCount\nadminCount: 1\n`,
      ].join('\n'),
      past: `dn: ${dnOf(aged)}\nchangetype: modify\nreplace: pwdLastSet\npwdLastSet: ${longAgo}\n`,
    });
    // Who has it as their primary group is no longer listed by the group.
    await samba.change(dnOf(primary), 'primaryGroupID', ['512']);
    directory = directoryOnSamba(samba, { privilegedGroups: [] });
  }, sambaPatience);
  afterAll(() => samba?.stop());
  beforeEach(() => {
    person = at(nextIndex);
    dn = sambaDn(person);
    nextIndex += 1;
  });
  const find = (): Promise<Entry> => findOne(directory, person.uid, 'uid');

  it.each([
    ['disabled', 'userAccountControl', '514', 'account-disabled', 'disabled'],
    ['past their end', 'accountExpires', longAgo, 'account-expired', 'account-expired'],
  ] as const)(
    'that are %s are seen before, never written to, and told apart',
    async (_what, attribute, value, kind, reason) => {
      const entry = await find();
      expect(entry.account).toBe('active');
      await samba.change(dn, attribute, [value]);
      expect((await find()).account).toBe(kind === 'account-disabled' ? 'disabled' : 'expired');
      expect(await directory.writePassword(entry, fresh)).toEqual({ ok: false, failure: { kind } });
      expect(await directory.verify(entry, person.password)).toBe(reason);
      await samba.change(dn, attribute, [attribute === 'accountExpires' ? '0' : '512']);
      expect(await samba.canBind(dn, person.password)).toBe(true);
    },
  );

  it('that are locked by failures are told so, even to the right password', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await samba.canBind(dn, 'wrong');
    expect((await find()).account).toBe('locked-by-failures');
    expect(await directory.verify(await find(), person.password)).toBe('locked');
  });

  it('whose password is past its age are told so, until there is a new one', async () => {
    const entry = await findOne(directory, aged?.uid ?? '', 'uid');
    expect(entry.account).toBe('active');
    expect(await directory.verify(entry, aged?.password ?? '')).toBe('password-expired');
    expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
    expect(await directory.verify(entry, fresh)).toBe('works');
  });

  it.each([
    ['at no hour', 'logonHours', Buffer.alloc(21)],
    ['from another machine alone', 'userWorkstations', Buffer.from('ELSEWHERE')],
  ])('that may sign in %s are told so, however right the password', async (_when, attribute, value) => {
    await samba.change(dn, attribute, [value]);
    expect(await directory.verify(await find(), person.password)).toBe('restricted');
  });

  it.each([
    ['a Domain Admin', direct],
    ['one by a group in a group', nested],
    ['one by their primary group', primary],
    ['an Account Operator', operator],
    ['whoever Windows protects', adminCount],
  ])('of %s never recover, although nobody named the group', async (_who, somebody) => {
    if (somebody === undefined) throw new Error('no such person');
    const entry = await findOne(directory, somebody.uid, 'uid');
    expect(entry.account).toBe('privileged');
    expect(await directory.writePassword({ ...entry, account: 'active' }, fresh)).toMatchObject({
      ok: false,
      failure: { kind: 'fault', fault: { fault: 'access-refused', cause: 'privileged' } },
    });
    expect(await samba.canBind(sambaDn(somebody), somebody.password)).toBe(true);
  });

  it.each([
    ['outer', nested, 'privileged'],
    ['trainees', trainee, 'privileged'],
    ['mailing', listed, 'privileged'],
    ['mailing', trainee, 'active'],
  ] as const)('in the group %s, which the campus has named', async (group, somebody, account) => {
    const port = directoryOnSamba(samba, { privilegedGroups: [sambaGroupDn(group)], staffGroup: null });
    expect((await findOne(port, somebody?.uid ?? '', 'uid')).account).toBe(account);
  });

  it('pass for no outsiders where the named group is not there', async () => {
    const port = directoryOnSamba(samba, { privilegedGroups: [sambaGroupDn('misspelt')] });
    expect(await port.lookup('uid', person.uid)).toMatchObject({
      ok: false,
      failure: { fault: 'access-refused', cause: 'group-unreadable' },
    });
  });

  it('of the staff leave the kiosk, by a group in the group too, with their own password', async () => {
    for (const somebody of [staff, trainee]) {
      if (somebody === undefined) throw new Error('no such person');
      expect(await directory.signInStaff(somebody.uid, somebody.password)).toMatchObject({ ok: true });
      expect(await directory.signInStaff(somebody.uid, 'wrong')).toMatchObject({
        ok: false,
        failure: { fault: 'refused', tried: expect.any(Boolean) },
      });
    }
    expect(await directory.signInStaff(person.uid, person.password)).toMatchObject({
      ok: false,
      failure: { fault: 'refused', tried: expect.any(Boolean) },
    });
  });
});
