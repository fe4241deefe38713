import type { LabPerson } from '../../directory/lab/people.ts';
import { directoryOn, findOne } from '../../directory/lab/directory.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { refused, tooYoungBeforehand } from '../situations/policy.ts';
import type { OpenldapLab } from './lab.ts';

const formerly = 'Second-Password-1!';
const inForce = 'Third-Password-1!';
/** Twelve characters are enough for us. */
const shortPassword = 'Bruyere;V73!';

/** As the service account, so that the server remembers them. @returns the last one */
async function hasHad({ slapd }: OpenldapLab, { uid }: LabPerson): Promise<string> {
  const directory = directoryOn(slapd);
  for (const password of [formerly, inForce]) {
    const written = await directory.writePassword(await findOne(directory, uid, 'uid'), password);
    if (!written.ok) throw new Error(`${password}: ${written.failure.kind}`);
  }
  return inForce;
}

const longer = (lab: OpenldapLab): Promise<void> => lab.setPolicy({ pwdMinLength: '14' });
const older = (lab: OpenldapLab): Promise<void> => lab.setPolicy({ pwdMinAge: '3600' });

export const refusals: readonly Situation<OpenldapLab>[] = [
  refused({
    what: 'a password that the person has had before',
    rule: 'in-history',
    before: hasHad,
    chosen: formerly,
  }),
  refused({
    what: 'the password that is in force',
    rule: 'same-as-current',
    before: hasHad,
    chosen: inForce,
  }),
  refused({
    what: 'a password that is long enough for us and too short for the server',
    rule: 'too-short',
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
    what: 'a password that is too young to be changed, told by the write',
    rule: 'too-young',
    before: hasHad,
    between: older,
    chosen: newPassword,
  }),
  tooYoungBeforehand<OpenldapLab>(
    { passwordPolicy: 'cn=default,ou=policies,dc=univ,dc=example' },
    async (lab, person) => {
      const password = await hasHad(lab, person);
      await older(lab);
      return password;
    },
  ),
];
