import { demoPeople, type DemoPerson } from '../../src/main/directory/embedded/demo-people.ts';
import type { Visitor } from './steps.ts';

/** A demo person as somebody at the kiosk. @throws Error when there is none such */
export function demoVisitor(
  choose: (person: DemoPerson) => boolean,
  newPassword = 'Bruyere;Verte73',
): Visitor {
  const person = demoPeople.find(choose);
  if (person === undefined) throw new Error('no such person in the demo');
  const kinds = ['student', 'ine', 'staff'] as const;
  const kind = kinds.find((one) => person[one] !== undefined) ?? 'uid';
  return {
    kind,
    number: person[kind] ?? person.uid,
    birthDate: person.birthDate.split('-').toReversed().join(''),
    answer: person.joker?.answer ?? '',
    newPassword,
  };
}

/** The first person of the demo: an ordinary student. */
export const student: Visitor = demoVisitor(() => true);
