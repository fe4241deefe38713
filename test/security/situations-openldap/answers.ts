import { sshaOf } from '../../directory/lab/people.ts';
import type { Slapd } from '../../directory/lab/slapd.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { KioskLab, Situation } from '../situation.ts';
import type { Answer } from '../situations/answers.ts';
import { at, identified, proved } from '../steps.ts';
import type { OpenldapLab } from './lab.ts';

/** From now on the server answers every operation of a kind on somebody's entry with one result code. */
async function answering(slapd: Slapd, dn: string, operation: 'search' | 'modify', code: number) {
  const classes = await slapd.values(dn, 'objectClass');
  await slapd.change(dn, 'errCode', [String(code)], {
    objectClass: [...classes, 'errAuxObject'],
    errOp: [operation],
  });
}

/** Every bind would be answered likewise, because the overlay for passwords notes the failed ones. */
function storedOn(slapd: Slapd): Pick<KioskLab, 'canBind'> {
  return {
    canBind: async (dn, password) => (await slapd.values(dn, 'userPassword'))[0] === sshaOf(password),
  };
}

/** The overlay gives the answer, in the place of the database. */
export function answeredByOverlay({ what, step, code, ...outcome }: Answer): Situation<OpenldapLab> {
  return {
    what,
    async stage(lab, person) {
      const server = await lab.another({ retcode: true });
      return {
        // slapo-retcode looks at an entry with the rights of who asks: of the groups we have none but to compare.
        writer: step === 'write' ? storedOn(server) : server,
        file: lab.configured({
          servers: at(server),
          write: 'replace',
          privilegedGroups: [],
          staffGroup: undefined,
        }),
        async happens(kiosk) {
          if (step === 'write') await proved(kiosk, person);
          await answering(server, person.dn, step === 'write' ? 'modify' : 'search', code);
          return step === 'write' ? kiosk.setPassword(newPassword) : identified(kiosk, person);
        },
      };
    },
    ...outcome,
  };
}
