import { domainAdmins } from '../../directory/lab/samba-content.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import { newPassword, rightAnswer } from '../kiosks-on-slapd.ts';
import { identified, proved, recovered } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import { privilegedGroup, type KiosksOnSamba } from './lab.ts';

/** In 100 nanoseconds since 1601 (MS-DTYP section 2.3.3). */
const longAgo = '133000000000000000';
/** SUPANN's account state where a campus has put it; the schema has no attribute of its own. */
const stateAttribute = 'employeeType';

type Values = readonly string[];
interface State {
  readonly attribute: string;
  readonly set: Values;
  readonly undone: Values;
}

const rightProof = { event: 'proof.completed', proof: 'joker', outcome: 'right' } as const;
const disabled: State = { attribute: 'userAccountControl', set: ['514'], undone: ['512'] };
const ended: State = { attribute: 'accountExpires', set: [longAgo], undone: ['0'] };

/** Told once both number and proof are right, and before a new password is chosen. */
function knownBefore(
  what: string,
  { attribute, set, undone }: State,
  code: 'account-disabled' | 'account-expired' | 'privileged' | 'locked-by-administration',
  directory: Readonly<Record<string, unknown>> = {},
): Situation<KiosksOnSamba> {
  return {
    what,
    stage: async (lab, { dn, ...person }) => ({
      file: lab.configured(directory),
      async happens(kiosk) {
        await lab.samba.change(dn, attribute, set);
        await kiosk.toJoker({ dn, ...person });
        return kiosk.answerJoker(rightAnswer);
      },
      afterwards: () => lab.samba.change(dn, attribute, undone),
    }),
    told: { code },
    journaled: { ...rightProof, ending: code },
  };
}

function beforeTheWrite(
  what: string,
  { attribute, set, undone }: State,
  code: 'account-disabled' | 'account-expired',
): Situation<KiosksOnSamba> {
  return {
    what,
    stage: async (lab, person) => ({
      async happens(kiosk) {
        await proved(kiosk, person);
        await lab.samba.change(person.dn, attribute, set);
        return kiosk.setPassword(newPassword);
      },
      afterwards: () => lab.samba.change(person.dn, attribute, undone),
    }),
    told: { code },
    journaled: { event: 'write.completed', outcome: 'ended', ending: code },
  };
}

/** Privileged by a group: once in it, and once more out of it. */
function member(what: string, group: string): Situation<KiosksOnSamba> {
  return {
    what,
    async stage(lab, person) {
      const before = await lab.samba.values(group, 'member');
      return {
        async happens(kiosk) {
          await lab.samba.change(group, 'member', [...before, person.dn]);
          await kiosk.toJoker(person);
          return kiosk.answerJoker(rightAnswer);
        },
        afterwards: () => lab.samba.change(group, 'member', before),
      };
    },
    told: { code: 'privileged' },
    journaled: { ...rightProof, ending: 'privileged' },
  };
}

async function lockByFailures(lab: KiosksOnSamba, { dn }: LabPerson): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt += 1) await lab.samba.canBind(dn, 'wrong');
  if ((await lab.samba.values(dn, 'lockoutTime'))[0] === '0') throw new Error('it is not locked');
}

export const states: readonly Situation<KiosksOnSamba>[] = [
  {
    what: 'a lock by wrong passwords, which the write lifts',
    stage: async (lab, person) => ({
      async happens(kiosk) {
        await lockByFailures(lab, person);
        return recovered(kiosk, person);
      },
    }),
    told: { code: 'done', usable: 'now' },
    journaled: { event: 'write.completed', outcome: 'written', verified: 'works' },
    changed: 'password',
  },
  knownBefore('a disabled account', disabled, 'account-disabled'),
  knownBefore('an account that has expired', ended, 'account-expired'),
  beforeTheWrite('an account that is disabled right before the write', disabled, 'account-disabled'),
  beforeTheWrite('an account that expires right before the write', ended, 'account-expired'),
  knownBefore(
    'a lock by the administration, known before the proofs',
    { attribute: stateAttribute, set: ['{COMPTE}S:SupannVerrouAdministratif'], undone: [] },
    'locked-by-administration',
    { accountState: stateAttribute },
  ),
  {
    what: 'an account that was never activated',
    stage: async (lab, person) => ({
      file: lab.configured({ activatedWhenPresent: stateAttribute }),
      happens: (kiosk) => identified(kiosk, person),
    }),
    told: { code: 'not-activated' },
    journaled: { event: 'identify.completed', outcome: 'recognised', ending: 'not-activated' },
  },
  member('a member of a privileged group', privilegedGroup),
  member('a member of Domain Admins, which no configuration names', domainAdmins),
  knownBefore(
    'whoever the server protects (adminCount)',
    { attribute: 'adminCount', set: ['1'], undone: [] },
    'privileged',
  ),
];
