import { demoPeople } from '../main/directory/embedded/demo-people.ts';

/** The people of the demo, for who plays them: numbers, birth dates, joker answers. */
export function demoTable(): string {
  const rows = [
    ['who', 'student', 'INE', 'staff', 'UID', 'born', 'joker answer', ''],
    ...demoPeople.map((person) => [
      person.label,
      person.student ?? '',
      person.ine ?? '',
      person.staff ?? '',
      person.uid,
      person.birthDate.split('-').reverse().join('/'),
      person.joker?.answer ?? '(none)',
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
