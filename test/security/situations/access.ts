import { faultAt, identified, until, type Step } from '../steps.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import type { ChangeableLab, Situation, Stage } from '../situation.ts';

type Instead = Required<Pick<Stage, 'file' | 'writer'>>;

/**
 * The documented access control but for one thing.
 * @param take takes it away until `tidy`, from the lab's own server or from one that is to be asked instead of it
 */
export function without<Lab extends ChangeableLab>(
  what: string,
  step: Step,
  more: object,
  take: (lab: Lab, person: LabPerson) => Promise<Instead | undefined | void>,
): Situation<Lab> {
  return {
    what: `ACL: ${what}`,
    async stage(lab, person) {
      const instead = await take(lab, person);
      // A server of its own is asked afterwards whether it has written.
      const tidied = instead === undefined ? { afterwards: () => lab.tidy() } : instead;
      return { happens: (kiosk) => until[step](kiosk, person), ...tidied };
    },
    told: { code: 'operator-fault' },
    journaled: faultAt(step, { fault: 'access-refused', ...more }),
  };
}

/** A filter of the campus that looks at what the service account may not read. */
export function hiddenFromFilter(attribute: string): Situation<ChangeableLab> {
  return {
    what: 'ACL: an attribute of the privileged filter hidden',
    stage: async (lab, person) => ({
      file: lab.configured({ privilegedFilter: `(${attribute}=administrator)` }),
      happens: (kiosk) => identified(kiosk, person),
    }),
    told: { code: 'operator-fault' },
    journaled: faultAt('identify', { fault: 'access-refused', cause: 'privilege-unreadable' }),
  };
}

/** The service account's own password is another one. */
export function wrongServicePassword<Lab extends ChangeableLab>(
  change: (lab: Lab) => Promise<unknown>,
): Situation<Lab> {
  return {
    what: 'a wrong password of the service account',
    async stage(lab, person) {
      await change(lab);
      return { happens: (kiosk) => identified(kiosk, person), afterwards: () => lab.tidy() };
    },
    told: { code: 'operator-fault' },
    journaled: faultAt('identify', { fault: 'sign-in-refused', resultCode: 49 }),
  };
}
