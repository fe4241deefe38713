import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/main/directory/dialects/dialect.ts';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import type { AccountState, DirectoryPort, Entry, WriteFailure } from '../../src/main/recovery/ports.ts';
import { disabledRole, disabledRoleLdif } from './lab/ds389-policies.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389, Ds389Options } from './lab/ds389.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { startRelay } from './lab/odd-servers.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { serviceDn } from './lab/slapd.ts';

const fresh = 'Nouveau-Mot-2026!';

function refusal(failure: WriteFailure): { readonly ok: false; readonly failure: WriteFailure } {
  return { ok: false, failure };
}

describe.skipIf(ds389Missing !== null)(`accounts in 389 Directory Server ${ds389Missing ?? ''}`, () => {
  let server: Ds389;
  let directory: DirectoryPort;
  let person: LabPerson;
  const people = Array.from({ length: 30 }, (_value, index) => labPerson(100 + index));
  const waiting = [...people];
  const privileged = labPerson(200);

  beforeAll(async () => {
    server = await startDs389({
      people: [...people, privileged],
      privileged: [privileged.dn],
      more: disabledRoleLdif(),
    });
    directory = directoryOn(server, {}, { dialect: ds389 });
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    const next = waiting.shift();
    if (next === undefined) throw new Error('no person is left for this test');
    person = next;
  });
  const find = (): Promise<Entry> => findOne(directory, person.uid, 'uid');
  const wrongPasswords = async (): Promise<void> => {
    for (let attempt = 0; attempt < 5; attempt += 1) await server.canBind(person.dn, 'wrong');
  };

  const states: readonly (readonly [string, string, AccountState, WriteFailure['kind']])[] = [
    ['nsAccountLock', 'TRUE', 'locked-by-administration', 'locked-by-administration'],
    ['nsRoleDN', disabledRole, 'locked-by-administration', 'locked-by-administration'],
    [
      'supannRessourceEtat',
      '{COMPTE}S:SupannVerrouTechnique',
      'locked-by-administration',
      'locked-by-administration',
    ],
    ['supannRessourceEtat', '{COMPTE}I:SupannSupprCompte', 'disabled', 'account-disabled'],
  ];
  it.each(states)(
    '%s %s: nothing is written, and it is still there',
    async (attribute, value, state, kind) => {
      const before = await find();
      expect(before.account).toBe('active');
      await server.change(person.dn, attribute, [value]);
      // A role has to be looked up anew by the server first.
      await expect.poll(async () => (await find()).account).toBe(state);
      // Also for a caller who has not heard of it.
      expect(await directory.writePassword(before, fresh)).toEqual(refusal({ kind } as WriteFailure));
      expect(await server.values(person.dn, attribute)).toEqual([value]);
      await server.change(person.dn, attribute, []);
      await expect.poll(() => server.bindCode(person.dn, person.password)).toBe(0);
    },
  );

  it('privileged: nothing is written, even when the caller says otherwise', async () => {
    const entry = await findOne(directory, privileged.uid, 'uid');
    expect(entry.account).toBe('privileged');
    expect(await directory.writePassword({ ...entry, account: 'active' }, fresh)).toMatchObject(
      refusal({ kind: 'fault', fault: { fault: 'access-refused', cause: 'privileged' } }),
    );
    expect(await server.canBind(privileged.dn, privileged.password)).toBe(true);
  });

  it('locked by wrong passwords until somebody lifts it: the write does', async () => {
    await server.change('cn=config', 'passwordUnlock', ['off']);
    try {
      await wrongPasswords();
      expect(await server.values(person.dn, 'accountUnlockTime')).toEqual(['19700101000000Z']);
      const entry = await find();
      expect(entry.account).toBe('locked-by-failures');
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
      // The time of the lock stays; it means nothing without a count, and is not read as a lock.
      expect(await server.values(person.dn, 'accountUnlockTime')).toEqual(['19700101000000Z']);
      expect((await find()).account).toBe('active');
    } finally {
      await server.change('cn=config', 'passwordUnlock', ['on']);
    }
  });

  it('inactivated after the write: the sign-in says so, and not that the password is wrong', async () => {
    const entry = await find();
    expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
    await server.change(person.dn, 'nsAccountLock', ['true']);
    expect(await directory.verify(entry, fresh)).toBe('disabled');
    await server.change(person.dn, 'nsAccountLock', []);
    expect(await directory.verify(entry, fresh)).toBe('works');
  });

  it('locked after the write, expired, or with a wrong password: each is told apart', async () => {
    const entry = await find();
    expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
    await server.change('cn=config', 'passwordExp', ['on']);
    try {
      await server.change(person.dn, 'passwordExpirationTime', ['20200101000000Z']);
      expect(await directory.verify(entry, fresh)).toBe('password-expired');
      expect(await directoryOn(server, {}, { dialect: ds389 }).verify(entry, 'wrong')).toBe('refused');
      expect((await directory.writePassword(entry, `${fresh}2`)).ok).toBe(true);
      expect(await directory.verify(entry, `${fresh}2`)).toBe('works');
    } finally {
      await server.change('cn=config', 'passwordExp', ['off']);
    }
    await wrongPasswords();
    expect(await directory.verify(entry, `${fresh}2`)).toBe('locked');
  });

  it('asked about once more after a sign-in: as the person, or as the service account where nobody binds', async () => {
    const entry = await find();
    const whoAmI = '1.3.6.1.4.1.4203.1.11.3';
    const asked: string[] = [];
    const dialect: Dialect = {
      ...ds389,
      signIn: {
        ...ds389.signIn,
        async afterwards({ client }, dn) {
          asked.push((await client.exop(whoAmI)).value ?? '');
          return dn === person.dn ? 'password-expired' : 'works';
        },
      },
    };
    for (const [verify, password] of [
      ['bind', fresh],
      ['read', `${fresh}2`],
    ] as const) {
      // modifyTimestamp has whole seconds.
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const port = directoryOn(server, { verify }, { dialect });
      expect((await port.writePassword(entry, password)).ok).toBe(true);
      expect(await port.verify(entry, password)).toBe('password-expired');
    }
    expect(asked).toEqual([`dn: ${person.dn}`, `dn: ${serviceDn}`]);
    expect(await directoryOn(server, {}, { dialect }).verify(entry, 'wrong')).toBe('refused');
    expect(asked).toHaveLength(2);
  });

  it('whose policy demands another change after a reset: the person is told so', async () => {
    await server.change('cn=config', 'passwordMustChange', ['on']);
    try {
      const entry = await find();
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await server.canBind(person.dn, fresh)).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('must-change');
    } finally {
      await server.change('cn=config', 'passwordMustChange', ['off']);
    }
  });

  it('gone between the lookup and the write, or in its very middle: nothing is claimed', async () => {
    const entry = await find();
    await server.remove(person.dn);
    expect(await directory.writePassword(entry, fresh)).toMatchObject(
      refusal({ kind: 'fault', fault: { fault: 'unexpected', cause: 'entry-moved' } }),
    );
    for (const [write, fault] of [
      ['exop', { fault: 'misconfigured', resultCode: 32 }],
      // By a modify 389 does not say that somebody is gone, but that we may not.
      ['replace', { fault: 'access-refused', resultCode: 50, cause: 'password-unwritable' }],
    ] as const) {
      const next = waiting.shift();
      if (next === undefined) throw new Error('no person is left');
      const late = directoryOn(
        server,
        { write },
        {
          dialect: {
            ...ds389,
            password: {
              ...ds389.password,
              async send(...request) {
                await server.remove(next.dn);
                await ds389.password.send(...request);
              },
            },
          },
        },
      );
      expect(await late.writePassword(await findOne(late, next.uid, 'uid'), fresh)).toMatchObject(
        refusal({ kind: 'fault', fault }),
      );
    }
  });

  it('never over a connection in clear, where the server refuses the operation: nothing is sent', async () => {
    const relay = await startRelay(server.port);
    try {
      const url = `ldap://localhost:${relay.port}`;
      const clear = directoryOn(server, { servers: [{ url, startTls: false }] }, { dialect: ds389 });
      expect(await clear.lookup('uid', person.uid)).toMatchObject({
        ok: false,
        failure: { fault: 'misconfigured', cause: 'clear-text' },
      });
      expect(relay.connections()).toBe(0);
      const secured = directoryOn(server, { servers: [{ url, startTls: true }] }, { dialect: ds389 });
      const entry = await findOne(secured, person.uid, 'uid');
      expect((await secured.writePassword(entry, fresh)).ok).toBe(true);
      expect(await secured.verify(entry, fresh)).toBe('works');
    } finally {
      await relay.stop();
    }
  });

  it('written to by ten kiosks at the same moment: one of the ten is in force, and every answer is true', async () => {
    const entry = await find();
    await server.change('cn=config', 'passwordLockout', ['off']);
    try {
      const passwords = Array.from({ length: 10 }, (_value, index) => `Kiosk-Number-${index}-2026!`);
      const outcomes = await Promise.all(
        passwords.map((password) => directory.writePassword(entry, password)),
      );
      const inForce: number[] = [];
      for (const [index, password] of passwords.entries()) {
        if (await server.canBind(person.dn, password)) inForce.push(index);
      }
      expect(inForce).toHaveLength(1);
      expect(outcomes[inForce[0] ?? -1]).toEqual({ ok: true, value: undefined });
    } finally {
      await server.change('cn=config', 'passwordLockout', ['on']);
    }
  });
});

