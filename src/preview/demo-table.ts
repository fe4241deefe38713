import { demoPeople } from '../main/directory/embedded/demo-people.ts';
import type { DemoPerson } from '../main/directory/embedded/demo-people.ts';

/** The people of the demo, for who plays them: numbers, birth dates, proofs, passwords. */
export function demoTable(): string {
  const rows = [
    ['who', 'student', 'INE', 'staff', 'UID', 'born', 'joker answer', 'other proofs', 'password', ''],
    ...demoPeople.map((person) => [
      person.label,
      person.student ?? '',
      person.ine ?? '',
      person.staff ?? '',
      person.uid,
      person.birthDate.split('-').reverse().join('/'),
      person.joker?.answer ?? '(none)',
      otherProofs(person),
      person.password ?? '(none)',
      person.note,
    ]),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Codes, and the seed that is typed into an authenticator. */
function otherProofs({ recoveryCodes = [], totp, activationCode }: DemoPerson): string {
  return [
    ...recoveryCodes,
    ...(totp === undefined ? [] : [`TOTP ${totp}`]),
    ...(activationCode === undefined ? [] : [`activation ${activationCode}`]),
  ].join(', ');
}
