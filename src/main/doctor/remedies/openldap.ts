import type { Remedies } from './remedies.ts';

const readRule = (attribute: string): string =>
  [
    'slapd takes the first rule that matches: put this before wider ones, with `add: olcAccess` at the right number.',
    'dn: olcDatabase={1}mdb,cn=config',
    'changetype: modify',
    'add: olcAccess',
    `olcAccess: {0}to dn.subtree="<base>" attrs=${attribute}`,
    '  by dn.exact="<account>" read',
    '  by * break',
  ].join('\n');

const passwordRule = [
  'The rule that lets it, replaced by this one and before wider ones:',
  'olcAccess: {0}to dn.subtree="<base>" attrs=userPassword',
  '  by dn.exact="<account>" =w',
  '  by self =xw',
  '  by anonymous auth',
  '  by * none',
].join('\n');

const recordRules = [
  'These before every wider rule; resources/directory/openldap-access.ldif has them all:',
  'olcAccess: {0}to dn.base="<about>" attrs=children',
  '  by dn.exact="<account>" =a',
  '  by * none',
  'olcAccess: {1}to dn.one="<about>" attrs=loquetRecord',
  '  by dn.exact="<account>" write',
  '  by * none',
  'olcAccess: {2}to dn.one="<about>" attrs=entry,objectClass,loquetPerson',
  '  by dn.exact="<account>" =arscd',
  '  by * none',
].join('\n');

/** For slapd with cn=config: `ldapmodify -Y EXTERNAL -H ldapi:///`, as root on the server. */
export const openldapRemedies: Remedies = {
  'sign-in-refused':
    'ldappasswd -H <url> -D cn=admin,… -W -S <account>; then store it as the secret `directory`.',
  'attribute-unreadable': readRule('<about>'),
  'attribute-unreadable-less': readRule('<about>'),
  'nobody-found': readRule('entry,objectClass'),
  'password-unwritable': [
    'dn: olcDatabase={1}mdb,cn=config',
    'changetype: modify',
    'add: olcAccess',
    'olcAccess: {0}to dn.subtree="<base>" attrs=userPassword',
    '  by dn.exact="<account>" =w',
    '  by * break',
  ].join('\n'),
  'attribute-unwritable': [
    'dn: olcDatabase={1}mdb,cn=config',
    'changetype: modify',
    'add: olcAccess',
    'olcAccess: {0}to dn.subtree="<base>" attrs=<about>',
    '  by dn.exact="<account>" write',
    '  by * break',
  ].join('\n'),
  'account-reads-passwords': passwordRule,
  'account-over-broad':
    'Load resources/directory/openldap-entries.ldif and openldap-access.ldif, and name cn=loquet,ou=services,… in `directory.bindDn`.',
  'policy-not-applied': passwordRule,
  'group-unreadable': [
    'dn: olcDatabase={1}mdb,cn=config',
    'changetype: modify',
    'add: olcAccess',
    'olcAccess: {0}to dn.base="<about>" attrs=entry,member,uniqueMember,memberUid',
    '  by dn.exact="<account>" compare',
    '  by * break',
  ].join('\n'),
  'not-indexed': [
    'ldapmodify -Y EXTERNAL -H ldapi:///, then `slapindex <about>` with slapd stopped:',
    'dn: olcDatabase={1}mdb,cn=config',
    'changetype: modify',
    'add: olcDbIndex',
    'olcDbIndex: <about> eq',
  ].join('\n'),
  'lookup-unbearable': [
    'dn: olcDatabase={1}mdb,cn=config',
    'changetype: modify',
    'add: olcDbIndex',
    'olcDbIndex: <about> eq',
  ].join('\n'),
  'schema-missing': 'ldapadd -Y EXTERNAL -H ldapi:/// -f resources/directory/openldap-loquet.ldif',
  'schema-unreadable': [
    'dn: olcDatabase={-1}frontend,cn=config',
    'changetype: modify',
    'add: olcAccess',
    'olcAccess: {0}to dn.base="cn=Subschema" by * read',
  ].join('\n'),
  'record-base-missing': [
    'ldapadd -H <url> -D cn=admin,… -W, and the first two rules of resources/directory/openldap-access.ldif:',
    'dn: <about>',
    'objectClass: organizationalUnit',
  ].join('\n'),
  'record-unaddable': recordRules,
  'record-unwritable': recordRules,
  'record-unreadable': recordRules,
  'record-open': recordRules,
  'record-people-unasked':
    'Run this with `--person ID --person-password FILE` and a test person; or on the server: slapacl -F /etc/ldap/slapd.d -D uid=somebody,<base> -b loquetPerson=…,<records> loquetRecord/read',
  'storage-maybe-clear': [
    'Take `write: replace` out (RFC 3062 is always hashed), or:',
    'dn: olcOverlay={0}ppolicy,olcDatabase={1}mdb,cn=config',
    'changetype: modify',
    'replace: olcPPolicyHashCleartext',
    'olcPPolicyHashCleartext: TRUE',
  ].join('\n'),
  'policy-absent': [
    'As root on the server (resources/directory/openldap-overlay.ldif), then openldap-ppolicy.ldif beside it:',
    'dn: cn=module{0},cn=config',
    'changetype: modify',
    'add: olcModuleLoad',
    'olcModuleLoad: ppolicy',
    '',
    'dn: olcOverlay=ppolicy,olcDatabase={1}mdb,cn=config',
    'changetype: add',
    'objectClass: olcOverlayConfig',
    'objectClass: olcPPolicyConfig',
    'olcOverlay: ppolicy',
    'olcPPolicyDefault: cn=default,ou=policies,…',
    'olcPPolicyHashCleartext: TRUE',
  ].join('\n'),
  'policy-unnamed': 'Name what `olcPPolicyDefault` of the overlay says: `directory.passwordPolicy`.',
  'policy-unreadable': [
    'olcAccess: {0}to dn.base="<about>"',
    '  by dn.exact="<account>" read',
    '  by * break',
  ].join('\n'),
  'policy-old-password': [
    'dn: <about>',
    'changetype: modify',
    'replace: pwdSafeModify',
    'pwdSafeModify: FALSE',
  ].join('\n'),
  'clock-unreadable': [
    'Switch on cn=monitor and let <account> read its clock, or compare `date -u` on both machines:',
    'dn: olcDatabase=monitor,cn=config',
    'changetype: add',
    'objectClass: olcDatabaseConfig',
    'olcDatabase: monitor',
    'olcAccess: to dn.base="cn=Current,cn=Time,cn=Monitor" by dn.exact="<account>" read by * none',
  ].join('\n'),
};
