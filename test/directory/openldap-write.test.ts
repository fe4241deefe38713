import { NoSuchAttributeError } from 'ldapts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryRule } from '../../src/contract/failures.ts';
import { openldap } from '../../src/main/directory/dialects/openldap/openldap.ts';
import type { DirectoryPort, Entry, WriteFailure } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const policyDn = 'cn=default,ou=policies,dc=univ,dc=example';
const forGood = '000001010000Z';
const fresh = 'Nouveau-Mot-2026!';

function refusal(failure: WriteFailure): { readonly ok: false; readonly failure: WriteFailure } {
  return { ok: false, failure };
}

describe.skipIf(slapdMissing !== null)(`a password is written in OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let directory: DirectoryPort;
  let nextIndex = 100;
  let person: LabPerson;
  const people = Array.from({ length: 60 }, (_value, index) => labPerson(100 + index)).filter(
    ({ student }) => student !== undefined,
  );
  const privileged = labPerson(200);

  beforeAll(async () => {
    slapd = await startSlapd({ people: [...people, privileged], privileged: [privileged.dn] });
    directory = directoryOn(slapd);
  });
  afterAll(() => slapd?.stop());
  beforeEach(() => {
    const taken = people[nextIndex - 100];
    if (taken === undefined) throw new Error('no person is left for this test');
    person = taken;
    nextIndex += 1;
  });
  const find = (): Promise<Entry> => findOne(directory, person.uid, 'uid');

  it('and from then on opens what the old one opened', async () => {
    const entry = await find();
    expect(await slapd.canBind(person.dn, person.password)).toBe(true);
    expect(await directory.writePassword(entry, fresh)).toEqual({ ok: true, value: undefined });
    expect(await slapd.canBind(person.dn, person.password)).toBe(false);
    expect(await slapd.canBind(person.dn, fresh)).toBe(true);
    expect(await directory.verify(entry, fresh)).toBe('works');
    expect(await directory.verify(entry, person.password)).toBe('refused');
    expect(await directory.verify(entry, '')).toBe('refused');
  });

  it('hashed, by either way of writing', async () => {
    for (const write of ['exop', 'replace'] as const) {
      const port = directoryOn(slapd, { write });
      expect((await port.writePassword(await find(), `${fresh}${write}`)).ok).toBe(true);
      const [stored] = await slapd.values(person.dn, 'userPassword');
      expect(stored).toMatch(/^\{SSHA\}/u);
      expect(await slapd.canBind(person.dn, `${fresh}${write}`)).toBe(true);
    }
  });

  it('in its composed form, however it was typed', async () => {
    const composed = 'Été-À-Nîmes-2026';
    expect((await directory.writePassword(await find(), composed.normalize('NFD'))).ok).toBe(true);
    expect(await slapd.canBind(person.dn, composed.normalize('NFC'))).toBe(true);
    expect(await slapd.canBind(person.dn, composed.normalize('NFD'))).toBe(false);
  });

  const refused: readonly (readonly [string, string, DirectoryRule])[] = [
    ['the current one', 'Third-Password-1!', 'same-as-current'],
    ['one of the last three', 'Second-Password-1!', 'in-history'],
    ['one that is too short for the server', 'Court-1!', 'too-short'],
    ['one that is too long for the server', `${'Long-Password-'.repeat(6)}1!`, 'too-long'],
    ['one that looks hashed', '{SSHA}bm90LWEtaGFzaC1hdC1hbGw=', 'too-weak'],
  ];
  it.each(refused)('but not %s', async (_what, password, rule) => {
    const entry = await find();
    await slapd.change(policyDn, 'pwdMaxLength', ['64']);
    try {
      for (const earlier of ['Second-Password-1!', 'Third-Password-1!']) {
        expect((await directory.writePassword(entry, earlier)).ok).toBe(true);
      }
      expect(await directory.writePassword(entry, password)).toEqual(refusal({ kind: 'refused', rule }));
      expect(await slapd.canBind(person.dn, 'Third-Password-1!')).toBe(true);
    } finally {
      await slapd.change(policyDn, 'pwdMaxLength', []);
    }
  });

  it('but not twice within the minimum age', async () => {
    await slapd.change(policyDn, 'pwdMinAge', ['3600']);
    try {
      const entry = await find();
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await directory.writePassword(entry, 'Encore-Un-Autre-1!')).toEqual(
        refusal({ kind: 'refused', rule: 'too-young' }),
      );
    } finally {
      await slapd.change(policyDn, 'pwdMinAge', []);
    }
  });

  it('but where the policy demands the old one the operator is told, not the person', async () => {
    await slapd.change(policyDn, 'pwdSafeModify', ['TRUE']);
    try {
      expect(await directory.writePassword(await find(), fresh)).toMatchObject(
        refusal({ kind: 'fault', fault: { fault: 'misconfigured', resultCode: 50 } }),
      );
      expect(await slapd.canBind(person.dn, person.password)).toBe(true);
    } finally {
      await slapd.change(policyDn, 'pwdSafeModify', ['FALSE']);
    }
  });

  it('never over a lock of the administration, which is still there afterwards', async () => {
    const entry = await find();
    await slapd.change(person.dn, 'pwdAccountLockedTime', [forGood]);
    expect(await directory.writePassword(entry, fresh)).toEqual(
      refusal({ kind: 'locked-by-administration' }),
    );
    expect(await slapd.values(person.dn, 'pwdAccountLockedTime')).toEqual([forGood]);
    expect((await find()).account).toBe('locked-by-administration');
    await slapd.change(person.dn, 'pwdAccountLockedTime', []);
    expect(await slapd.canBind(person.dn, person.password)).toBe(true);
  });

  it.each([
    ['supannRessourceEtat', '{COMPTE}S:SupannVerrouTechnique', 'locked-by-administration'],
    ['supannRessourceEtat', '{COMPTE}I:SupannSupprCompte', 'account-disabled'],
    ['pwdEndTime', '20200101000000Z', 'account-expired'],
    ['pwdStartTime', '29990101000000Z', 'account-disabled'],
  ] as const)('never over %s %s', async (attribute, value, kind) => {
    const entry = await find();
    await slapd.change(person.dn, attribute, [value]);
    expect(await directory.writePassword(entry, fresh)).toEqual(refusal({ kind }));
    await slapd.change(person.dn, attribute, []);
    expect(await slapd.canBind(person.dn, person.password)).toBe(true);
  });

  it('never for somebody privileged, even when the caller says otherwise', async () => {
    const entry = await findOne(directory, privileged.uid, 'uid');
    expect(await directory.writePassword({ ...entry, account: 'active' }, fresh)).toMatchObject(
      refusal({ kind: 'fault', fault: { fault: 'access-refused', cause: 'privileged' } }),
    );
    expect(await slapd.canBind(privileged.dn, privileged.password)).toBe(true);
  });

  it('and lifts a lock by wrong passwords', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) await slapd.canBind(person.dn, 'wrong');
    expect(await slapd.canBind(person.dn, person.password)).toBe(false);
    const entry = await find();
    expect(entry.account).toBe('locked-by-failures');
    expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
    expect(await slapd.values(person.dn, 'pwdAccountLockedTime')).toEqual([]);
    expect(await directory.verify(entry, fresh)).toBe('works');
  });

  it('not in the place of somebody who has gone', async () => {
    const entry = await find();
    expect(await directory.writePassword({ ...entry, uuid: 'somebody-else' }, fresh)).toMatchObject(
      refusal({ kind: 'fault', fault: { fault: 'unexpected', cause: 'entry-moved' } }),
    );
    const gone = { ...entry, locator: `uid=gone,ou=people,dc=univ,dc=example` };
    expect(await directory.writePassword(gone, fresh)).toMatchObject(
      refusal({ kind: 'fault', fault: { fault: 'unexpected', cause: 'entry-moved' } }),
    );
    expect(await slapd.canBind(person.dn, person.password)).toBe(true);
  });

  it('once more when another write came between, and not for ever', async () => {
    let sent = 0;
    const beaten = (times: number): typeof openldap => ({
      ...openldap,
      password: {
        ...openldap.password,
        async send(...request) {
          sent += 1;
          if (sent <= times) throw new NoSuchAttributeError();
          await openldap.password.send(...request);
        },
      },
    });
    const entry = await find();
    expect((await directoryOn(slapd, {}, { dialect: beaten(2) }).writePassword(entry, fresh)).ok).toBe(true);
    expect(sent).toBe(3);
    sent = 0;
    expect(
      await directoryOn(slapd, {}, { dialect: beaten(100) }).writePassword(entry, 'Encore-Un-Autre-1!'),
    ).toMatchObject(refusal({ kind: 'fault', fault: { fault: 'busy', resultCode: 16 } }));
    expect(sent).toBeLessThan(10);
    expect(await slapd.canBind(person.dn, fresh)).toBe(true);
  });

  it('by ten kiosks at the same moment: one of the ten is in force, and every answer is true', async () => {
    const entry = await find();
    const passwords = Array.from({ length: 10 }, (_value, index) => `Kiosk-Number-${index}-2026!`);
    const outcomes = await Promise.all(passwords.map((password) => directory.writePassword(entry, password)));
    for (const outcome of outcomes) {
      if (!outcome.ok) {
        expect(outcome.failure).toMatchObject({ kind: 'fault', fault: { fault: 'busy', resultCode: 16 } });
      }
    }
    const inForce: boolean[] = [];
    for (const [index, password] of passwords.entries()) {
      const binds = await slapd.canBind(person.dn, password);
      if (binds) expect(outcomes[index]).toEqual({ ok: true, value: undefined });
      inForce.push(binds);
      await slapd.change(person.dn, 'pwdAccountLockedTime', []);
      if (binds) break;
    }
    expect(inForce.filter(Boolean)).toHaveLength(1);
  });

  it('is not called usable while the person must change it at once', async () => {
    const entry = await find();
    await slapd.change(policyDn, 'pwdMustChange', ['TRUE']);
    try {
      await slapd.change(person.dn, 'pwdReset', ['TRUE']);
      expect(await directory.verify(entry, person.password)).toBe('must-change');
      // A reset by the service account clears it (slapd 2.5): what was written can be used.
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await directory.verify(entry, fresh)).toBe('works');
    } finally {
      await slapd.change(policyDn, 'pwdMustChange', ['FALSE']);
    }
  });
});
