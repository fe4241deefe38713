import { existsSync } from 'node:fs';
import { Client, EqualityFilter } from 'ldapts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ntHash } from '../../src/main/directory/also-written.ts';
import { openldap } from '../../src/main/directory/dialects/openldap/openldap.ts';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { documentedAccess } from './lab/slapd-configuration.ts';
import { serviceDn, servicePassword, slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd, SlapdOptions } from './lab/slapd.ts';

const fresh = 'Nouveau-Môt-2026!';
const old = ntHash('the old one');
const both: LdapDirectorySettings['alsoWrite'] = ['shadowLastChange', 'sambaNTPassword'];

const classes = {
  shadow: ['objectClass: shadowAccount', 'shadowLastChange: 1'],
  samba: [
    'objectClass: sambaSamAccount',
    'sambaSID: S-1-5-21-1-2-3-4',
    `sambaNTPassword: ${old}`,
    'sambaPwdLastSet: 1',
  ],
};
const people = Array.from({ length: 40 }, (_value, index) =>
  labPerson(100 + index, { more: [...classes.shadow, ...classes.samba] }),
).filter(({ student }) => student !== undefined);
const plain = labPerson(201);
const bystander = labPerson(203);
const shadowOnly = labPerson(202, { more: classes.shadow });

describe.skipIf(slapdMissing !== null)(`what is written beside a password ${slapdMissing ?? ''}`, () => {
  const started: Slapd[] = [];
  let nextIndex = 0;
  let person: LabPerson;
  afterAll(async () => {
    for (const slapd of started) await slapd.stop();
  });
  beforeEach(() => {
    const taken = people[nextIndex];
    if (taken === undefined) throw new Error('no person is left for this test');
    person = taken;
    nextIndex += 1;
  });

  async function start(options: SlapdOptions): Promise<Slapd> {
    const slapd = await startSlapd({
      people: [...people, plain, bystander, shadowOnly],
      samba: 'schema',
      ...options,
    });
    started.push(slapd);
    return slapd;
  }
  async function write(
    slapd: Slapd,
    settings: Partial<LdapDirectorySettings>,
    { password = fresh, whom = person } = {},
  ) {
    const directory = directoryOn(slapd, { alsoWrite: both, ...settings });
    const entry = await findOne(directory, whom.uid, 'uid');
    return { outcome: await directory.writePassword(entry, password), directory, entry };
  }
  const beside = async (slapd: Slapd, { dn } = person) => ({
    shadow: (await slapd.values(dn, 'shadowLastChange'))[0],
    hash: (await slapd.values(dn, 'sambaNTPassword'))[0],
    set: (await slapd.values(dn, 'sambaPwdLastSet'))[0],
  });
  const untouched = { shadow: '1', hash: old, set: '1' };

  describe('with the right to', () => {
    let slapd: Slapd;
    beforeAll(async () => {
      slapd = await start({ beside: true });
    });

    it.each(['exop', 'replace'] as const)('is written by %s', async (method) => {
      const from = Date.now();
      const { outcome } = await write(slapd, { write: method });
      const until = Date.now();
      expect(outcome).toEqual({ ok: true, value: undefined });
      expect(await slapd.canBind(person.dn, fresh)).toBe(true);
      const { shadow, hash, set } = await beside(slapd);
      expect(hash).toBe(ntHash(fresh));
      expect(Number(set)).toBeGreaterThanOrEqual(Math.floor(from / 1000));
      expect(Number(set)).toBeLessThanOrEqual(Math.floor(until / 1000));
      expect([from, until].map((at) => Math.floor(at / 86_400_000))).toContain(Number(shadow));
    });

    it.each(['exop', 'replace'] as const)(
      'is left as it was where the password is refused: %s',
      async (method) => {
        const { outcome } = await write(slapd, { write: method }, { password: 'Court-1!' });
        expect(outcome).toEqual({ ok: false, failure: { kind: 'refused', rule: 'too-short' } });
        expect(await beside(slapd)).toEqual(untouched);
        expect(await slapd.canBind(person.dn, person.password)).toBe(true);
      },
    );

    it.each(['exop', 'replace'] as const)('is not asked of entries without the class: %s', async (method) => {
      const password = `${fresh}${method}`;
      for (const whom of [plain, shadowOnly]) {
        expect((await write(slapd, { write: method }, { whom, password })).outcome).toEqual({
          ok: true,
          value: undefined,
        });
        expect(await slapd.canBind(whom.dn, password)).toBe(true);
      }
      expect(await beside(slapd, plain)).toEqual({});
      expect(await beside(slapd, shadowOnly)).toMatchObject({ hash: undefined });
      expect((await beside(slapd, shadowOnly)).shadow).not.toBe('1');
    });

    it.each(['exop', 'replace'] as const)('is nothing where the campus names nothing: %s', async (method) => {
      expect((await write(slapd, { write: method, alsoWrite: [] })).outcome.ok).toBe(true);
      expect(await beside(slapd)).toEqual(untouched);
    });

    it.each([
      ['the kiosk', () => ({ dn: serviceDn, password: servicePassword }), 50],
      ['the person', () => person, 50],
      ['somebody else', () => bystander, 32],
    ])('is read by nobody where it opens the account: %s', async (_, who, code) => {
      const { dn, password } = who();
      const client = new Client({ url: slapd.secureUrl, tlsOptions: { ca: slapd.certificates.ca } });
      try {
        await client.bind(dn, password);
        await expect(client.compare(person.dn, 'sambaNTPassword', old)).rejects.toMatchObject({ code });
        if (code === 32) return;
        const filter = new EqualityFilter({ attribute: 'sambaNTPassword', value: old });
        expect((await client.search(person.dn, { scope: 'base', filter })).searchEntries).toEqual([]);
        const [self] = (await client.search(person.dn, { scope: 'base' })).searchEntries;
        expect(self).toMatchObject({ uid: person.uid });
        expect(Object.keys(self ?? {})).not.toContain('sambaNTPassword');
      } finally {
        await client.unbind();
      }
    });
  });

  describe('without the right to', () => {
    let slapd: Slapd;
    beforeAll(async () => {
      slapd = await start({});
    });

    it('stops the whole write by replace: nothing is changed, and it is the operator’s fault', async () => {
      const { outcome } = await write(slapd, { write: 'replace' });
      expect(outcome).toMatchObject({
        ok: false,
        failure: {
          kind: 'fault',
          fault: { fault: 'access-refused', resultCode: 50, cause: 'password-or-beside-unwritable' },
        },
      });
      expect(await beside(slapd)).toEqual(untouched);
      expect(await slapd.canBind(person.dn, person.password)).toBe(true);
      expect(await slapd.canBind(person.dn, fresh)).toBe(false);
    });

    it('follows the password by exop: that one is in force, and what is missing is told', async () => {
      const { outcome, directory, entry } = await write(slapd, { write: 'exop' });
      expect(outcome).toMatchObject({
        ok: true,
        value: { fault: 'access-refused', resultCode: 50, cause: 'beside-unwritable' },
      });
      expect(await beside(slapd)).toEqual(untouched);
      expect(await slapd.canBind(person.dn, fresh)).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
    });
  });

  it('is all of it or nothing of it: one attribute that is refused keeps the other as it was', async () => {
    const service = 'by dn.exact="cn=loquet,ou=services,dc=univ,dc=example" write by * none';
    const half = `to dn.one="ou=people,dc=univ,dc=example" attrs=shadowLastChange ${service}`;
    const slapd = await start({ access: [half, ...documentedAccess()] });
    for (const method of ['exop', 'replace'] as const) {
      const { outcome } = await write(slapd, { write: method }, { password: `${fresh}${method}` });
      expect(outcome.ok).toBe(method === 'exop');
      expect(await beside(slapd)).toEqual(untouched);
    }
  });

  it('is not guessed where the classes of an entry cannot be read: nothing is written', async () => {
    const service = 'cn=loquet,ou=services,dc=univ,dc=example';
    const blind = `to dn.one="ou=people,dc=univ,dc=example" attrs=objectClass by dn.exact="${service}" =sc by * none`;
    const slapd = await start({ beside: true, access: [blind, ...documentedAccess()] });
    const { outcome } = await write(slapd, {});
    const fault = { fault: 'access-refused', cause: 'classes-unreadable' };
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'fault', fault } });
    expect(await slapd.canBind(person.dn, person.password)).toBe(true);
    expect((await write(slapd, { alsoWrite: [] })).outcome.ok).toBe(true);
  });

  it('is missing, and told so, where the server goes between the two', async () => {
    const slapd = await start({ beside: true });
    const dialect: typeof openldap = {
      ...openldap,
      password: {
        ...openldap.password,
        async send(...request) {
          await openldap.password.send(...request);
          void slapd.kill();
        },
      },
    };
    const directory = directoryOn(slapd, { alsoWrite: both }, { dialect });
    const entry = await findOne(directory, person.uid, 'uid');
    const outcome = await directory.writePassword(entry, fresh);
    expect(outcome).toMatchObject({ ok: true, value: { fault: expect.any(String) } });
    await slapd.restart();
    expect(await slapd.canBind(person.dn, fresh)).toBe(true);
    expect(await beside(slapd)).toEqual(untouched);
  });

  it('waits for another write that came between, as the password does', async () => {
    const slapd = await start({ beside: true });
    const passwords = Array.from({ length: 6 }, (_value, index) => `Kiosk-Number-${index}-2026!`);
    const directory = directoryOn(slapd, { alsoWrite: both, write: 'replace' });
    const entry = await findOne(directory, person.uid, 'uid');
    await Promise.all(passwords.map((password) => directory.writePassword(entry, password)));
    const { hash } = await beside(slapd);
    const inForce = passwords.find((password) => ntHash(password) === hash);
    expect(inForce).toBeDefined();
    expect(await slapd.canBind(person.dn, inForce ?? '')).toBe(true);
  });

  describe.skipIf(!existsSync('/usr/lib/ldap/smbk5pwd.so'))(
    'with the overlay smbk5pwd (slapd-contrib)',
    () => {
      let slapd: Slapd;
      beforeAll(async () => {
        slapd = await start({ samba: 'smbk5pwd' });
      });

      it('is written by the server itself, with no right of the kiosk’s, in the operation of the password', async () => {
        const { outcome } = await write(slapd, { alsoWrite: ['smbk5pwd'] });
        expect(outcome).toEqual({ ok: true, value: undefined });
        const { hash, set, shadow } = await beside(slapd);
        // In small letters; the attribute ignores case.
        expect(hash?.toUpperCase()).toBe(ntHash(fresh));
        expect(Number(set)).toBeGreaterThan(1_700_000_000);
        expect(Number(shadow)).toBeGreaterThan(20_000);
        expect(await slapd.canBind(person.dn, fresh)).toBe(true);
      });

      it('is left as it was where the password is refused', async () => {
        const { outcome } = await write(slapd, { alsoWrite: ['smbk5pwd'] }, { password: 'Court-1!' });
        expect(outcome).toEqual({ ok: false, failure: { kind: 'refused', rule: 'too-short' } });
        expect(await beside(slapd)).toEqual(untouched);
      });

      it('is not written when the password is replaced: the configuration refuses that', async () => {
        const { outcome } = await write(slapd, { alsoWrite: ['smbk5pwd'], write: 'replace' });
        expect(outcome).toEqual({ ok: true, value: undefined });
        expect(await beside(slapd)).toEqual(untouched);
      });
    },
  );
});
