import type { LabPerson } from '../../directory/lab/people.ts';
import { wrongDate } from '../kiosks-on-slapd.ts';
import type { Situation, Told } from '../situation.ts';
import { people, type Ds389Lab } from './lab.ts';

/** What is told of a number and a birth date. */
function identifies(
  what: string,
  given: (person: LabPerson) => readonly [number: string, birthDate: string],
  outcome: string,
  told: Told,
  make: (lab: Ds389Lab, person: LabPerson) => Promise<unknown> = () => Promise.resolve(),
): Situation<Ds389Lab> {
  return {
    what,
    async stage(lab, person) {
      await make(lab, person);
      return {
        async happens(kiosk) {
          await kiosk.toIdentify();
          return kiosk.identify(...given(person));
        },
        afterwards: () => lab.tidy(),
      };
    },
    told,
    journaled: { event: 'identify.completed', outcome },
  };
}

const sharedNumber = '29990001';
const shareNumber = async (lab: Ds389Lab, { dn }: LabPerson): Promise<void> => {
  for (const one of [dn, people[3]?.dn ?? '']) await lab.change(one, 'supannEtuId', [sharedNumber]);
};

export const identifications: readonly Situation<Ds389Lab>[] = [
  identifies(
    'two people with one number, the birth date of one of them',
    ({ birthDate }) => [sharedNumber, birthDate],
    'ambiguous',
    { code: 'number-held-twice' },
    shareNumber,
  ),
  identifies(
    'two people with one number, a birth date of neither',
    () => [sharedNumber, wrongDate],
    'unknown-number',
    { code: 'not-recognised' },
    shareNumber,
  ),
  identifies('a number that nobody bears', ({ birthDate }) => ['29999999', birthDate], 'unknown-number', {
    code: 'not-recognised',
  }),
  identifies('a wrong birth date', ({ student = '' }) => [student, wrongDate], 'wrong-birth-date', {
    code: 'not-recognised',
  }),
];
