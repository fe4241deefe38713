import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson, suffix } from './lab/people.ts';
import { slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const person = labPerson(1);
const policiesBase = `ou=policies,${suffix}`;
const defaultPolicy = `cn=default,${policiesBase}`;
const ownPolicy = `cn=strict,${policiesBase}`;
const strict = `
dn: ${ownPolicy}
objectClass: namedPolicy
objectClass: pwdPolicy
cn: strict
pwdAttribute: userPassword
pwdInHistory: 7
pwdMinLength: 16
pwdMaxLength: 40
pwdCheckQuality: 2
`;

describe.skipIf(slapdMissing !== null)(`the policy of an OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let directory: DirectoryPort;
  beforeAll(async () => {
    slapd = await startSlapd({ people: [person], more: strict });
  });
  afterAll(() => slapd?.stop());
  afterEach(async () => {
    await slapd.change(person.dn, 'pwdPolicySubentry', []);
    await slapd.change(defaultPolicy, 'pwdMinAge', []);
  });
  const find = (settings = {}) => {
    // A fresh adapter has read no policy yet.
    directory = directoryOn(slapd, settings);
    return findOne(directory, person.student ?? '');
  };

  it('is the one that the entry names', async () => {
    await slapd.change(person.dn, 'pwdPolicySubentry', [ownPolicy]);
    expect((await find({ passwordPolicy: defaultPolicy })).policy).toEqual({
      bytes: { min: 16, max: 40 },
      history: 7,
    });
  });

  it('or the one that the configuration says is the server’s default', async () => {
    expect((await find({ passwordPolicy: defaultPolicy })).policy).toEqual({
      bytes: { min: 12 },
      history: 3,
    });
  });

  it('and nothing is made of one that is nowhere, or that we may not read', async () => {
    expect((await find()).policy).toEqual({});
    expect((await find({ passwordPolicy: `cn=gone,${policiesBase}` })).policy).toEqual({});
    expect((await find({ passwordPolicy: 'cn=config' })).policy).toEqual({});
  });

  it('counts octets as the server does: what it says is refused is refused, and the rest taken', async () => {
    await slapd.change(person.dn, 'pwdPolicySubentry', [ownPolicy]);
    const entry = await find();
    const fifteen = 'Abcdefghijkl-15';
    expect(await directory.writePassword(entry, fifteen)).toEqual({
      ok: false,
      failure: { kind: 'refused', rule: 'too-short' },
    });
    // Fifteen characters again, and sixteen octets.
    expect((await directory.writePassword(entry, 'Abcdefghijké-15')).ok).toBe(true);
    expect(await directory.writePassword(entry, 'x'.repeat(41))).toEqual({
      ok: false,
      failure: { kind: 'refused', rule: 'too-long' },
    });
  });

  it('says from when on another password is taken', async () => {
    const before = Date.now();
    const entry = await find();
    expect((await directory.writePassword(entry, 'Chosen-Just-Now-1!')).ok).toBe(true);
    await slapd.change(defaultPolicy, 'pwdMinAge', ['3600']);
    const { changeableFrom } = await find({ passwordPolicy: defaultPolicy });
    // slapd writes whole seconds.
    expect(changeableFrom).toBeGreaterThanOrEqual(before - 1000 + 3_600_000);
    expect(changeableFrom).toBeLessThanOrEqual(Date.now() + 3_600_000);
    expect(await directory.writePassword(entry, 'Chosen-Too-Soon-1!')).toEqual({
      ok: false,
      failure: { kind: 'refused', rule: 'too-young' },
    });
  });
});
