import type { Remedies } from './remedies.ts';

const delegation = (file: string, dn: string): string =>
  [
    `The entries of resources/directory/${file}, with the SID of the account in place of {kiosk}:`,
    `Windows: Active Directory Users and Computers, ${dn}, Security, Advanced; or dsacls`,
    `Samba: samba-tool dsacl set --objectdn="${dn}" --sddl="…"`,
  ].join('\n');

const people = delegation('active-directory-people.sddl', '<base>');
const records =
  'Load resources/directory/active-directory-record.ldif (ldifde -i -f …, or ldbmodify), or set its access list again.';

/** For Active Directory and for Samba as a domain controller. */
export const activeDirectoryRemedies: Remedies = {
  'sign-in-refused':
    'dsa.msc, or: samba-tool user setpassword …; the account may be locked, disabled or expired too. Then store the password as the secret `directory`.',
  'person-ambiguous':
    'Active Directory keeps nothing unique but logins: find both with Get-ADUser -LDAPFilter "(<attribute>=…)".',
  'attribute-unreadable': people,
  'attribute-unreadable-less': people,
  'attribute-unwritable': people,
  'password-unwritable': people,
  'nobody-found': people,
  'birth-date-unseen': people,
  'group-unreadable':
    'Correct the name in the configuration, or let <account> read objectSid of <about>, and tokenGroups of people.',
  'account-over-broad':
    'Make a user of its own for the kiosk, in no group but Domain Users, and give it the delegations of docs/directories/active-directory.md.',
  'not-indexed':
    'In the schema, attribute <about>: set bit 1 of searchFlags (Schema snap-in, "Index this attribute"; Samba: ldbmodify with searchFlags: 1).',
  'lookup-unbearable':
    'In the schema, attribute <about>: set bit 1 of searchFlags (Schema snap-in, "Index this attribute"; Samba: ldbmodify with searchFlags: 1).',
  'schema-missing': 'The class is there from Windows Server 2003 on: adprep /forestprep.',
  'record-base-missing': records,
  'record-unaddable': records,
  'record-unwritable': records,
  'record-unreadable': records,
  'record-open': records,
  'policy-unnamed': 'Name the domain: `directory.passwordPolicy: DC=…`.',
  'policy-unreadable': delegation(
    'active-directory-policies.sddl',
    'CN=Password Settings Container,CN=System,DC=…',
  ),
  'policy-laxer':
    'A reset passes by the history of the domain unless the server knows the policy hints: `password.historyKeptBy: kiosk`. Lengths: Set-ADDefaultDomainPasswordPolicy, or samba-tool domain passwordsettings set.',
  'clock-differs': 'w32tm /resync on the domain controller, timedatectl set-ntp true here.',
};
