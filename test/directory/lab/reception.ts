import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DirectoryPort } from '../../../src/main/recovery/ports.ts';
import { labPerson } from './people.ts';
import type { LabPerson } from './people.ts';

const named = (index: number, givenName: string, surname: string): LabPerson =>
  labPerson(index, { givenName, surname });

/** People whom a reception looks for, beside others. */
export const lookedFor: readonly LabPerson[] = [
  named(9001, 'Zoé', "D'Hélène-Müller"),
  named(9002, 'Jean-Baptiste', 'O’Brien'),
  named(9003, 'Maria', 'Dos Santos'),
  named(9004, 'محمد', 'الإدريسي'),
  named(9005, 'Marius', 'Santoro'),
  named(9006, 'Asterisk', 'St*r (x)'),
];

/** More people of one name than are shown at a time. */
export const manyCamilles: readonly LabPerson[] = Array.from({ length: 11 }, (_value, index) =>
  named(9100 + index, 'Camille', 'Petit'),
);

/** What is typed, and the numbers (9001…) of those who are found. */
export const searches: readonly (readonly [typed: string, found: readonly number[]])[] = [
  ['Zoé', [9001]],
  ['zoé müller', [9001]],
  ['müller zoé', [9001]],
  ["d'hélène", [9001]],
  ['d’hélène', [9001]],
  ['baptiste', [9002]],
  ["o'brien", [9002]],
  ['o’brien', [9002]],
  ['brien jean', [9002]],
  ['dos santos', [9003]],
  ['santos maria', [9003]],
  ['mari santo', [9003, 9005]],
  ['محمد', [9004]],
  ['الإد محم', [9004]],
  ['  Maria   Santos ', [9003]],
  // Numbers and logins, whole and in any of their spellings.
  ['20009001', [9001]],
  ['2000 9001', [9001]],
  ['p0009002', [9002]],
  ['0abc9003d3f', [9003]],
  // Wildcards and parentheses are letters like others.
  ['st*r', [9006]],
  ['st*r (x)', [9006]],
  ['m*a', []],
  ['mar*', []],
  ['*', []],
  ['**', []],
  ['***', []],
  ['ma)(uid=*', []],
  ['*)(objectClass=*', []],
  // Not the middle of a word, not a part of a number, no initials.
  ['antos', []],
  ['2000900', []],
  ['p000900', []],
  ['m s', []],
  ['maria s', []],
  ['', []],
  ['   ', []],
];

/** Who is found, as numbers; `too many` and faults as such. */
export async function foundBy(directory: DirectoryPort, typed: string): Promise<unknown> {
  const found = await directory.findPeople(typed);
  if (!found.ok) return found.failure;
  if (found.value.tooMany) return found.value.people.length === 0 ? 'too many' : 'too many, and some';
  return found.value.people.map(({ login }) => Number(login.slice(1))).sort((one, other) => one - other);
}

const hostile = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../hostile-inputs.json'), 'utf8'),
) as {
  readonly inputs: readonly { readonly input: string; readonly hits: number }[];
};

/** Texts by which nobody may be found but by a number (20000005). */
export const hostileTexts: readonly string[] = hostile.inputs.map(({ input }) => input);

/** A picture as far as its first octets go. */
export function pictureOf(octets: number): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(octets - 4, 7)]);
}
