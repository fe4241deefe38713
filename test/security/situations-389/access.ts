import { peopleBase, suffix, type LabPerson } from '../../directory/lab/people.ts';
import { recordsBase, serviceDn } from '../../directory/lab/slapd.ts';
import { newPassword, rightAnswer, type SpokenKiosk } from '../kiosks-on-slapd.ts';
import { identified, proved, recovered } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import { people, type Ds389Lab } from './lab.ts';

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

function readOnly(what: string, write: 'exop' | 'replace', more: object): Situation<Ds389Lab> {
  return {
    what,
    stage: async (lab, person) => ({
      file: lab.configured({ write }),
      async happens(kiosk) {
        // The attempt at the proof is a write as well.
        await proved(kiosk, person);
        await lab.change('cn=userRoot,cn=ldbm database,cn=plugins,cn=config', 'nsslapd-readonly', ['on']);
        return kiosk.setPassword(newPassword);
      },
      afterwards: () => lab.tidy(),
    }),
    told,
    journaled: fault('write', more),
  };
}

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
  {
    what: 'a size limit below two, and two people with one number',
    async stage(lab, person) {
      for (const one of [person, people[3]]) await lab.change(one?.dn ?? '', 'supannEtuId', ['29990001']);
      await lab.set({ 'nsslapd-sizelimit': '1' });
      return {
        async happens(kiosk) {
          await kiosk.toIdentify('student');
          return kiosk.identify('29990001', person.birthDate);
        },
        afterwards: () => lab.tidy(),
      };
    },
    told,
    journaled: fault('identify', { fault: 'misconfigured', resultCode: 4 }),
  },
  // By the extended operation 389 says no more of it than of a right that is missing.
  readOnly('nothing but a server that is read-only', 'exop', {
    fault: 'access-refused',
    resultCode: 50,
    cause: 'password-unwritable',
  }),
  readOnly('nothing but a server that is read-only (write: replace)', 'replace', {
    fault: 'misconfigured',
    resultCode: 53,
  }),
];
