import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import { emptyRecord } from '../../src/main/recovery/record.ts';
import { directoryOn, findOne } from '../directory/lab/directory.ts';
import { labPerson } from '../directory/lab/people.ts';
import { settingsFor } from '../directory/lab/settings.ts';
import { recordsBase, servicePassword, slapdMissing, startSlapd } from '../directory/lab/slapd.ts';
import type { Slapd } from '../directory/lab/slapd.ts';
import { diagnose, install } from './lab/installation.ts';
import type { Installation } from './lab/installation.ts';

const person = labPerson(5);
const other = labPerson(6);

describe.skipIf(slapdMissing !== null)(`an OpenLDAP set up as documented ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let installation: Installation;
  beforeAll(async () => {
    slapd = await startSlapd({ people: [person, other] });
  });
  afterAll(() => slapd?.stop());
  afterEach(() => installation?.remove());

  /** A record as the kiosk keeps one. */
  async function keepRecord(number: string): Promise<void> {
    const entry = await findOne(directoryOn(slapd), number);
    const records = createLdapRecords({
      settings: settingsFor(slapd),
      password: servicePassword,
      codec: { encode: () => 'kept', decode: () => ({ ok: true, value: emptyRecord }) },
    });
    const kept = await records.swap(entry, { record: emptyRecord, token: null }, emptyRecord);
    expect(kept.ok).toBe(true);
  }

  it('is good, before anybody has been to the kiosk', async () => {
    installation = install(slapd);
    const before = slapd.dump();
    const found = await diagnose(installation, { person: { kind: 'student', number: '20000005' } });
    expect(found.said('broken', 'warning')).toEqual([]);
    expect(found.said('good')).toContain('record-place-good ou=loquet,dc=univ,dc=example');
    expect(found.exit).toBe(0);
    expect(slapd.dump()).toBe(before);
  });

  it('stays good: what was only tried spoils nothing that is written later, nor the next start', async () => {
    await keepRecord('20000005');
    await slapd.change(person.dn, 'userPassword', [person.password]);
    await slapd.kill();
    await slapd.restart();
    expect(slapd.dump()).toContain('loquetRecord:');
    const entry = await findOne(directoryOn(slapd), '20000005');
    expect(await slapd.values(`loquetPerson=${entry.uuid},${recordsBase}`, 'loquetRecord')).toEqual(['kept']);
  });

  it('is good on a person, with records, and nothing is changed', async () => {
    installation = install(slapd);
    await keepRecord('20000006');
    const before = slapd.dump();
    const found = await diagnose(installation, {
      person: { kind: 'student', number: '20000005' },
      personPassword: person.password,
    });
    expect(found.said('broken', 'warning')).toEqual([]);
    expect(found.said('not-checked')).toEqual([`clock-unreadable ${slapd.secureUrl}`]);
    expect(found.said('good')).toEqual(
      expect.arrayContaining([
        'attribute-readable schacDateOfBirth',
        'password-writable userPassword',
        'index-good supannEtuId',
        'record-private ou=loquet,dc=univ,dc=example',
        'policy-applied cn=loquet,ou=services,dc=univ,dc=example',
      ]),
    );
    expect(found.exit).toBe(0);
    expect(slapd.dump()).toBe(before);
  });

  it('is good with the records on the entries of people', async () => {
    const auxiliary = await startSlapd({ people: [person], auxiliary: true });
    installation = install(auxiliary, { directory: { record: { place: 'auxiliary' } } });
    try {
      const found = await diagnose(installation, {
        person: { kind: 'student', number: '20000005' },
        personPassword: person.password,
      });
      expect(found.said('broken', 'warning')).toEqual([]);
      expect(found.said('good')).toContain('record-place-good ou=people,dc=univ,dc=example');
    } finally {
      await auxiliary.stop();
    }
  });

  it('says its person’s name, number and password nowhere', async () => {
    installation = install(slapd);
    const { examined } = await diagnose(installation, {
      person: { kind: 'student', number: '20000005' },
      personPassword: person.password,
    });
    const all = JSON.stringify(examined);
    for (const detail of [person.uid, person.surname, person.password, servicePassword, '20000005']) {
      expect(all).not.toContain(detail);
    }
  });
});
