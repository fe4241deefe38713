import type { NotUsableReason } from '../../../src/contract/failures.ts';
import { at, recovered, writtenAnd } from '../steps.ts';
import type { Situation } from '../situation.ts';
import type { StruckLab } from './lab.ts';
import type { Make } from './state.ts';

/**
 * The server takes the password, and something is so by the time that the person signs in with it.
 * @param before what must be so from the beginning
 */
export function notUsable<Lab extends StruckLab>(
  what: string,
  reason: NotUsableReason,
  becomes: Make<Lab>,
  before: Make<Lab> = () => Promise.resolve(),
): Situation<Lab> {
  return {
    what: `written, and the sign-in says: ${what}`,
    async stage(lab, person) {
      const tap = await lab.tap();
      await before(lab, person);
      return {
        file: lab.configured({ servers: at(tap.url) }),
        happens(kiosk) {
          tap.before({ operation: 'bind', holding: person.dn }, async () => {
            await becomes(lab, person);
            return 'passes';
          });
          return recovered(kiosk, person);
        },
        afterwards: () => lab.tidy(),
      };
    },
    told: { code: 'not-usable', reason },
    journaled: { ...writtenAnd(reason), ending: 'not-usable' },
    changed: 'password',
  };
}
