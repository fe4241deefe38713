import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort } from '../../src/main/recovery/ports.ts';
import { directoryOn } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import { slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const member = labPerson(17);
const outsider = labPerson(27);
const byName = labPerson(37);
const refusedAfter = (what: 'a bind' | 'no bind') => ({
  ok: false,
  failure: { fault: 'refused', tried: what === 'a bind' },
});
const refused = { ok: false, failure: { fault: 'refused', tried: expect.any(Boolean) } };

/** A posixGroup, whose members are logins. */
const posixGroup = 'cn=posix-staff,ou=groups,dc=univ,dc=example';
const posixLdif = `dn: ${posixGroup}
objectClass: posixGroup
cn: posix-staff
gidNumber: 4242
memberUid: ${byName.uid}
`;

describe.skipIf(slapdMissing !== null)(
  `a member of the self-test group signs in with OpenLDAP ${slapdMissing ?? ''}`,
  () => {
    let slapd: Slapd;
    let directory: DirectoryPort;
    beforeAll(async () => {
      slapd = await startSlapd({
        people: [member, outsider, byName],
        staff: [member.dn],
        more: posixLdif,
        policy: { pwdMaxFailure: '2' },
      });
      directory = directoryOn(slapd);
    });
    afterAll(() => slapd?.stop());

    it('with their login and password', async () => {
      const signedIn = await directory.signInStaff(member.uid, member.password);
      expect(signedIn).toMatchObject({ ok: true, value: { login: member.uid, locator: member.dn } });
    });

    it('not with a wrong, an empty or no password, nor with what is no login', async () => {
      expect(await directory.signInStaff(member.uid, 'wrong')).toEqual(refusedAfter('a bind'));
      expect(await directory.signInStaff(member.uid, '')).toEqual(refused);
      expect(await directory.signInStaff('', member.password)).toEqual(refused);
      for (const login of ['*', `${member.uid})(uid=*`, member.dn, 'nobody']) {
        expect(await directory.signInStaff(login, member.password)).toEqual(refused);
      }
      // One failure of the two that would lock the account: nothing but the first try reached it as a bind.
      expect(await slapd.canBind(member.dn, member.password)).toBe(true);
    });

    it('not as an outsider, whose password is not even tried', async () => {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect(await directory.signInStaff(outsider.uid, 'wrong')).toEqual(refusedAfter('no bind'));
      }
      expect(await slapd.values(outsider.dn, 'pwdFailureTime')).toEqual([]);
      expect(await directory.signInStaff(outsider.uid, outsider.password)).toEqual(refused);
    });

    it('in a group whose members are logins', async () => {
      const posix = directoryOn(slapd, { staffGroup: posixGroup });
      expect(await posix.signInStaff(byName.uid, byName.password)).toMatchObject({ ok: true });
      expect(await posix.signInStaff(member.uid, member.password)).toEqual(refused);
    });

    it('not where there is no such group, and a group that cannot be seen is a fault', async () => {
      const without = directoryOn(slapd, { staffGroup: null });
      expect(await without.signInStaff(member.uid, member.password)).toEqual(refused);
      const hidden = directoryOn(slapd, { staffGroup: 'cn=gone,ou=groups,dc=univ,dc=example' });
      expect(await hidden.signInStaff(member.uid, member.password)).toMatchObject({
        ok: false,
        failure: { fault: 'access-refused', cause: 'group-unreadable' },
      });
    });

    it('not while the directory is away: a fault, not a refusal', async () => {
      await slapd.kill();
      const signedIn = await directory.signInStaff(member.uid, member.password);
      await slapd.restart();
      expect(signedIn).toMatchObject({ ok: false, failure: { fault: 'unreachable', cause: 'ECONNREFUSED' } });
    });
  },
);
