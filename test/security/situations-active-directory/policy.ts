import { unicodePassword } from '../../../src/main/directory/dialects/active-directory/windows-octets.ts';
import { finePolicyLdif, sambaBase, sambaPolicies } from '../../directory/lab/samba-content.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { refused, taken, tooYoung } from '../situations/policy.ts';
import type { KiosksOnSamba } from './lab.ts';

/** Twelve characters are enough for us, and for the domain as it is. */
const shortPassword = 'Bruyere;V73!';
const domain = (attribute: string, value: string) => (lab: KiosksOnSamba) =>
  lab.change(sambaBase, attribute, [value]);
/** In 100 nanoseconds, negative: how long a password must stay. */
const aDay = '-864000000000';

/** Where the directory lets a reset bring back an earlier password. */
const ownHistory = { password: { history: 3, historyKeptBy: 'kiosk' } };
const formerly = 'Second-Password-1!';
const inForce = 'Third-Password-1!';

/** At a kiosk of the same configuration, whose memory is the person's record. */
async function hasChosen(lab: KiosksOnSamba, person: LabPerson): Promise<string> {
  const file = lab.configured({}, ownHistory);
  for (const password of [formerly, inForce]) {
    const kiosk = await lab.open(`before-${person.uid}-${password}`, { file });
    await kiosk.toJoker(person);
    await kiosk.answerJoker('Médor');
    const { step } = await kiosk.setPassword(password);
    if (step.name !== 'done') throw new Error(`stands at ${step.name}`);
    await kiosk.stop();
  }
  return inForce;
}

const chosenBefore = { rule: 'chosen-before', more: ownHistory, before: hasChosen } as const;

export const refusals: readonly Situation<KiosksOnSamba>[] = [
  // Of itself Samba refuses none at a reset: it does not know the policy hints.
  refused({ ...chosenBefore, what: 'a password that the person has had before', chosen: formerly }),
  refused({ ...chosenBefore, what: 'the password that is in force', chosen: inForce }),
  taken({
    what: 'a password that the person has had before, and only the directory could know',
    async before(lab, person) {
      for (const password of [newPassword, inForce]) {
        await lab.samba.change(person.dn, 'unicodePwd', [unicodePassword(password)]);
      }
      return inForce;
    },
    chosen: newPassword,
  }),
  refused({
    what: 'a password that is long enough for us and too short for the server',
    rule: 'too-short',
    between: domain('minPwdLength', '14'),
    chosen: shortPassword,
  }),
  refused({
    what: 'a password that is too short for a policy of the person’s own',
    rule: 'too-short',
    async between(lab, { uid, dn }) {
      lab.samba.apply(finePolicyLdif(`of-${uid}`, dn, 20));
      lab.cleanUp(() => lab.samba.remove(`CN=of-${uid},${sambaPolicies}`));
    },
    chosen: newPassword,
  }),
  refused({
    what: 'a password that is good enough for us and too weak for the server',
    rule: 'too-weak',
    more: { password: { atLeast: { upper: 0, digit: 0, special: 0 } } },
    async before(lab, { password }) {
      await domain('pwdProperties', '0')(lab);
      return password;
    },
    between: domain('pwdProperties', '1'),
    chosen: 'que-des-minuscules',
  }),
  taken({
    // The minimum age is for people who change their own: nothing is told of it, before the proofs or after.
    what: tooYoung,
    async before(lab, { password }) {
      await domain('minPwdAge', aDay)(lab);
      return password;
    },
    chosen: newPassword,
  }),
];
