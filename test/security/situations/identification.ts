import type { LabPerson } from '../../directory/lab/people.ts';
import { wrongDate } from '../kiosks-on-slapd.ts';
import { faultAt } from '../steps.ts';
import type { ChangeableLab, Situation, Told } from '../situation.ts';

/** Where a kind of directory has student numbers, and somebody who can be given one more. */
export interface Numbers {
  readonly attribute: string;
  readonly other: LabPerson;
}

const sharedNumber = '29990001';

/** Two people with one number. */
export async function shareNumber(
  lab: ChangeableLab,
  { dn }: LabPerson,
  { attribute, other }: Numbers,
): Promise<void> {
  for (const one of [dn, other.dn]) await lab.change(one, attribute, [sharedNumber]);
}

/** What is told of a number and a birth date. */
function identifies(
  what: string,
  given: (person: LabPerson) => readonly [number: string, birthDate: string],
  told: Told,
  journaled: Situation<ChangeableLab>['journaled'],
  make: (lab: ChangeableLab, person: LabPerson) => Promise<unknown> = () => Promise.resolve(),
): Situation<ChangeableLab> {
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
    journaled,
  };
}

const ends = (outcome: string) => ({ event: 'identify.completed', outcome });
const notRecognised = { code: 'not-recognised' } as const;

/** A number and a birth date that do not lead to one person. */
export function identifications(numbers: Numbers): readonly Situation<ChangeableLab>[] {
  const share = (lab: ChangeableLab, person: LabPerson): Promise<void> => shareNumber(lab, person, numbers);
  return [
    identifies(
      'a number that nobody bears',
      ({ birthDate }) => ['29999999', birthDate],
      notRecognised,
      ends('unknown-number'),
    ),
    identifies(
      'a wrong birth date',
      ({ student = '' }) => [student, wrongDate],
      notRecognised,
      ends('wrong-birth-date'),
    ),
    identifies(
      'two people with one number, the birth date of one of them',
      ({ birthDate }) => [sharedNumber, birthDate],
      { code: 'number-held-twice' },
      ends('ambiguous'),
      share,
    ),
    identifies(
      'two people with one number, a birth date of neither',
      () => [sharedNumber, wrongDate],
      notRecognised,
      ends('unknown-number'),
      share,
    ),
  ];
}

/** @param limit makes the server give one entry at most, until `tidy` */
export function sizeLimit<Lab extends ChangeableLab>(
  numbers: Numbers,
  limit: (lab: Lab) => Promise<Readonly<Record<string, unknown>>>,
): Situation<Lab> {
  return {
    what: 'a size limit below two, and two people with one number',
    async stage(lab, person) {
      await shareNumber(lab, person, numbers);
      return {
        file: lab.configured(await limit(lab)),
        async happens(kiosk) {
          await kiosk.toIdentify();
          return kiosk.identify(sharedNumber, person.birthDate);
        },
        afterwards: () => lab.tidy(),
      };
    },
    told: { code: 'operator-fault' },
    journaled: faultAt('identify', { fault: 'misconfigured', resultCode: 4 }),
  };
}
