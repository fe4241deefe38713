import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ntHash } from '../../src/main/directory/also-written.ts';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { resourceFolder } from './lab/slapd-configuration.ts';
import { serviceDn, servicePassword } from './lab/slapd.ts';

const fresh = 'Nouveau-Môt-2026!';
const old = ntHash('the old one');
const more = [
  'objectClass: shadowAccount',
  'shadowLastChange: 1',
  'objectClass: sambaSamAccount',
  'sambaSID: S-1-5-21-1-2-3-4',
  `sambaNTPassword: ${old}`,
  'sambaPwdLastSet: 1',
];
const people = [101, 102, 104, 105].map((index) => labPerson(index, { more }));

describe.skipIf(ds389Missing !== null).each([true, false])(
  `what is written beside a password in 389 Directory Server, with the right to: %s ${ds389Missing ?? ''}`,
  (allowed) => {
    let server: Ds389;
    beforeAll(async () => {
      const access = readFileSync(path.join(resourceFolder, '389-access-beside.ldif'), 'utf8');
      server = await startDs389({ people, ...(allowed ? { more: access } : {}) });
    });
    afterAll(() => server?.stop());

    async function write(method: LdapDirectorySettings['write'], person: LabPerson, password = fresh) {
      const settings = { write: method, alsoWrite: ['sambaNTPassword'] } as const;
      const directory = directoryOn(server, settings, { dialect: ds389 });
      return directory.writePassword(await findOne(directory, person.uid, 'uid'), password);
    }
    const beside = async ({ dn }: LabPerson) => ({
      hash: (await server.values(dn, 'sambaNTPassword'))[0],
      set: (await server.values(dn, 'sambaPwdLastSet'))[0],
    });

    it.each([
      ['exop', 0],
      ['replace', 1],
    ] as const)('is written by %s, or told', async (method, index) => {
      const person = people[index] ?? labPerson(index);
      const outcome = await write(method, person);
      const refused = (cause: string) => ({ fault: 'access-refused', resultCode: 50, cause });
      if (allowed) {
        expect(outcome).toEqual({ ok: true, value: undefined });
        expect((await beside(person)).hash).toBe(ntHash(fresh));
        expect(Number((await beside(person)).set)).toBeGreaterThan(1_700_000_000);
      } else {
        expect(outcome).toMatchObject(
          method === 'exop'
            ? { ok: true, value: refused('beside-unwritable') }
            : { ok: false, failure: { kind: 'fault', fault: refused('password-or-beside-unwritable') } },
        );
        expect(await beside(person)).toEqual({ hash: old, set: '1' });
      }
      expect(await server.canBind(person.dn, fresh)).toBe(allowed || method === 'exop');
    });

    it('is not shadowLastChange: the server keeps that by itself, whoever writes', async () => {
      const person = people[3] ?? labPerson(3);
      expect(await server.values(person.dn, 'shadowLastChange')).toEqual(['1']);
      const directory = directoryOn(server, {}, { dialect: ds389 });
      expect((await directory.writePassword(await findOne(directory, person.uid, 'uid'), fresh)).ok).toBe(
        true,
      );
      expect(Number((await server.values(person.dn, 'shadowLastChange'))[0])).toBeGreaterThan(20_000);
    });

    it('is left as it was where the password is refused', async () => {
      for (const method of ['exop', 'replace'] as const) {
        const outcome = await write(method, people[2] ?? labPerson(2), 'Court-1!');
        expect(outcome).toMatchObject({ ok: false, failure: { kind: 'refused' } });
      }
      expect(await beside(people[2] ?? labPerson(2))).toEqual({ hash: old, set: '1' });
    });

    // Without the documented control 389 shows it to everybody.
    if (!allowed) return;
    it('is read by nobody where it opens the account', async () => {
      const person = people[2] ?? labPerson(2);
      for (const who of [null, { dn: serviceDn, password: servicePassword }, person]) {
        const client = new Client({ url: server.secureUrl, tlsOptions: { ca: server.certificates.ca } });
        try {
          if (who !== null) await client.bind(who.dn, who.password);
          const { searchEntries } = await client.search(person.dn, { scope: 'base' });
          expect(Object.keys(searchEntries[0] ?? {})).not.toContain('sambaNTPassword');
          await expect(client.compare(person.dn, 'sambaNTPassword', old)).rejects.toMatchObject({ code: 50 });
        } finally {
          await client.unbind();
        }
      }
    });
  },
);
