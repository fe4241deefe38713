import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNamedFiles } from '../../src/main/config/named-files.ts';
import { readConfiguration } from '../../src/main/config/read.ts';
import { ldapSettings } from '../../src/main/config/directory-settings.ts';
import { createLdapDirectory } from '../../src/main/directory/ldap-directory.ts';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import { verifyAnswer } from '../../src/main/recovery/joker.ts';
import { readRecordKeys } from '../../src/main/recovery/keys.ts';
import { createRecordCodec } from '../../src/main/recovery/record-codec.ts';
import type { SecretName } from '../../src/main/recovery/ports.ts';
import { fileSecrets } from '../../src/main/secrets/file-secrets.ts';
import { findOne } from './lab/directory.ts';
import { giveJokers } from './lab/joker.ts';
import { labPerson } from './lab/people.ts';
import { slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';
import { writeTrialConfiguration } from './lab/trial-configuration.ts';

const person = labPerson(5);

describe.skipIf(slapdMissing !== null)(`a configuration file leads to OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-trial-'));
  beforeAll(async () => {
    slapd = await startSlapd({ people: [person] });
  });
  afterAll(async () => {
    await slapd?.stop();
    rmSync(folder, { recursive: true });
  });

  it('with nothing but its own words, its files and its secrets', async () => {
    const trial = writeTrialConfiguration(slapd, folder);
    const read = await readConfiguration(trial.file);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const files = await readNamedFiles(read.value);
    if (!files.ok) throw new Error(JSON.stringify(files.failure));
    const configured = read.value.configuration.directory;
    if (configured.kind === 'embedded') throw new Error(configured.kind);
    const settings = ldapSettings(configured, files.value);
    const secrets = fileSecrets({ folder: trial.secretsFolder, owners: [process.getuid?.() ?? 0] });
    const secret = async (name: SecretName): Promise<string> => {
      const value = await secrets.read(name);
      if (!value.ok) throw new Error(`${name}: ${value.failure}`);
      return value.value;
    };
    await giveJokers(slapd, trial.recordKey, [person], {
      question: { id: 'first-pet' },
      answer: 'Félix',
    });

    const keys = readRecordKeys(await secret('record-key'));
    if (!keys.ok) throw new Error(keys.failure.problem);
    const password = await secret('directory');
    const directory = createLdapDirectory({ settings, password, clock: { now: () => Date.now() } });
    const records = createLdapRecords({ settings, password, codec: createRecordCodec(keys.value) });
    const entry = await findOne(directory, '20000005');
    const held = await records.read(entry);
    const joker = held.ok ? held.value.record.jokers[0] : undefined;
    expect(joker?.question).toEqual({ id: 'first-pet' });
    if (joker === undefined) return;
    expect(await verifyAnswer(keys.value, entry.uuid, 'felix', joker.answer)).toBe('right');
    expect((await directory.writePassword(entry, 'Nouveau-Mot-2026!')).ok).toBe(true);
    expect(await slapd.canBind(person.dn, 'Nouveau-Mot-2026!')).toBe(true);
  });
});
