import { ds389Remedies } from './ds389.ts';
import type { Remedies } from './remedies.ts';

const readable = [
  'From documents:',
  "ipa permission-add 'Loquet reads <about>' --type=user --right=read --right=search --right=compare --attrs=<about>",
  "ipa privilege-add-permission 'Loquet' --permissions='Loquet reads <about>'",
].join('\n');

/** For FreeIPA, from its documents alone; where it is 389 that decides, as there. The privilege is that of docs/directories. */
export const freeipaRemedies: Remedies = {
  ...ds389Remedies,
  'sign-in-refused':
    'From documents: ipa sysaccount-mod <account> --random, or ldappasswd as the Directory Manager; then store it as the secret `directory`.',
  'person-ambiguous': 'From documents: ipa user-find, and correct one of the two.',
  'nobody-found':
    "From documents: ipa privilege-add-permission 'Loquet' --permissions='System: Read User Standard Attributes'",
  'attribute-unreadable': readable,
  'attribute-unreadable-less': readable,
  'attribute-unwritable': [
    'From documents:',
    "ipa permission-add 'Loquet writes <about>' --type=user --right=write --attrs=<about>",
    "ipa privilege-add-permission 'Loquet' --permissions='Loquet writes <about>'",
  ].join('\n'),
  'password-unwritable':
    "From documents: ipa privilege-add-permission 'Loquet' --permissions='System: Change User password'",
  'account-over-broad':
    'From documents: make a system account of its own, in no role but that of docs/directories/freeipa.md; never the Directory Manager, nor a member of admins.',
  'group-unreadable':
    "From documents: ipa group-show of it, and ipa privilege-add-permission 'Loquet' --permissions='System: Read Group Membership'",
  'policy-unreadable':
    "From documents: ipa role-add-privilege 'Loquet' --privileges='Password Policy Readers'",
  'policy-stricter':
    'From documents: ipa pwpolicy-mod --minlength=… --minclasses=…, or write its numbers into `password:`. People are shown the stricter one.',
  'policy-laxer':
    'From documents: ipa pwpolicy-mod --minlength=… --minclasses=… Only the kiosk keeps to the campus’s rule until then.',
};
