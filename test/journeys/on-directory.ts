import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { places } from '../../src/preview/places.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import type { LabServer } from '../directory/lab/settings.ts';
import { writeTrialConfiguration, type TrialConfiguration } from '../directory/lab/trial-configuration.ts';
import type { Visitor } from './steps.ts';
import type { NewJoker } from './ways-back.ts';

/** The password that everybody chooses. */
export const newPassword = 'Bruyere;Verte73';
export const oldAnswer = 'Médor';
export const newJokers: readonly NewJoker[] = [
  { question: 'childhood-toy', answer: 'Barnabé le hérisson' },
  { question: { ownWords: 'Quel bus prenait ma tante ?' }, answer: 'le 27 barré' },
];

/** A person of the lab as somebody at a kiosk. */
export function labVisitor(person: LabPerson): Visitor {
  const kind = person.student === undefined ? 'staff' : 'student';
  return {
    kind,
    number: person[kind] ?? '',
    birthDate: person.birthDate.split('-').toReversed().join(''),
    answer: oldAnswer,
    newPassword,
  };
}

export const nameOf = ({ givenName, surname }: LabPerson): string => `${givenName} ${surname}`;

export interface Installed extends TrialConfiguration {
  remove(): void;
}

/** A whole installation on a directory of the lab, with everything switched on and codes that become files. */
export function installOn(
  server: LabServer,
  options: { readonly directory: Readonly<Record<string, unknown>>; readonly directoryPassword?: string },
): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'loquet-ways-back-'));
  const houseRules = join(places.resources, 'house-rules');
  const trial = writeTrialConfiguration(server, folder, {
    ...options,
    more: {
      campus: {
        name: 'Université d’exemple',
        mailDomains: ['univ.example'],
        supportDesk: { place: 'Hall de la bibliothèque', hours: '9 h – 17 h' },
      },
      houseRules: { version: '1', fr: join(houseRules, 'fr.md'), en: join(houseRules, 'en.md') },
      identifiers: { staff: { pattern: '\\d{4,8}', example: '001234' } },
      sms: 'outbox',
      reception: {},
    },
  });
  return { ...trial, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
