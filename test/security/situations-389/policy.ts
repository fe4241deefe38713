import { ds389 } from '../../../src/main/directory/dialects/ds389/ds389.ts';
import { directoryOn, findOne } from '../../directory/lab/directory.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { refused, tooYoungBeforehand } from '../situations/policy.ts';
import type { Ds389Lab } from './lab.ts';

const formerly = 'Second-Password-1!';
const inForce = 'Third-Password-1!';
/** Twelve characters are enough for us. */
const shortPassword = 'Bruyere;V73!';

/** As the service account, so that the server remembers them. @returns the last one */
async function hasHad(lab: Ds389Lab, { uid }: LabPerson, passwords: readonly string[]): Promise<string> {
  const directory = directoryOn(lab.server, {}, { dialect: ds389 });
  for (const password of passwords) {
    const written = await directory.writePassword(await findOne(directory, uid, 'uid'), password);
    if (!written.ok) throw new Error(`${password}: ${written.failure.kind}`);
  }
  return passwords.at(-1) ?? inForce;
}

const had = (lab: Ds389Lab, person: LabPerson): Promise<string> => hasHad(lab, person, [formerly, inForce]);
const longer = (lab: Ds389Lab): Promise<void> => lab.set({ passwordMinLength: '14' });

/** The server remembers from when on each password may be changed only while it has a minimum age. */
async function changedLately(lab: Ds389Lab, person: LabPerson): Promise<string> {
  await lab.set({ passwordMinAge: '3600' });
  return hasHad(lab, person, [inForce]);
}

export const refusals: readonly Situation<Ds389Lab>[] = [
  refused({
    what: 'a password that the person has had before',
    rule: 'in-history',
    before: had,
    chosen: formerly,
  }),
  refused({ what: 'the password that is in force', rule: 'same-as-current', before: had, chosen: inForce }),
  refused({
    what: 'a password that is long enough for us and too short for the server',
    // The extended operation and its control say no more than that.
    rule: 'too-weak',
    between: longer,
    chosen: shortPassword,
  }),
  refused({
    what: 'a password that is long enough for us and too short for the server (write: replace)',
    rule: 'too-short',
    directory: { write: 'replace' },
    between: longer,
    chosen: shortPassword,
  }),
  refused({
    what: 'a password that is good enough for us and too weak for the server',
    rule: 'too-weak',
    // Three letters of the mail address, which the kiosk does not count among the names.
    chosen: 'Qz7;Kx-niv-W9!',
  }),
  refused({
    what: 'a password that is too young to be changed, told by the write',
    rule: 'too-young',
    async before(lab, person) {
      const password = await changedLately(lab, person);
      await lab.set({ passwordMinAge: '0' });
      return password;
    },
    between: (lab) => lab.set({ passwordMinAge: '3600' }),
    chosen: newPassword,
  }),
  tooYoungBeforehand({}, changedLately),
];
