import { Attribute, Change, Client, ResultCodeError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import { serviceDn, servicePassword, slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const state = (...values: readonly string[]) => ({
  more: values.map((value) => `supannRessourceEtat: ${value}`),
});
const created = labPerson(1, state('{COMPTE}I:SupannCree', '{MAIL}A'));
const twice = labPerson(2, state('{COMPTE}i:supannprecree', '{COMPTE}I:SupannCree'));
const suspended = labPerson(3, state('{COMPTE}I:SupannCree', '{COMPTE}S:SupannVerrouAdministratif'));
const closed = labPerson(4, state('{COMPTE}I:SupannExpire'));
const active = labPerson(5, state('{COMPTE}A:SupannActif'));
const silent = labPerson(6);
const people = [created, twice, suspended, closed, active, silent];

describe.skipIf(slapdMissing !== null)(`an activation on OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let directory: DirectoryPort;
  beforeAll(async () => {
    slapd = await startSlapd({ people, activation: true, reception: true });
    directory = directoryOn(slapd, { markActivated: true });
  });
  afterAll(() => slapd?.stop());

  const held = async ({ dn }: { readonly dn: string }) =>
    (await slapd.values(dn, 'supannRessourceEtat')).toSorted();
  const mark = async ({ uid }: { readonly uid: string }, where = directory) =>
    where.markActivated(await findOne(where, uid, 'uid'));
  const done = { ok: true, value: undefined };
  const notOurs = { ok: false, failure: { fault: 'access-refused', cause: 'account-state-not-ours' } };

  it('is not marked unless the campus wants it', async () => {
    expect(await mark(created, directoryOn(slapd))).toEqual(done);
    expect(await held(created)).toEqual(['{COMPTE}I:SupannCree', '{MAIL}A']);
  });

  it('turns the state before it into the active one, and leaves what is said of others', async () => {
    expect(await mark(created)).toEqual(done);
    expect(await held(created)).toEqual(['{COMPTE}A:SupannActif', '{MAIL}A']);
    expect((await findOne(directory, created.uid, 'uid')).account).toBe('active');
    expect(await mark(created)).toEqual(done);
    expect(await held(created)).toEqual(['{COMPTE}A:SupannActif', '{MAIL}A']);
    expect(await mark(twice)).toEqual(done);
    expect(await held(twice)).toEqual(['{COMPTE}A:SupannActif']);
  });

  it('writes nothing where the account is active, or says nothing', async () => {
    expect(await mark(active)).toEqual(done);
    expect(await held(active)).toEqual(['{COMPTE}A:SupannActif']);
    expect(await mark(silent)).toEqual(done);
    expect(await held(silent)).toEqual([]);
  });

  it.each([suspended, closed])('never opens what the institution has closed: $uid', async (person) => {
    const before = await held(person);
    expect(await mark(person)).toMatchObject(notOurs);
    expect(await held(person)).toEqual(before);
  });

  it('is the only change that the service account may make there', async () => {
    const client = new Client({
      url: slapd.secureUrl,
      tlsOptions: { ca: slapd.certificates.ca },
      timeout: 5000,
      connectTimeout: 5000,
    });
    const change = async (operation: 'add' | 'delete', type: string, value: string, person = suspended) => {
      const modification = new Attribute({ type, values: [value] });
      try {
        await client.modify(person.dn, new Change({ operation, modification }));
        return 0;
      } catch (error) {
        return error instanceof ResultCodeError ? error.code : -1;
      }
    };
    try {
      await client.bind(serviceDn, servicePassword);
      const refused = 50;
      const stateAttribute = 'supannRessourceEtat';
      expect(await change('delete', stateAttribute, '{COMPTE}S:SupannVerrouAdministratif')).toBe(refused);
      expect(await change('delete', stateAttribute, '{COMPTE}I:SupannExpire', closed)).toBe(refused);
      expect(await change('add', stateAttribute, '{COMPTE}S', active)).toBe(refused);
      expect(await change('delete', stateAttribute, '{COMPTE}I:SupannCree')).toBe(0);
      // A lock may be taken away, and none set; pictures are read alone.
      expect(await change('add', 'pwdAccountLockedTime', '000001010000Z', active)).toBe(refused);
      expect(await change('add', 'jpegPhoto', 'x', active)).toBe(refused);
      expect(await change('add', 'mobile', '0612345678', active)).toBe(refused);
    } finally {
      await client.unbind();
    }
  });

  it('is told as not written where the right is missing', async () => {
    const plain = await startSlapd({ people: [created] });
    expect(await mark(created, directoryOn(plain, { markActivated: true }))).toMatchObject({
      ok: false,
      failure: { fault: 'access-refused', cause: 'account-state-unwritable', resultCode: 50 },
    });
    await plain.stop();
  });
});
