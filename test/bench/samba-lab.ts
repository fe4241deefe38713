import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activeDirectory } from '../../src/main/directory/dialects/active-directory/active-directory.ts';
import { giveJokersOn } from '../directory/lab/joker.ts';
import { labPerson } from '../directory/lab/people.ts';
import { sambaDn, sambaServicePassword } from '../directory/lab/samba-content.ts';
import { sambaSettings } from '../directory/lab/samba-directory.ts';
import { startSamba } from '../directory/lab/samba.ts';
import { writeTrialConfiguration } from '../directory/lab/trial-configuration.ts';
import { bareSamba } from './bare-directory.ts';
import { answer, light, type RecoveryLab } from './recovery-lab.ts';

/** A domain controller with people who have a record each. @param count how many of them */
export async function openSambaLab(count: number): Promise<RecoveryLab> {
  const everybody = Array.from({ length: Math.ceil(count * 1.2) }, (_value, index) => labPerson(index))
    .filter(({ student }) => student !== undefined)
    .slice(0, count);
  const people = everybody.map((person) => ({ ...person, dn: sambaDn(person) }));
  const samba = await startSamba({ people });
  const folder = mkdtempSync(join(tmpdir(), 'loquet-bench-'));
  const settings = sambaSettings(samba);
  const { identifiers, ...attributes } = settings.attributes;
  const { file, recordKey } = writeTrialConfiguration(samba, folder, {
    directoryPassword: sambaServicePassword,
    more: {
      directory: {
        kind: 'active-directory',
        servers: [{ url: samba.secureUrl }],
        ca: 'directory-ca.pem',
        bindDn: settings.bindDn,
        base: settings.base,
        objectClasses: settings.objectClasses,
        attributes: { ...attributes, ...identifiers },
        record: { base: settings.record.base },
        deadlineSeconds: 30,
      },
    },
  });
  const joker = { question: { id: 'first-pet' }, answer } as const;
  await giveJokersOn(
    { settings, password: sambaServicePassword, dialect: activeDirectory },
    recordKey,
    people,
    joker,
    light,
  );
  return {
    bare: bareSamba(samba),
    canBind: samba.canBind,
    file,
    folder,
    people: [],
    lightPeople: people,
    async stop() {
      await samba.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
