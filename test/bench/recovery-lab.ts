import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScryptWork } from '../../src/main/recovery/scrypt.ts';
import { places } from '../../src/preview/places.ts';
import { giveJokers } from '../directory/lab/joker.ts';
import { labPerson, type LabPerson } from '../directory/lab/people.ts';
import type { SlapdConfiguration } from '../directory/lab/slapd-configuration.ts';
import { startSlapd } from '../directory/lab/slapd.ts';
import { bareOpenldap, type BareDirectory } from './bare-directory.ts';
import { writeTrialConfiguration } from '../directory/lab/trial-configuration.ts';

export const answer = 'Médor';

/** A directory with people over ldaps, and a kiosk's configuration for it. */
export interface RecoveryLab {
  readonly bare: BareDirectory;
  /** Whether somebody can sign in with a password. */
  canBind(dn: string, password: string): Promise<boolean>;
  /** Of the configuration. */
  readonly file: string;
  /** For journals and spools; goes with the lab. */
  readonly folder: string;
  /** People who have a record with a joker question in it, each for one recovery. */
  readonly people: readonly LabPerson[];
  /** The same, but for their answers being hashed with next to no work. */
  readonly lightPeople: readonly LabPerson[];
  stop(): Promise<void>;
}

/** scrypt's smallest memory: the kiosk takes the work from the record. */
export const light: ScryptWork = { cost: 4, blockSize: 1, parallel: 1 };

export interface RecoveryLabOptions extends Pick<SlapdConfiguration, 'hash'> {
  /** How many stand in the directory; a thousand unless told. */
  readonly entries?: number;
}

/** @param count how many people of each kind get a record: of all, or with next to no work in the hash */
export async function openRecoveryLab(
  count: { readonly full: number; readonly light: number },
  { entries = 1000, hash = '{SSHA}' }: RecoveryLabOptions = {},
): Promise<RecoveryLab> {
  const everybody = Array.from({ length: entries }, (_value, index) => labPerson(index));
  const slapd = await startSlapd({ people: everybody, hash });
  const folder = mkdtempSync(join(tmpdir(), 'loquet-bench-'));
  const houseRules = join(places.resources, 'house-rules');
  const { file, recordKey } = writeTrialConfiguration(slapd, folder, {
    more: { houseRules: { version: '1', fr: join(houseRules, 'fr.md'), en: join(houseRules, 'en.md') } },
  });
  const students = everybody.filter(({ student }) => student !== undefined);
  const people = students.slice(0, count.full);
  const lightPeople = students.slice(count.full, count.full + count.light);
  const joker = { question: { id: 'first-pet' }, answer } as const;
  await giveJokers(slapd, recordKey, people, joker);
  await giveJokers(slapd, recordKey, lightPeople, joker, light);
  return {
    bare: bareOpenldap(slapd),
    canBind: slapd.canBind,
    file,
    folder,
    people,
    lightPeople,
    async stop() {
      await slapd.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
