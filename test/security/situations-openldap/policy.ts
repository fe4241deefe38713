import { suffix, type LabPerson } from '../../directory/lab/people.ts';
import { directoryOn, findOne } from '../../directory/lab/directory.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { refused, tooYoungBeforehand } from '../situations/policy.ts';
import { defaultPolicy, type OpenldapLab } from './lab.ts';

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

const ownPolicyDn = (uid: string): string => `cn=of-${uid},ou=policies,${suffix}`;
const ownPolicy = (uid: string): string =>
  [
    `dn: ${ownPolicyDn(uid)}\nobjectClass: namedPolicy\nobjectClass: pwdPolicy\ncn: of-${uid}`,
    'pwdAttribute: userPassword\npwdMinLength: 20\npwdCheckQuality: 2',
  ].join('\n');

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
    what: 'a password that is too short for a policy of the person’s own',
    rule: 'too-short',
    async between(lab, { uid, dn }) {
      await lab.slapd.add(ownPolicy(uid));
      await lab.change(dn, 'pwdPolicySubentry', [ownPolicyDn(uid)]);
    },
    chosen: newPassword,
  }),
  refused({
    what: 'a password that is longer than the server takes',
    rule: 'too-long',
    between: (lab) => lab.setPolicy({ pwdMaxLength: '14' }),
    chosen: newPassword,
  }),
  refused({
    what: 'a password that is too young to be changed, told by the write',
    rule: 'too-young',
    before: hasHad,
    between: older,
    chosen: newPassword,
  }),
  tooYoungBeforehand<OpenldapLab>({ passwordPolicy: defaultPolicy }, async (lab, person) => {
    const password = await hasHad(lab, person);
    await older(lab);
    return password;
  }),
];
