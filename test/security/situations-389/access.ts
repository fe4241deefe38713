import { peopleBase, suffix, type LabPerson } from '../../directory/lab/people.ts';
import { recordsBase, serviceDn } from '../../directory/lab/slapd.ts';
import { rightAnswer, type SpokenKiosk } from '../kiosks-on-slapd.ts';
import { identified, recovered } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import type { Ds389Lab } from './lab.ts';

const told = { code: 'operator-fault' } as const;

const steps = {
  identify: identified,
  proof: async (kiosk: SpokenKiosk, person: LabPerson) => {
    await kiosk.toJoker(person);
    return kiosk.answerJoker(rightAnswer);
  },
  write: recovered,
};
const fault = (step: keyof typeof steps, more: object) => ({
  event: `${step}.completed`,
  ...(step === 'proof' ? { proof: 'joker' } : {}),
  outcome: 'fault',
  ...more,
});

/** The documented access control but for one thing. */
function without(
  what: string,
  base: string,
  change: (aci: string) => string,
  step: keyof typeof steps,
  more: object,
): Situation<Ds389Lab> {
  return {
    what,
    async stage(lab, person) {
      const rules = await lab.server.values(base, 'aci');
      const other = rules.map(change).filter((aci) => aci !== '');
      if (other.join('\n') === rules.join('\n')) throw new Error('no rule was changed');
      await lab.change(base, 'aci', other);
      return { happens: (kiosk) => steps[step](kiosk, person), afterwards: () => lab.tidy() };
    },
    told,
    journaled: fault(step, { fault: 'access-refused', ...more }),
  };
}

const names = (...attributes: readonly string[]) => {
  const pattern = new RegExp(
    `(?:${attributes.join('|')}) \\|\\| | \\|\\| (?:${attributes.join('|')})(?=")`,
    'gu',
  );
  return (aci: string): string => aci.replaceAll(pattern, '');
};
const groups = `ou=groups,${suffix}`;

export const access: readonly Situation<Ds389Lab>[] = [
  without(
    'ACL: birth dates hidden',
    peopleBase,
    names('schacDateOfBirth', 'supannOIDCDateDeNaissance'),
    'identify',
    { cause: 'birth-date-unreadable' },
  ),
  without('ACL: account state hidden', peopleBase, names('supannRessourceEtat'), 'identify', {
    cause: 'account-state-unreadable',
  }),
  {
    what: 'ACL: an attribute of the privileged filter hidden',
    stage: async (lab, person) => ({
      file: lab.configured({ privilegedFilter: '(description=administrator)' }),
      happens: (kiosk) => identified(kiosk, person),
    }),
    told,
    journaled: fault('identify', { fault: 'access-refused', cause: 'privilege-unreadable' }),
  },
  // 389 names entries by nsUniqueId.
  without('ACL: entryUUID hidden', peopleBase, names('nsUniqueId'), 'identify', {
    cause: 'entry-unreadable',
  }),
  without(
    'ACL: members of a privileged group hidden',
    groups,
    (aci) => aci.replace('member || uniqueMember || memberUid', 'description'),
    'identify',
    { cause: 'group-unreadable' },
  ),
  without(
    'ACL: the record hidden',
    recordsBase,
    (aci) => (aci.includes('Loquet exchanges records') ? '' : aci),
    'identify',
    { cause: 'record-unreadable' },
  ),
  without(
    'ACL: the record may be read and not changed',
    recordsBase,
    (aci) => (aci.includes('Loquet exchanges records') ? aci.replace(/, ?write/u, '') : aci),
    'proof',
    { resultCode: 50, cause: 'record-unwritable' },
  ),
  without('ACL: the lock hidden', peopleBase, names('nsAccountLock'), 'write', { cause: 'lock-unreadable' }),
  without(
    'ACL: the password may not be written',
    peopleBase,
    (aci) => (aci.includes('Loquet writes passwords') ? '' : aci),
    'write',
    { resultCode: 50, cause: 'password-unwritable' },
  ),
  {
    what: 'a wrong password of the service account',
    async stage(lab, person) {
      await lab.change(serviceDn, 'userPassword', ['Another-Service-1!']);
      return { happens: (kiosk) => identified(kiosk, person), afterwards: () => lab.tidy() };
    },
    told,
    journaled: fault('identify', { fault: 'sign-in-refused', resultCode: 49 }),
  },
];
