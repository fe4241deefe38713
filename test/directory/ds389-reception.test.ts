import { Attribute, Change, Client, ResultCodeError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import type { DirectoryPort, Entry } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { labPerson } from './lab/people.ts';
import { foundBy, hostileTexts, lookedFor, manyCamilles, pictureOf, searches } from './lab/reception.ts';
import { serviceDn, servicePassword, staffGroup } from './lab/slapd.ts';

/** With names that nobody looks for. */
const plain = { givenName: 'Inès', surname: 'Garçon' };
const member = labPerson(17, plain);
const byNumber = labPerson(5, plain);
const locked = labPerson(8001, plain);
const inactivated = labPerson(8002, plain);
const counted = labPerson(8003, plain);
const created = labPerson(8004, {
  ...plain,
  more: [
    'supannRessourceEtat: {COMPTE}I:SupannCree',
    `jpegPhoto:: ${pictureOf(2000).toString('base64')}`,
    'objectClass: eduPerson',
    'eduPersonAffiliation: affiliate',
    'mobile: 07 12 34 56 78',
  ],
});
const suspended = labPerson(8005, {
  ...plain,
  more: ['supannRessourceEtat: {COMPTE}I:SupannCree', 'supannRessourceEtat: {COMPTE}S'],
});

describe.skipIf(ds389Missing !== null)(
  `the reception with 389 Directory Server ${ds389Missing ?? ''}`,
  () => {
    let server: Ds389;
    let directory: DirectoryPort;
    beforeAll(async () => {
      server = await startDs389({
        people: [
          ...lookedFor,
          ...manyCamilles,
          member,
          byNumber,
          locked,
          inactivated,
          counted,
          created,
          suspended,
        ],
        staff: [member.dn],
        config: { passwordLockout: 'on', passwordMaxFailure: '3', passwordUnlock: 'off' },
        closed: true,
        reception: true,
        activation: true,
      });
      directory = directoryOn(
        server,
        { receptionGroup: staffGroup, staffGroup: null, markActivated: true },
        { dialect: ds389 },
      );
    });
    afterAll(() => server?.stop());

    const wrongly = (person: { readonly dn: string }): Promise<boolean> => server.canBind(person.dn, 'wrong');
    const entryOf = (person: { readonly uid: string }): Promise<Entry> =>
      findOne(directory, person.uid, 'uid');

    it.each(searches)('finds %j', async (typed, found) => {
      expect(await foundBy(directory, typed)).toEqual(found);
    });

    it('finds nobody of too many, nor by whatever people and machines type', async () => {
      expect(await foundBy(directory, 'Camille')).toBe('too many');
      for (const text of hostileTexts) {
        const found = await foundBy(directory, text);
        expect(Array.isArray(found) && found.every((number) => number === 5), JSON.stringify(text)).toBe(
          true,
        );
      }
    });

    it('reads who somebody is, with their picture', async () => {
      const entry = await entryOf(created);
      expect(entry).toMatchObject({ populations: ['external'], mobiles: ['+33712345678'] });
      expect(await directory.card(entry)).toEqual({ ok: true, value: { photo: pictureOf(2000) } });
      expect(await directory.isReception(await entryOf(member))).toEqual({ ok: true, value: true });
      expect(await directory.isReception(entry)).toEqual({ ok: true, value: false });
    });

    it('counts wrong passwords as the server does', async () => {
      const lockoutOf = async () => {
        const found = await directory.lookupLogin(counted.uid);
        return found.ok ? found.value.map(({ lockout }) => lockout) : found.failure;
      };
      expect(await lockoutOf()).toEqual([{ threshold: 3, failures: 0 }]);
      await wrongly(counted);
      await wrongly(counted);
      expect(await lockoutOf()).toEqual([{ threshold: 3, failures: 2 }]);
      expect(await directory.signIn(await entryOf(counted), counted.password)).toBe('works');
      expect(await lockoutOf()).toEqual([{ threshold: 3, failures: 0 }]);
      expect(await directory.signIn(await entryOf(counted), 'wrong')).toBe('refused');
      expect(await lockoutOf()).toEqual([{ threshold: 3, failures: 1 }]);
    });

    it('lifts a lock by wrong passwords', async () => {
      expect(await directory.unlock(await entryOf(locked))).toEqual({ ok: true, value: 'not-locked' });
      for (let attempt = 0; attempt < 4; attempt += 1) await wrongly(locked);
      expect(await server.canBind(locked.dn, locked.password)).toBe(false);
      const entry = await entryOf(locked);
      expect(entry.account).toBe('locked-by-failures');
      expect(await directory.unlock(entry)).toEqual({ ok: true, value: 'unlocked' });
      expect((await entryOf(locked)).account).toBe('active');
      expect(await server.canBind(locked.dn, locked.password)).toBe(true);
    });

    it('lifts none of the administration, which has locked an account that was locked already', async () => {
      for (let attempt = 0; attempt < 4; attempt += 1) await wrongly(inactivated);
      await server.change(inactivated.dn, 'nsAccountLock', ['true']);
      expect(await directory.unlock(await entryOf(inactivated))).toEqual({ ok: true, value: 'not-locked' });
      expect(await server.values(inactivated.dn, 'nsAccountLock')).toEqual(['true']);
    });

    it('marks an activation, and never opens what the institution has closed', async () => {
      expect(await directory.markActivated(await entryOf(created))).toEqual({ ok: true, value: undefined });
      expect(await server.values(created.dn, 'supannRessourceEtat')).toEqual(['{COMPTE}A:SupannActif']);
      expect(await directory.markActivated(await entryOf(suspended))).toMatchObject({
        failure: { cause: 'account-state-not-ours' },
      });
      expect(await server.values(suspended.dn, 'supannRessourceEtat')).toHaveLength(2);
    });

    it('lets the service account change nothing else', async () => {
      const client = new Client({
        url: server.secureUrl,
        tlsOptions: { ca: server.certificates.ca },
        timeout: 5000,
        connectTimeout: 5000,
      });
      const change = async (operation: 'add' | 'delete' | 'replace', type: string, value: string) => {
        const modification = new Attribute({ type, values: [value] });
        try {
          await client.modify(suspended.dn, new Change({ operation, modification }));
          return 0;
        } catch (error) {
          return error instanceof ResultCodeError ? error.code : -1;
        }
      };
      try {
        await client.bind(serviceDn, servicePassword);
        const refused = 50;
        expect(await change('delete', 'supannRessourceEtat', '{COMPTE}S')).toBe(refused);
        expect(await change('add', 'supannRessourceEtat', '{COMPTE}S:SupannVerrouTechnique')).toBe(refused);
        expect(await change('replace', 'nsAccountLock', 'false')).toBe(refused);
        expect(await change('add', 'mobile', '0612345678')).toBe(refused);
        expect(await change('add', 'jpegPhoto', 'x')).toBe(refused);
      } finally {
        await client.unbind();
      }
    });
  },
);
