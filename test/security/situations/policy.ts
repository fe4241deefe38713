import type { DirectoryRule } from '../../../src/contract/failures.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import { identified, proved, writtenAnd } from '../steps.ts';
import type { ChangeableLab, Situation } from '../situation.ts';

export const tooYoung = 'a password that is too young to be changed, known before the proofs';

/** A password that somebody chooses, and what was before. */
export interface Choice<Lab extends ChangeableLab> {
  readonly what: string;
  /** Keys of the section `directory`. */
  readonly directory?: Readonly<Record<string, unknown>>;
  /** Keys of the whole file. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Before the visit. @returns the password that is in force then, where it is not the first */
  readonly before?: (lab: Lab, person: LabPerson) => Promise<string>;
  /** Once the person is about to choose, and the policy has been read. */
  readonly between?: (lab: Lab, person: LabPerson) => Promise<unknown>;
  readonly chosen: string;
}

function chosen<Lab extends ChangeableLab>({
  what,
  directory = {},
  more = {},
  before,
  between,
  chosen: password,
}: Choice<Lab>): Pick<Situation<Lab>, 'what' | 'stage'> {
  return {
    what,
    async stage(lab, person) {
      const oldPassword = (await before?.(lab, person)) ?? person.password;
      return {
        oldPassword,
        file: lab.configured(directory, more),
        async happens(kiosk) {
          await proved(kiosk, person);
          await between?.(lab, person);
          return kiosk.setPassword(password);
        },
        afterwards: () => lab.tidy(),
      };
    },
  };
}

/** The directory, or the kiosk's own memory, refuses it by a rule. */
export function refused<Lab extends ChangeableLab>({
  rule,
  ...choice
}: Choice<Lab> & { readonly rule: DirectoryRule }): Situation<Lab> {
  return {
    ...chosen(choice),
    told: { code: 'refused-by-directory', rule },
    journaled: { event: 'write.completed', outcome: 'refused', rule },
  };
}

/** The directory has nothing against it. */
export function taken<Lab extends ChangeableLab>(choice: Choice<Lab>): Situation<Lab> {
  return {
    ...chosen(choice),
    told: { code: 'done', usable: 'now' },
    journaled: writtenAnd('works'),
    changed: 'password',
  };
}

/** @param before makes it so. @returns the password that is in force */
export function tooYoungBeforehand<Lab extends ChangeableLab>(
  directory: Readonly<Record<string, unknown>>,
  before: (lab: Lab, person: LabPerson) => Promise<string>,
): Situation<Lab> {
  return {
    what: tooYoung,
    stage: async (lab, person) => ({
      oldPassword: await before(lab, person),
      file: lab.configured(directory),
      happens: (kiosk) => identified(kiosk, person),
      afterwards: () => lab.tidy(),
    }),
    told: { code: 'changed-lately' },
    journaled: { event: 'identify.completed', outcome: 'recognised', ending: 'changed-lately' },
  };
}
