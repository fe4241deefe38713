import type { Remedies } from './remedies.ts';

const load = '# ldapmodify -H <url> -D "cn=Directory Manager" -W';

/** One rule more on an entry. It mends nothing where another rule denies: what is denied stays denied. */
const rule = (dn: string, target: string, name: string, right: string): string =>
  [
    load,
    `dn: ${dn}`,
    'changetype: modify',
    'add: aci',
    `aci: ${target}(version 3.0; acl "${name}";`,
    `  ${right};)`,
  ].join('\n');

const see = 'allow (read, search, compare) userdn="ldap:///<account>"';
const hide = 'deny (read, search, compare)';

const readRule = (attribute: string): string =>
  rule('<base>', `(targetattr="${attribute}")`, `Loquet reads ${attribute}`, see);
const writeRule = (attribute: string): string =>
  rule(
    '<base>',
    `(targetattr="${attribute}")`,
    `Loquet writes ${attribute}`,
    'allow (write) userdn="ldap:///<account>"',
  );

const recordRules = [
  'aci: (targetattr="objectClass || loquetPerson")(version 3.0; acl "Loquet finds records";',
  `  ${see};)`,
  'aci: (targetattr="loquetRecord")(version 3.0; acl "Loquet exchanges records";',
  '  allow (read, search, compare, write) userdn="ldap:///<account>";)',
  'aci: (targetfilter="(objectClass=loquetRecordEntry)")(version 3.0; acl "Loquet adds records";',
  '  allow (add) userdn="ldap:///<account>";)',
];
const recordDenials = [
  'aci: (targetfilter="(objectClass=loquetRecordEntry)")(targetattr!="aci")',
  ' (version 3.0; acl "records are for Loquet alone"; deny (all) userdn!="ldap:///<account>";)',
  'aci: (targetattr="loquetRecord")(version 3.0; acl "loquetRecord is for Loquet alone";',
  '  deny (all) userdn!="ldap:///<account>";)',
];
const onRecords = (rules: readonly string[]): string =>
  [
    load,
    '# resources/directory/389-access.ldif has them all.',
    'dn: <about>',
    'changetype: modify',
    'add: aci',
    ...rules,
  ].join('\n');

/** The task fills the index: until then an index that was added to a running server is not used. */
const index = [
  load,
  '# userRoot: the name of your backend. It takes no writes until the index is filled.',
  '# Is it there already? Then only the second entry.',
  'dn: cn=<about>,cn=index,cn=userRoot,cn=ldbm database,cn=plugins,cn=config',
  'changetype: add',
  'objectClass: top',
  'objectClass: nsIndex',
  'cn: <about>',
  'nsSystemIndex: false',
  'nsIndexType: eq',
  '',
  'dn: cn=loquet <about>,cn=index,cn=tasks,cn=config',
  'changetype: add',
  'objectClass: top',
  'objectClass: extensibleObject',
  'cn: loquet <about>',
  'nsInstance: userRoot',
  'nsIndexAttribute: <about>:eq',
].join('\n');

const setting = (dn: string, attribute: string, value: string): string =>
  [load, `dn: ${dn}`, 'changetype: modify', `replace: ${attribute}`, `${attribute}: ${value}`].join('\n');

const policyTarget =
  '(targetfilter="(|(objectClass=nsslapdConfig)(objectClass=passwordPolicy))")(targetattr="objectClass || passwordCheckSyntax || passwordMinLength || passwordMinDigits || passwordMinUppers || passwordMinLowers || passwordMinSpecials || passwordMinCategories || passwordMaxRepeats || passwordMaxSequence || passwordHistory || passwordInHistory || passwordMinAge || passwordMustChange")';
const policyCommand =
  'dsconf INSTANCE pwpolicy set --pwdchecksyntax on --pwdminlen … --pwdhistory on --pwdhistorycount …   (localpwp set … DN for a local policy), or write the server’s numbers into `password:`.';

/** For 389 Directory Server and Red Hat Directory Server: LDIF, whose comments may stay where they are. */
export const ds389Remedies: Remedies = {
  'sign-in-refused':
    'ldappasswd -H <url> -D "cn=Directory Manager" -W -S <account>; then store it as the secret `directory`. It may be locked or expired too: ldapsearch … -b <account> accountUnlockTime passwordExpirationTime nsAccountLock',
  'person-ambiguous':
    'dsconf INSTANCE plugin attr-uniq add loquet --attr-name <attribute> --subtree <base> --enabled on, after one of the two has been corrected.',
  'nobody-found': readRule('objectClass'),
  'attribute-unreadable': readRule('<about>'),
  'attribute-unreadable-less': readRule('<about>'),
  'attribute-unwritable': writeRule('<about>'),
  'password-unwritable': writeRule('userPassword'),
  'account-reads-passwords': rule(
    '<base>',
    '(targetattr="userPassword")',
    'Loquet reads no passwords',
    `${hide} userdn="ldap:///<account>"`,
  ),
  'account-over-broad':
    'Load resources/directory/389-entries.ldif and 389-access.ldif, and name cn=loquet,ou=services,… in `directory.bindDn`: never the Directory Manager, whom no password policy binds.',
  'hashes-open': rule(
    '<base>',
    '(targetattr="<about>")',
    'nobody reads <about>',
    `${hide} userdn="ldap:///anyone"`,
  ),
  'birth-date-open': rule(
    '<base>',
    '(targetattr="<about>")',
    '<about> only for who has signed in',
    `${hide} userdn!="ldap:///all"`,
  ),
  'group-unreadable': rule(
    '<about>',
    '(targetattr="member || uniqueMember || memberUid")',
    'Loquet asks who is a member',
    'allow (compare) userdn="ldap:///<account>"',
  ),
  'not-indexed': index,
  'lookup-unbearable': index,
  'schema-missing': 'ldapmodify -H <url> -D "cn=Directory Manager" -W -f resources/directory/389-loquet.ldif',
  'record-base-missing': [
    load,
    '# If it is there, it cannot be seen: then `changetype: modify`, `add: aci` and the rules.',
    'dn: <about>',
    'changetype: add',
    'objectClass: organizationalUnit',
    ...recordRules,
    ...recordDenials,
  ].join('\n'),
  'record-unaddable': onRecords(recordRules.slice(4)),
  'record-unreadable': onRecords(recordRules.slice(0, 4)),
  'record-unwritable': onRecords(recordRules.slice(2, 4)),
  'record-open': onRecords(recordDenials),
  'policy-unreadable': rule('<about>', policyTarget, 'Loquet reads this password policy', see),
  'policy-stricter': `People are shown the stricter one. ${policyCommand}`,
  'policy-laxer': `Only the kiosk keeps to the campus’s rule. ${policyCommand}`,
  'policy-for-once': setting('<about>', 'passwordMustChange', 'off'),
  'locks-apart': setting('cn=config', 'passwordIsGlobalPolicy', 'on'),
  'locks-untold': rule(
    'cn=config',
    '(targetfilter="(objectClass=nsslapdConfig)")(targetattr="objectClass || passwordIsGlobalPolicy")',
    'Loquet reads how locks are shared',
    see,
  ),
  'clock-unreadable': rule(
    'cn=monitor',
    '(targetattr="objectClass || currentTime")',
    'Loquet reads the clock',
    see,
  ),
};