describe.skipIf(ds389Missing !== null)(
  `an access control of 389 that forgot us is a fault, not the person's mistake ${ds389Missing ?? ''}`,
  () => {
    const person = labPerson(5);
    async function withServer(
      access: NonNullable<Ds389Options['access']>,
      work: (server: Ds389) => Promise<void>,
    ): Promise<void> {
      const changed = (ldif: string): string => {
        expect(access(ldif)).not.toBe(ldif);
        return access(ldif);
      };
      const server = await startDs389({ people: [person], closed: true, access: changed });
      try {
        await work(server);
      } finally {
        await server.stop();
      }
    }

    it.each([
      ['the UUID', 'nsUniqueId || ', 'entry-unreadable'],
      ['the birth dates', 'schacDateOfBirth || supannOIDCDateDeNaissance || ', 'birth-date-unreadable'],
      ['the account state', ' || supannRessourceEtat', 'account-state-unreadable'],
      ['the groups', 'member || uniqueMember || memberUid', 'group-unreadable'],
    ])('%s', async (_what, names, cause) => {
      const without = (ldif: string): string =>
        ldif.replace(names, names.startsWith('member') ? 'description' : '');
      await withServer(without, async (server) => {
        expect(await directoryOn(server, {}, { dialect: ds389 }).lookup('student', '20000005')).toMatchObject(
          {
            ok: false,
            failure: { fault: 'access-refused', cause },
          },
        );
      });
    });

    it('the lock: nothing is written where it cannot be seen', async () => {
      await withServer(
        (ldif) => ldif.replace('nsAccountLock || ', ''),
        async (server) => {
          await server.change(person.dn, 'nsAccountLock', ['true']);
          const directory = directoryOn(server, {}, { dialect: ds389 });
          const entry = await findOne(directory, '20000005');
          expect(await directory.writePassword(entry, fresh)).toMatchObject(
            refusal({ kind: 'fault', fault: { fault: 'access-refused', cause: 'lock-unreadable' } }),
          );
        },
      );
    });

    it('the lock, when it may be compared but not read, is seen all the same', async () => {
      const compared = `aci: (targetattr="nsAccountLock")(version 3.0; acl "lock"; allow (compare) userdn="ldap:///${serviceDn}";)\n`;
      await withServer(
        (ldif) => ldif.replace('nsAccountLock || ', '').replace('# What the kiosk reads', `${compared}$&`),
        async (server) => {
          await server.change(person.dn, 'nsAccountLock', ['true']);
          const directory = directoryOn(server, {}, { dialect: ds389 });
          const entry = await findOne(directory, '20000005');
          expect(entry.account).toBe('active');
          expect(await directory.writePassword(entry, fresh)).toEqual(
            refusal({ kind: 'locked-by-administration' }),
          );
        },
      );
    });

    it.each(['exop', 'replace'] as const)(
      'the password itself, by %s: the operator is told',
      async (write) => {
        const rule = `allow (write) userdn="ldap:///${serviceDn}"`;
        await withServer(
          (ldif) => ldif.replace(rule, rule.replace('write', 'selfwrite')),
          async (server) => {
            const directory = directoryOn(server, { write }, { dialect: ds389 });
            const entry = await findOne(directory, '20000005');
            expect(await directory.writePassword(entry, fresh)).toMatchObject(
              refusal({
                kind: 'fault',
                fault: { fault: 'access-refused', resultCode: 50, cause: 'password-unwritable' },
              }),
            );
            expect(await server.canBind(person.dn, person.password)).toBe(true);
          },
        );
      },
    );

    it('nothing else: without the rule for everybody the documented ones are enough', async () => {
      await withServer(
        (ldif) => `${ldif}\n`,
        async (server) => {
          const directory = directoryOn(server, {}, { dialect: ds389 });
          const entry = await findOne(directory, '20000005');
          expect(entry).toMatchObject({
            account: 'active',
            login: person.uid,
            policy: { length: { min: 12 } },
          });
          expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
          expect(await directory.verify(entry, fresh)).toBe('works');
          // modifyTimestamp has whole seconds: two changes within one cannot be told apart.
          await new Promise((resolve) => setTimeout(resolve, 1100));
          const reading = directoryOn(server, { verify: 'read' }, { dialect: ds389 });
          expect((await reading.writePassword(entry, `${fresh}2`)).ok).toBe(true);
          expect(await reading.verify(entry, `${fresh}2`)).toBe('works');
        },
      );
    });
  },
);
