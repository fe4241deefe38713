import { unicodePassword } from '../../../src/main/directory/dialects/active-directory/windows-octets.ts';
import { asTheServerItself } from '../../directory/lab/samba-domain.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import { newPassword } from '../kiosks-on-slapd.ts';
import type { Situation } from '../situation.ts';
import { notUsable } from '../situations/sign-in.ts';
import { sets } from '../situations/state.ts';
import type { KiosksOnSamba } from './lab.ts';
import { disabledAccount, fourWrongPasswords, longAgo } from './state.ts';

const octets =
  (attribute: string, value: Buffer) =>
  async (lab: KiosksOnSamba, { dn }: LabPerson): Promise<void> => {
    lab.cleanUp(() => lab.samba.change(dn, attribute, []));
    await lab.samba.change(dn, attribute, [value]);
  };
/** One bit for each hour of a week (MS-ADA1 section 2.376). */
const atNoHour = Buffer.alloc(21);

export const signIns: readonly Situation<KiosksOnSamba>[] = [
  notUsable('not at this hour', 'restricted', octets('logonHours', atNoHour)),
  notUsable('not from this machine', 'restricted', sets('userWorkstations', 'ELSEWHERE')),
  notUsable('password expired', 'password-expired', async (lab, { dn }) => {
    const past = `dn: ${dn}\nchangetype: modify\nreplace: pwdLastSet\npwdLastSet: ${longAgo}\n`;
    lab.samba.apply(past, [asTheServerItself]);
    lab.cleanUp(() => lab.samba.change(dn, 'pwdLastSet', ['-1']));
    // From 0 alone does that lead to now.
    lab.cleanUp(() => lab.samba.change(dn, 'pwdLastSet', ['0']));
  }),
  notUsable('disabled', 'disabled', sets('userAccountControl', disabledAccount)),
  notUsable('account expired', 'account-expired', sets('accountExpires', longAgo)),
  notUsable('must change', 'must-change', async (lab, { dn }) => {
    await lab.samba.change(dn, 'pwdLastSet', ['0']);
    lab.cleanUp(() => lab.samba.change(dn, 'pwdLastSet', ['-1']));
  }),
  notUsable('locked', 'locked', async (lab, person) => {
    await fourWrongPasswords(lab, person);
    lab.cleanUp(() => lab.samba.change(person.dn, 'lockoutTime', ['0']));
  }),
  notUsable('no more than that', 'refused', async (lab, { dn }) => {
    // As it is when somebody else sets another one in between.
    const set = (password: string) => lab.samba.change(dn, 'unicodePwd', [unicodePassword(password)]);
    lab.cleanUp(() => set(newPassword));
    await set('Somebody-Elses-1!');
  }),
];
