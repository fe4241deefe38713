import { unicodePassword } from '../../../src/main/directory/dialects/active-directory/windows-octets.ts';
import { sambaService, sambaServicePassword } from '../../directory/lab/samba-content.ts';
import type { Situation } from '../situation.ts';
import { without, wrongServicePassword } from '../situations/access.ts';
import { identified, type Step } from '../steps.ts';
import type { KiosksOnSamba } from './lab.ts';

/** Lines of resources/directory/active-directory-people.sddl, by what they are about. */
const lines = {
  resetPassword: '00299570-246d-11d0-a768-00aa006e0529',
  lockoutTime: '28630ebf-41d5-11d1-a9c1-0000f80367c1',
  accountRestrictions: '4c164200-20c0-11d0-a768-00aa006e0529',
  publicInformation: 'e48d0154-bcf8-11d1-8702-00c04fb96050',
  tokenGroups: 'b7c69e6d-2cc7-11d2-854e-00a0c983f608',
  carLicense: 'd4159c92-957d-4a87-8a67-8d2934e01649',
} as const;

function notDelegated(
  what: string,
  step: Step,
  more: object,
  identifiers: readonly string[],
): Situation<KiosksOnSamba> {
  return without(what, step, more, async (lab, person) => lab.delegateWithout(person, identifiers));
}

const unwritable = { resultCode: 50, cause: 'password-unwritable' };

/** What is hidden looks here as if it were not there: the person reads what they would read then, and the journal says why. */
function looksAbsent(
  what: string,
  identifiers: readonly string[],
  outcome: object,
): Situation<KiosksOnSamba> {
  return {
    what: `ACL: ${what}`,
    async stage(lab, person) {
      lab.delegateWithout(person, identifiers);
      return { happens: (kiosk) => identified(kiosk, person) };
    },
    told: { code: 'not-recognised' },
    journaled: { event: 'identify.completed', ...outcome },
  };
}

export const access: readonly Situation<KiosksOnSamba>[] = [
  looksAbsent('birth dates hidden', [lines.carLicense], {
    outcome: 'wrong-birth-date',
    cause: 'no-birth-date',
  }),
  // The lock, the end of the account and whether it is disabled are one property set here.
  notDelegated('account state hidden', 'identify', { cause: 'account-state-unreadable' }, [
    lines.accountRestrictions,
  ]),
  // Beside the identifier in its property set is the class by which people are searched for.
  looksAbsent('entryUUID hidden', [lines.publicInformation], { outcome: 'unknown-number' }),
  notDelegated('members of a privileged group hidden', 'identify', { cause: 'group-unreadable' }, [
    lines.tokenGroups,
  ]),
  without('the record hidden', 'identify', { cause: 'record-unreadable' }, async (lab) =>
    lab.recordAccess((sddl) => sddl.replace('(A;CI;RPLCLO;;;', '(A;CI;LO;;;')),
  ),
  without(
    'the record may be read and not changed',
    'proof',
    { resultCode: 50, cause: 'record-unwritable' },
    async (lab) => lab.recordAccess((sddl) => sddl.replace(/\(OA;CIIO;WP;[^)]*\)/u, '')),
  ),
  notDelegated('the password may not be written', 'write', unwritable, [lines.resetPassword]),
  notDelegated('the lock by failures may not be lifted', 'write', unwritable, [lines.lockoutTime]),
  wrongServicePassword(async ({ samba, cleanUp }) => {
    const set = (password: string) => samba.change(sambaService, 'unicodePwd', [unicodePassword(password)]);
    cleanUp(() => set(sambaServicePassword));
    await set('Another-Service-1!');
  }),
];
