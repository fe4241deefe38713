import { describe, expect, it } from 'vitest';
import type { WriteFailure } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { documentedAccess } from './lab/slapd-configuration.ts';
import { serviceDn, slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const fresh = 'Nouveau-Mot-2026!';

function refusal(failure: WriteFailure): { readonly ok: false; readonly failure: WriteFailure } {
  return { ok: false, failure };
}

describe.skipIf(slapdMissing !== null)(
  `a password is written where the server is set up otherwise ${slapdMissing ?? ''}`,
  () => {
    async function withServer(
      options: Parameters<typeof startSlapd>[0],
      work: (slapd: Slapd, person: LabPerson) => Promise<void>,
    ): Promise<void> {
      const person = labPerson(5);
      const slapd = await startSlapd({ people: [person], ...options });
      try {
        await work(slapd, person);
      } finally {
        await slapd.stop();
      }
    }

    it('without any password policy: nothing is refused, and no lock is looked for', async () => {
      const access = documentedAccess().filter((rule) => !rule.includes('pwdAccountLockedTime'));
      await withServer({ ppolicy: false, access }, async (slapd, person) => {
        const directory = directoryOn(slapd);
        const entry = await findOne(directory, '20000005');
        expect((await directory.writePassword(entry, 'x')).ok).toBe(true);
        expect(await directory.verify(entry, 'x')).toBe('works');
        expect(await slapd.canBind(person.dn, person.password)).toBe(false);
      });
    });

    it('with Argon2', async () => {
      await withServer({ hash: '{ARGON2}' }, async (slapd, person) => {
        const directory = directoryOn(slapd);
        const entry = await findOne(directory, '20000005');
        expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
        expect((await slapd.values(person.dn, 'userPassword'))[0]).toMatch(/^\{ARGON2\}/u);
        expect(await directory.verify(entry, fresh)).toBe('works');
      });
    });

    it('with an access control that leaves the password out: the operator is told', async () => {
      const access = documentedAccess().map((rule) =>
        rule.includes('userPassword') ? rule.replace(`by dn.exact="${serviceDn}" =w`, '') : rule,
      );
      expect(access).not.toEqual(documentedAccess());
      await withServer({ access }, async (slapd, person) => {
        const directory = directoryOn(slapd);
        const entry = await findOne(directory, '20000005');
        expect(await directory.writePassword(entry, fresh)).toMatchObject(
          refusal({
            kind: 'fault',
            fault: { fault: 'access-refused', resultCode: 50, cause: 'password-unwritable' },
          }),
        );
        expect(await slapd.canBind(person.dn, person.password)).toBe(true);
      });
    });
  },
);
