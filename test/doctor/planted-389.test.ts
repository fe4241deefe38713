import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import { emptyRecord } from '../../src/main/recovery/record.ts';
import { directoryOn, findOne } from '../directory/lab/directory.ts';
import { ds389Missing, startDs389 } from '../directory/lab/ds389.ts';
import type { Ds389 } from '../directory/lab/ds389.ts';
import { labPerson } from '../directory/lab/people.ts';
import { settingsFor } from '../directory/lab/settings.ts';
import { recordsBase, servicePassword } from '../directory/lab/slapd.ts';
import { diagnose, install } from './lab/installation.ts';
import type { Diagnosis, Installation, InstallationOptions } from './lab/installation.ts';

const person = labPerson(5);
const other = labPerson(6);

describe.skipIf(ds389Missing !== null)(`389 Directory Server looked at ${ds389Missing ?? ''}`, () => {
  let server: Ds389;
  let installation: Installation | undefined;
  beforeAll(async () => {
    server = await startDs389({ people: [person, other], closed: true });
    const entry = await findOne(directoryOn(server, {}, { dialect: ds389 }), person.student ?? '');
    const records = createLdapRecords({
      settings: settingsFor(server),
      password: servicePassword,
      dialect: ds389,
      codec: { encode: () => 'kept', decode: () => ({ ok: true, value: emptyRecord }) },
    });
    expect((await records.swap(entry, { record: emptyRecord, token: null }, emptyRecord)).ok).toBe(true);
  });
  afterAll(() => server?.stop());
  afterEach(() => installation?.remove());

  async function looked(options: InstallationOptions = {}): Promise<Diagnosis> {
    installation?.remove();
    installation = install(server, {
      ...options,
      directory: { kind: '389', passwordPolicy: undefined, ...options.directory },
    });
    return diagnose(installation, {
      person: { kind: 'student', number: person.student ?? '' },
      personPassword: person.password,
    });
  }

  it('is good as documented', async () => {
    const found = await looked();
    expect(found.said('broken', 'warning')).toEqual([]);
    expect(found.said('good')).toEqual(
      expect.arrayContaining([
        `clock-good ${server.secureUrl}`,
        'password-writable userPassword',
        `record-place-good ${recordsBase}`,
        `record-private ${recordsBase}`,
        'policy-good cn=config',
      ]),
    );
    expect(found.said('not-checked')).toEqual([]);
    expect(found.exit).toBe(0);
  });
});
