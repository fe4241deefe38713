import { Attribute, Change, Client, ResultCodeError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort, Entry } from '../../src/main/recovery/ports.ts';
import { findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import { foundBy, hostileTexts, lookedFor, manyCamilles, pictureOf, searches } from './lab/reception.ts';
import {
  finePolicyLdif,
  sambaDn,
  sambaMemberLdif,
  sambaService,
  sambaServicePassword,
  sambaStaffGroup,
} from './lab/samba-content.ts';
import { directoryOnSamba } from './lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from './lab/samba.ts';
import type { Samba } from './lab/samba.ts';

/** With names that nobody looks for. */
const plain = { givenName: 'Inès', surname: 'Garçon' };
const member = labPerson(17, plain);
const byNumber = labPerson(5, plain);
const locked = labPerson(8001, plain);
const disabled = labPerson(8002, plain);
const counted = labPerson(8003, plain);
const finePolicy = labPerson(8004, {
  ...plain,
  more: ['mobile: 07 12 34 56 78', `thumbnailPhoto:: ${pictureOf(2000).toString('base64')}`],
});

/** ldb throws away a blank at the beginning of a part, by which a word of a name would be known from its middle. */
const foundByMiddle = new Map<string, readonly number[]>([['antos', [9003]]]);

describe.skipIf(sambaMissing !== null)(`the reception with Active Directory ${sambaMissing ?? ''}`, () => {
  let samba: Samba;
  let directory: DirectoryPort;
  beforeAll(async () => {
    samba = await startSamba({
      people: [...lookedFor, ...manyCamilles, member, byNumber, locked, disabled, counted, finePolicy],
      more: [
        sambaMemberLdif(sambaStaffGroup, sambaDn(member)),
        finePolicyLdif('strict', sambaDn(finePolicy), 14).replace(
          'LockoutThreshold: 3',
          'LockoutThreshold: 7',
        ),
      ].join('\n'),
    });
    directory = directoryOnSamba(samba, { receptionGroup: sambaStaffGroup, staffGroup: null });
  }, sambaPatience);
  afterAll(() => samba?.stop());

  const wrongly = (person: typeof locked): Promise<boolean> => samba.canBind(sambaDn(person), 'wrong');
  const entryOf = (person: { readonly uid: string }): Promise<Entry> => findOne(directory, person.uid, 'uid');

  it.each(searches)('finds %j', async (typed, found) => {
    expect(await foundBy(directory, typed)).toEqual(foundByMiddle.get(typed) ?? found);
  });

  it('finds nobody of too many, nor by whatever people and machines type', async () => {
    expect(await foundBy(directory, 'Camille')).toBe('too many');
    for (const text of hostileTexts) {
      const found = await foundBy(directory, text);
      expect(Array.isArray(found) && found.every((number) => number === 5), JSON.stringify(text)).toBe(true);
    }
  });

  it('reads who somebody is, with their picture', async () => {
    const entry = await entryOf(finePolicy);
    expect(entry).toMatchObject({ populations: ['student'], mobiles: ['+33712345678'] });
    expect(await directory.card(entry)).toEqual({ ok: true, value: { photo: pictureOf(2000) } });
    expect(await directory.card(await entryOf(counted))).toEqual({ ok: true, value: { photo: null } });
    const colleague = await entryOf(member);
    expect(colleague).toMatchObject({ account: 'privileged', populations: ['staff'] });
    expect(await directory.isReception(colleague)).toEqual({ ok: true, value: true });
    expect(await directory.isReception(entry)).toEqual({ ok: true, value: false });
  });

  const lockoutOf = async ({ uid }: { readonly uid: string }, where = directory) => {
    const found = await where.lookupLogin(uid);
    return found.ok ? found.value.map(({ lockout }) => lockout) : found.failure;
  };

  it('counts wrong passwords as the domain does', async () => {
    expect(await lockoutOf(counted)).toEqual([{ threshold: 3, failures: 0 }]);
    await wrongly(counted);
    await wrongly(counted);
    expect(await lockoutOf(counted)).toEqual([{ threshold: 3, failures: 2 }]);
    const clock = { now: () => Date.now() + 31 * 60_000 };
    const later = directoryOnSamba(samba, {}, { clock });
    expect(await lockoutOf(counted, later)).toEqual([{ threshold: 3, failures: 0 }]);
    expect(await directory.signIn(await entryOf(counted), counted.password)).toBe('works');
    expect(await lockoutOf(counted)).toEqual([{ threshold: 3, failures: 0 }]);
    expect(await directory.signIn(await entryOf(counted), 'wrong')).toBe('refused');
    expect(await lockoutOf(counted)).toEqual([{ threshold: 3, failures: 1 }]);
  });

  it('knows the threshold of a fine-grained policy', async () => {
    expect(await lockoutOf(finePolicy)).toEqual([{ threshold: 7, failures: 0 }]);
  });

  it('lifts a lock by wrong passwords', async () => {
    expect(await directory.unlock(await entryOf(locked))).toEqual({ ok: true, value: 'not-locked' });
    for (let attempt = 0; attempt < 3; attempt += 1) await wrongly(locked);
    expect(await samba.canBind(sambaDn(locked), locked.password)).toBe(false);
    const entry = await entryOf(locked);
    expect(entry.account).toBe('locked-by-failures');
    expect(await directory.unlock(entry)).toEqual({ ok: true, value: 'unlocked' });
    expect(await samba.canBind(sambaDn(locked), locked.password)).toBe(true);
  });

  it('opens no account that the administration has disabled', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) await wrongly(disabled);
    await samba.change(sambaDn(disabled), 'userAccountControl', ['514']);
    const before = await samba.values(sambaDn(disabled), 'lockoutTime');
    expect(await directory.unlock(await entryOf(disabled))).toEqual({ ok: true, value: 'not-locked' });
    expect(await samba.values(sambaDn(disabled), 'lockoutTime')).toEqual(before);
    expect(await samba.values(sambaDn(disabled), 'userAccountControl')).toEqual(['514']);
  });

  it('lets the service account change nothing of what it reads', async () => {
    const client = new Client({
      url: samba.secureUrl,
      tlsOptions: { ca: samba.certificates.ca },
      timeout: 5000,
      connectTimeout: 5000,
    });
    const replaced = async (type: string, value: string) => {
      const modification = new Attribute({ type, values: [value] });
      try {
        await client.modify(sambaDn(counted), new Change({ operation: 'replace', modification }));
        return 0;
      } catch (error) {
        return error instanceof ResultCodeError ? error.code : -1;
      }
    };
    try {
      await client.bind(sambaService, sambaServicePassword);
      for (const type of ['mobile', 'displayName', 'thumbnailPhoto']) {
        expect(await replaced(type, '0612345678')).toBe(50);
      }
      expect(await replaced('badPwdCount', '0')).not.toBe(0);
    } finally {
      await client.unbind();
    }
  });
});
