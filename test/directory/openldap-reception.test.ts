import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openldap } from '../../src/main/directory/dialects/openldap/openldap.ts';
import { createPeople } from '../../src/main/directory/people.ts';
import { createServers } from '../../src/main/directory/servers.ts';
import { serviceSignIn } from '../../src/main/directory/service-account.ts';
import { unlock } from '../../src/main/directory/unlock.ts';
import type { DirectoryPort, Entry } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson, suffix } from './lab/people.ts';
import { foundBy, hostileTexts, lookedFor, manyCamilles, pictureOf, searches } from './lab/reception.ts';
import { settingsFor } from './lab/settings.ts';
import { serviceDn, servicePassword, slapdMissing, staffGroup, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

/** With names that nobody looks for. */
const plain = { givenName: 'Inès', surname: 'Garçon' };
const member = labPerson(17, plain);
const byNumber = labPerson(5, plain);
const raced = labPerson(31, plain);
const locked = labPerson(8001, plain);
const lockedForGood = labPerson(8002, plain);
const counted = labPerson(8003, plain);
const withoutLockout = `cn=lenient,ou=policies,${suffix}`;
const lenient = labPerson(8004, { ...plain, more: [`pwdPolicySubentry: ${withoutLockout}`] });
const pictured = labPerson(8005, {
  ...plain,
  more: [
    `jpegPhoto:: ${pictureOf(2000).toString('base64')}`,
    'displayName: Dr Somebody Else',
    'objectClass: eduPerson',
    'eduPersonAffiliation: Student',
    'eduPersonAffiliation: employee',
    'eduPersonAffiliation: member',
    'supannTelephonePrive: {PERSO}06 12 34 56 78',
    'mobile: +33 3 27 51 12 34',
  ],
});
const noPicture = labPerson(8006, {
  ...plain,
  more: [`jpegPhoto:: ${Buffer.from('<svg onload="alert(1)"/>').toString('base64')}`],
});
const hugePicture = labPerson(8008, {
  ...plain,
  more: [`jpegPhoto:: ${pictureOf(300_000).toString('base64')}`],
});

const policyDn = `cn=default,ou=policies,${suffix}`;
const lenientLdif = `dn: ${withoutLockout}
objectClass: namedPolicy
objectClass: pwdPolicy
cn: lenient
pwdAttribute: userPassword
pwdLockout: FALSE
pwdMaxFailure: 3
`;

describe.skipIf(slapdMissing !== null)(`the reception with OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let directory: DirectoryPort;
  beforeAll(async () => {
    slapd = await startSlapd({
      people: [
        ...manyCamilles,
        member,
        byNumber,
        raced,
        ...lookedFor,
        locked,
        lockedForGood,
        counted,
        lenient,
        pictured,
        noPicture,
        hugePicture,
      ],
      staff: [member.dn],
      more: lenientLdif,
      policy: { pwdLockout: 'TRUE', pwdMaxFailure: '3', pwdFailureCountInterval: '600' },
      reception: true,
    });
    directory = directoryOn(slapd, {
      receptionGroup: staffGroup,
      staffGroup: null,
      passwordPolicy: policyDn,
    });
  });
  afterAll(() => slapd?.stop());

  const wrongly = (person: { readonly dn: string }): Promise<boolean> => slapd.canBind(person.dn, 'wrong');
  const entryOf = (person: { readonly uid: string }): Promise<Entry> => findOne(directory, person.uid, 'uid');

  describe('finds', () => {
    it.each(searches)('%j', async (typed, found) => {
      expect(await foundBy(directory, typed)).toEqual(found);
    });

    it('nobody of too many', async () => {
      expect(await foundBy(directory, 'Camille')).toBe('too many');
    });

    it('nobody by whatever people and machines type, and is at no fault', async () => {
      for (const text of hostileTexts) {
        const found = await foundBy(directory, text);
        expect(Array.isArray(found) && found.every((number) => number === 5), JSON.stringify(text)).toBe(
          true,
        );
      }
    });

    it('nobody of more than the server gives for one search', async () => {
      const people = [8010, 8011, 8012, 8013].map((index) => labPerson(index, { surname: 'Same' }));
      const sparing = await startSlapd({
        people: [...people, ...lookedFor],
        database: ['olcSizeLimit: 3'],
      });
      const asked = directoryOn(sparing);
      expect(await foundBy(asked, 'same')).toBe('too many');
      expect(await foundBy(asked, 'santos maria')).toEqual([9003]);
      await sparing.stop();
    });
  });

  describe('reads', () => {
    it('who somebody is, and where a code may go', async () => {
      expect(await entryOf(pictured)).toMatchObject({
        displayName: 'Dr Somebody Else',
        populations: ['student', 'staff'],
        mobiles: ['+33612345678'],
        personalAddresses: [pictured.privateMail],
      });
      expect((await entryOf(member)).populations).toEqual(['staff']);
    });

    it('a picture that is a JPEG of a bearable size, and no other', async () => {
      const photoOf = async (person: { readonly uid: string }) => {
        const card = await directory.card(await entryOf(person));
        return card.ok ? card.value.photo : card.failure;
      };
      expect(await photoOf(pictured)).toEqual(pictureOf(2000));
      expect(await photoOf(noPicture)).toBeNull();
      expect(await photoOf(hugePicture)).toBeNull();
      expect(await photoOf(counted)).toBeNull();
    });

    it('no card at a place that is somebody else’s by now', async () => {
      const entry = await entryOf(pictured);
      expect(await directory.card({ ...entry, locator: counted.dn })).toMatchObject({
        ok: false,
        failure: { fault: 'unexpected', cause: 'entry-moved' },
      });
    });
  });

  it('knows its members, who are privileged themselves', async () => {
    const entry = await entryOf(member);
    expect(entry.account).toBe('privileged');
    expect(await directory.isReception(entry)).toEqual({ ok: true, value: true });
    expect(await directory.isReception(await entryOf(counted))).toEqual({ ok: true, value: false });
    const without = directoryOn(slapd, { staffGroup: null });
    expect(await without.isReception(entry)).toEqual({ ok: true, value: false });
    expect((await findOne(without, member.uid, 'uid')).account).toBe('active');
  });

  describe('counts wrong passwords', () => {
    const lockoutOf = async (login: string, where = directory) => {
      const found = await where.lookupLogin(login);
      if (!found.ok) return found.failure;
      return found.value.map(({ entry, lockout }) => [entry.login, lockout]);
    };

    it('as the server does', async () => {
      expect(await lockoutOf(counted.uid)).toEqual([[counted.uid, { threshold: 3, failures: 0 }]]);
      await wrongly(counted);
      await wrongly(counted);
      expect(await lockoutOf(counted.uid.toUpperCase())).toEqual([
        [counted.uid, { threshold: 3, failures: 2 }],
      ]);
      expect(await lockoutOf('nobody')).toEqual([]);
      expect(await lockoutOf('')).toEqual([]);
      expect(await lockoutOf('*')).toEqual([]);
    });

    it('but not those that have lapsed', async () => {
      const later = directoryOn(
        slapd,
        { passwordPolicy: policyDn },
        { clock: { now: () => Date.now() + 601_000 } },
      );
      expect(await lockoutOf(counted.uid, later)).toEqual([[counted.uid, { threshold: 3, failures: 0 }]]);
    });

    it('where the person’s own policy locks nobody', async () => {
      expect(await lockoutOf(lenient.uid)).toEqual([[lenient.uid, { threshold: 0, failures: 0 }]]);
    });

    it('and does not know the threshold of a policy that nobody has named', async () => {
      expect(await lockoutOf(lockedForGood.uid, directoryOn(slapd))).toEqual([
        [lockedForGood.uid, { threshold: null, failures: 0 }],
      ]);
    });

    it('by one bind a sign-in', async () => {
      const entry = await entryOf(lenient);
      expect(await directory.signIn(entry, lenient.password)).toBe('works');
      expect(await directory.signIn(entry, '')).toBe('refused');
      const before = (await slapd.values(counted.dn, 'pwdFailureTime')).length;
      await slapd.change(counted.dn, 'userPassword', [counted.password]);
      expect(await directory.signIn(await entryOf(counted), 'wrong')).toBe('refused');
      expect(before).toBe(2);
      expect(await slapd.values(counted.dn, 'pwdFailureTime')).toHaveLength(1);
    });
  });

  describe('unlocks', () => {
    it('a lock by wrong passwords', async () => {
      const entry = await entryOf(locked);
      expect(await directory.unlock(entry)).toEqual({ ok: true, value: 'not-locked' });
      for (let attempt = 0; attempt < 3; attempt += 1) await wrongly(locked);
      expect(await slapd.canBind(locked.dn, locked.password)).toBe(false);
      expect((await entryOf(locked)).account).toBe('locked-by-failures');
      expect(await directory.unlock(entry)).toEqual({ ok: true, value: 'unlocked' });
      expect(await slapd.canBind(locked.dn, locked.password)).toBe(true);
    });

    it('none of the administration, even one that replaces another', async () => {
      await slapd.change(lockedForGood.dn, 'pwdAccountLockedTime', ['000001010000Z']);
      const entry = await entryOf(lockedForGood);
      expect(await directory.unlock(entry)).toEqual({ ok: true, value: 'not-locked' });
      expect(await slapd.values(lockedForGood.dn, 'pwdAccountLockedTime')).toEqual(['000001010000Z']);
    });

    it('none that the administration sets between the look and the write', async () => {
      const person = raced;
      for (let attempt = 0; attempt < 3; attempt += 1) await wrongly(person);
      const entry = await entryOf(person);
      expect(entry.account).toBe('locked-by-failures');
      const settings = settingsFor(slapd);
      const now = (): number => Date.now();
      const people = createPeople(settings, openldap, now);
      const done = await createServers(settings).run(serviceSignIn(serviceDn, servicePassword), (session) => {
        const modify = session.client.modify.bind(session.client);
        session.client.modify = async (dn, changes, controls) => {
          await slapd.change(person.dn, 'pwdAccountLockedTime', ['000001010000Z']);
          return modify(dn, changes, controls);
        };
        return unlock({ settings, dialect: openldap, people, now }, session, entry, { sent: false });
      });
      expect(done).toEqual({ ok: true, value: { ok: true, value: 'not-locked' } });
      expect(await slapd.values(person.dn, 'pwdAccountLockedTime')).toEqual(['000001010000Z']);
    });

    it('nobody who never recovers here', async () => {
      await slapd.change(member.dn, 'pwdAccountLockedTime', ['20260101000000Z']);
      expect(await directory.unlock(await entryOf(member))).toEqual({ ok: true, value: 'not-locked' });
      await slapd.change(member.dn, 'pwdAccountLockedTime', []);
    });
  });
});
