import type { LabPerson } from '../../directory/lab/people.ts';
import { disabledRole } from '../../directory/lab/ds389-policies.ts';
import { newPassword, rightAnswer } from '../kiosks-on-slapd.ts';
import { privilegedGroup, staffGroup } from '../../directory/lab/slapd.ts';
import { identified, proved, recovered } from '../servers-fail/lab.ts';
import type { Situation } from '../situation.ts';
import type { Ds389Lab } from './lab.ts';

/** An ending that is told after the proof, by what the entry said before it. */
function endsAfterProof(
  what: string,
  ending: 'locked-by-administration' | 'account-disabled' | 'privileged',
  make: (lab: Ds389Lab, person: LabPerson) => Promise<unknown>,
  directory: Readonly<Record<string, unknown>> = {},
): Situation<Ds389Lab> {
  return {
    what,
    stage: async (lab, person) => {
      await make(lab, person);
      return {
        file: lab.configured(directory),
        async happens(kiosk) {
          await kiosk.toJoker(person);
          return kiosk.answerJoker(rightAnswer);
        },
        afterwards: () => lab.tidy(),
      };
    },
    told: { code: ending },
    journaled: { event: 'proof.completed', outcome: 'right', proof: 'joker', ending },
  };
}

function member(what: string, group: string): Situation<Ds389Lab> {
  return endsAfterProof(what, 'privileged', async (lab, { dn }) =>
    lab.change(group, 'member', [...(await lab.server.values(group, 'member')), dn]),
  );
}

const sets =
  (attribute: string, value: string) =>
  (lab: Ds389Lab, { dn }: LabPerson) =>
    lab.change(dn, attribute, [value]);

const neverActivated = {
  event: 'identify.completed',
  outcome: 'recognised',
  ending: 'not-activated',
};
export const states: readonly Situation<Ds389Lab>[] = [
  endsAfterProof(
    'a lock by the administration, known before the proofs',
    'locked-by-administration',
    sets('nsAccountLock', 'true'),
  ),
  endsAfterProof(
    'a lock by the administration that comes with a role',
    'locked-by-administration',
    sets('nsRoleDN', disabledRole),
  ),
  {
    what: 'a lock by the administration that comes right before the write',
    stage: async (lab, person) => ({
      async happens(kiosk) {
        await proved(kiosk, person);
        await lab.change(person.dn, 'nsAccountLock', ['true']);
        return kiosk.setPassword(newPassword);
      },
      async afterwards() {
        if ((await lab.server.values(person.dn, 'nsAccountLock'))[0] !== 'true') throw new Error('lifted');
        await lab.tidy();
      },
    }),
    told: { code: 'locked-by-administration' },
    journaled: { event: 'write.completed', outcome: 'ended', ending: 'locked-by-administration' },
  },
  {
    what: 'a lock by failures: undone by the write',
    async stage(lab, person) {
      for (let attempt = 0; attempt < 5; attempt += 1) await lab.canBind(person.dn, 'wrong');
      if (await lab.canBind(person.dn, person.password)) throw new Error('it is not locked');
      return { happens: (kiosk) => recovered(kiosk, person) };
    },
    told: { code: 'done', usable: 'now' },
    journaled: { event: 'write.completed', outcome: 'written', verified: 'works' },
    changed: 'password',
  },
  endsAfterProof(
    'SUPANN: suspended by the institution',
    'locked-by-administration',
    sets('supannRessourceEtat', '{COMPTE}S:SupannVerrouTechnique'),
  ),
  endsAfterProof(
    'SUPANN: inactive for good',
    'account-disabled',
    sets('supannRessourceEtat', '{COMPTE}I:SupannSupprCompte'),
  ),
  {
    what: 'SUPANN: not activated yet',
    async stage(lab, person) {
      await lab.change(person.dn, 'supannRessourceEtat', ['{COMPTE}I:SupannPrecree']);
      return { happens: (kiosk) => identified(kiosk, person), afterwards: () => lab.tidy() };
    },
    told: { code: 'not-activated' },
    journaled: neverActivated,
  },
  {
    what: 'an account that was never activated',
    stage: async (lab, person) => ({
      file: lab.configured({ activatedWhenPresent: 'displayName' }),
      happens: (kiosk) => identified(kiosk, person),
    }),
    told: { code: 'not-activated' },
    journaled: neverActivated,
  },
  member('a member of a privileged group', privilegedGroup),
  member('a member of the group that may leave the kiosk', staffGroup),
  endsAfterProof(
    'somebody whom the campus’s own filter means',
    'privileged',
    sets('displayName', 'administrator'),
    { privilegedFilter: '(displayName=administrator)' },
  ),
];
