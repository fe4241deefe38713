import type { Ending } from '../../../src/contract/failures.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import { answered, identified, proved, recovered, writtenAnd } from '../steps.ts';
import type { ChangeableLab, Situation } from '../situation.ts';

/** Makes somebody's account be so, until `tidy`. */
export type Make<Lab extends ChangeableLab = ChangeableLab> = (
  lab: Lab,
  person: LabPerson,
) => Promise<unknown>;
type StateEnding = Extract<
  Ending['code'],
  'locked-by-administration' | 'account-disabled' | 'account-expired' | 'privileged'
>;
type Keys = Readonly<Record<string, unknown>>;

/** An attribute of the person has one value. */
export function sets(attribute: string, value: string): Make {
  return (lab, { dn }) => lab.change(dn, attribute, [value]);
}

/** Told once both number and proof are right, and before a new password is chosen. */
export function endsAfterProof<Lab extends ChangeableLab>(
  what: string,
  ending: StateEnding,
  make: Make<Lab>,
  directory: Keys = {},
): Situation<Lab> {
  return {
    what,
    async stage(lab, person) {
      await make(lab, person);
      return {
        file: lab.configured(directory),
        happens: (kiosk) => answered(kiosk, person),
        afterwards: () => lab.tidy(),
      };
    },
    told: { code: ending },
    journaled: { event: 'proof.completed', proof: 'joker', outcome: 'right', ending },
  };
}

/** It becomes so when everything has been proved. Nothing that the kiosk does afterwards may undo it. */
export function endsAtTheWrite(
  what: string,
  ending: StateEnding,
  [attribute, value]: readonly [attribute: string, value: string],
): Situation<ChangeableLab> {
  return {
    what,
    stage: async (lab, person) => ({
      async happens(kiosk) {
        await proved(kiosk, person);
        await lab.change(person.dn, attribute, [value]);
        return kiosk.setPassword(newPassword);
      },
      async afterwards() {
        if ((await lab.values(person.dn, attribute))[0] !== value) throw new Error('it was undone');
        await lab.tidy();
      },
    }),
    told: { code: ending },
    journaled: { event: 'write.completed', outcome: 'ended', ending },
  };
}

/** Told as soon as number and birth date are right. */
export function neverActivated(
  what: string,
  make: Make = () => Promise.resolve(),
  directory: Keys = {},
): Situation<ChangeableLab> {
  return {
    what,
    async stage(lab, person) {
      await make(lab, person);
      return {
        file: lab.configured(directory),
        happens: (kiosk) => identified(kiosk, person),
        afterwards: () => lab.tidy(),
      };
    },
    told: { code: 'not-activated', next: 'activation' },
    journaled: { event: 'identify.completed', outcome: 'recognised', ending: 'not-activated' },
  };
}

/** Privileged by a group. */
export function member(what: string, group: string): Situation<ChangeableLab> {
  return endsAfterProof(what, 'privileged', async (lab, { dn }) =>
    lab.change(group, 'member', [...(await lab.values(group, 'member')), dn]),
  );
}

/** @param lock attempts with a wrong password, until the account is locked */
export function lockedByFailures<Lab extends ChangeableLab>(lock: Make<Lab>): Situation<Lab> {
  return {
    what: 'a lock by failures: undone by the write',
    async stage(lab, person) {
      await lock(lab, person);
      if (await lab.canBind(person.dn, person.password)) throw new Error('it is not locked');
      return { happens: (kiosk) => recovered(kiosk, person) };
    },
    told: { code: 'done', usable: 'now' },
    journaled: writtenAnd('works'),
    changed: 'password',
  };
}

/** Where a kind of directory has what decides about people; each has these, whatever else it has. */
export interface StatePlaces {
  /** The attribute of SUPANN's account states. */
  readonly accountState: string;
  readonly privilegedGroup: string;
  readonly staffGroup: string;
  /** An attribute that nobody has, and the campus's own filter may look at. */
  readonly spare: string;
}

/** What the campus itself says about people, on every kind of directory. */
export function campusStates({
  accountState,
  privilegedGroup,
  staffGroup,
  spare,
}: StatePlaces): readonly Situation<ChangeableLab>[] {
  const readsState = { accountState };
  return [
    endsAfterProof(
      'SUPANN: suspended by the institution',
      'locked-by-administration',
      sets(accountState, '{COMPTE}S:SupannVerrouTechnique'),
      readsState,
    ),
    endsAfterProof(
      'SUPANN: inactive for good',
      'account-disabled',
      sets(accountState, '{COMPTE}I:SupannSupprCompte'),
      readsState,
    ),
    neverActivated('SUPANN: not activated yet', sets(accountState, '{COMPTE}I:SupannPrecree'), readsState),
    neverActivated('an account that was never activated', undefined, { activatedWhenPresent: spare }),
    member('a member of a privileged group', privilegedGroup),
    member('a member of the group that may leave the kiosk', staffGroup),
    endsAfterProof(
      'somebody whom the campus’s own filter means',
      'privileged',
      sets(spare, 'administrator'),
      { privilegedFilter: `(${spare}=administrator)` },
    ),
  ];
}
