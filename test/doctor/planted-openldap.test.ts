import { afterEach, describe, expect, it } from 'vitest';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import { emptyRecord } from '../../src/main/recovery/record.ts';
import { directoryOn, findOne } from '../directory/lab/directory.ts';
import { labPerson, suffix } from '../directory/lab/people.ts';
import { settingsFor } from '../directory/lab/settings.ts';
import { documentedAccess, rootDn, rootPassword } from '../directory/lab/slapd-configuration.ts';
import {
  privilegedGroup,
  recordsBase,
  serviceDn,
  servicePassword,
  slapdMissing,
  startSlapd,
} from '../directory/lab/slapd.ts';
import type { Slapd, SlapdOptions } from '../directory/lab/slapd.ts';
import { diagnose, install } from './lab/installation.ts';
import type { Diagnosis, Installation, InstallationOptions } from './lab/installation.ts';

const person = labPerson(5);
const policy = `cn=default,ou=policies,${suffix}`;
const none = { directory: {} } satisfies InstallationOptions;

/** The documented access control with one text in it otherwise. @throws Error when that text is nowhere in it */
function accessWith(old: string, next: string): readonly string[] {
  const rules = documentedAccess();
  if (!rules.some((rule) => rule.includes(old))) throw new Error(`no rule has ${old}`);
  return rules.map((rule) => rule.replace(old, next));
}

/** The documented access control behind other rules. */
function accessAfter(...rules: readonly string[]): readonly string[] {
  return [...rules, ...documentedAccess()];
}

const byService = `by dn.exact="${serviceDn}"`;
const recordRule = `attrs=loquetRecord ${byService} write by * none`;

/** The rules that the remedies of what is wrong tell to put before the others. */
function rulesIn({ examined }: Diagnosis): readonly string[] {
  const wrong = examined
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'broken' || severity === 'warning');
  // Folded as LDIF is (RFC 2849).
  const lines = new Set(wrong.flatMap(({ remedy }) => remedy.replaceAll('\n ', '').split('\n')));
  return [...lines].flatMap((line) => /^olcAccess: (?:\{\d+\})?(.+)$/u.exec(line)?.[1] ?? []);
}

describe.skipIf(slapdMissing !== null)(`one fault in an OpenLDAP ${slapdMissing ?? ''}`, () => {
  let installation: Installation | undefined;
  afterEach(() => installation?.remove());

  /** Sets a server up with a fault and looks at it; somebody has been to the kiosk before, where that is possible. */
  async function looked(options: SlapdOptions, installing: InstallationOptions = {}): Promise<Diagnosis> {
    const slapd = await startSlapd({ people: [person], ...options });
    try {
      installation = install(slapd, installing);
      await keepRecord(slapd);
      return await diagnose(installation, {
        person: { kind: 'student', number: '20000005' },
        personPassword: person.password,
      });
    } finally {
      await slapd.stop();
    }
  }

  it.each<[string, SlapdOptions, InstallationOptions, readonly unknown[]]>([
    [
      'the birth date may not be read',
      { access: accessWith('schacDateOfBirth,', '') },
      none,
      ['attribute-unreadable schacDateOfBirth'],
    ],
    [
      'the lock of the administration may not be read',
      { access: accessWith('attrs=pwdAccountLockedTime,', 'attrs=') },
      none,
      ['attribute-unreadable pwdAccountLockedTime'],
    ],
    [
      'the addresses may not be read, and the kiosk goes on without them',
      { access: accessWith('supannMailPrive,', '') },
      none,
      ['attribute-unreadable-less supannMailPrive'],
    ],
    [
      'an attribute is configured that the schema does not know',
      {},
      { directory: { activatedWhenPresent: 'noSuchAttribute' } },
      ['attribute-unknown noSuchAttribute'],
    ],
    [
      'passwords may not be written',
      { access: accessWith(`${byService} =w by self =xw`, 'by self =xw') },
      none,
      ['password-unwritable userPassword'],
    ],
    [
      'passwords may be read',
      { access: accessWith(`${byService} =w by self =xw`, `${byService} =rscw by self =xw`) },
      none,
      [`account-reads-passwords ${serviceDn}`],
    ],
    [
      'the account has manage on passwords',
      { access: accessWith(`${byService} =w by self =xw`, `${byService} =mw by self =xw`) },
      none,
      [`policy-not-applied ${serviceDn}`],
    ],
    [
      'the members of a group may not be compared',
      { access: accessWith(`${byService} compare`, `${byService} disclose`) },
      none,
      [`group-unreadable ${privilegedGroup}`, `group-unreadable cn=kiosk-self-test,ou=groups,${suffix}`],
    ],
    [
      'a group is misspelt',
      {},
      { directory: { privilegedGroups: [`cn=nowhere,ou=groups,${suffix}`] } },
      [`group-unreadable cn=nowhere,ou=groups,${suffix}`],
    ],
    [
      'the group of the reception is misspelt',
      {},
      { directory: { receptionGroup: `cn=nowhere,ou=groups,${suffix}` } },
      // A reception also unlocks, for which this account has no right.
      [`group-unreadable cn=nowhere,ou=groups,${suffix}`, 'attribute-unwritable pwdAccountLockedTime'],
    ],
    [
      'the base of the records is not there',
      {},
      { directory: { record: { place: 'subtree', base: `ou=nowhere,${suffix}` } } },
      [`record-base-missing ou=nowhere,${suffix}`],
    ],
    [
      'no record may be added',
      { access: accessWith('attrs=children', 'attrs=description') },
      none,
      [`record-unaddable ${recordsBase}`],
    ],
    [
      'no record may be changed',
      { access: accessWith(recordRule, recordRule.replace('write', 'read')) },
      none,
      [`record-unwritable ${recordsBase}`],
    ],
    [
      'people may read records',
      { access: accessWith(recordRule, recordRule.replace('by * none', 'by users read')) },
      none,
      [`record-open ${recordsBase}`],
    ],
    [
      'everybody may read records',
      { access: accessAfter(`to dn.subtree="${recordsBase}" ${byService} write by * read`) },
      none,
      [`record-open ${recordsBase}`, `record-open ${recordsBase}`],
    ],
    [
      'people may add records of their own',
      {
        access: accessAfter(
          `to dn.subtree="${recordsBase}" attrs=entry,children ${byService} write by users =a by * none`,
        ),
      },
      none,
      [`record-open ${recordsBase}`],
    ],
    [
      'the schema of the record is missing',
      {
        withoutRecordSchema: true,
        access: accessWith(',loquetPerson', '').filter((rule) => !rule.includes('loquetRecord')),
      },
      none,
      [expect.stringMatching(/^schema-missing ldaps:/u)],
    ],
    [
      'there is no password policy',
      {
        ppolicy: false,
        access: documentedAccess().filter((rule) => !rule.includes('pwdAccountLockedTime')),
      },
      none,
      [expect.stringMatching(/^policy-absent ldaps:/u)],
    ],
    [
      'the policy may not be read',
      { access: accessWith('ou=policies', 'ou=polices') },
      none,
      [`policy-unreadable ${policy}`],
    ],
    [
      'the policy is longer than the campus’s',
      { policy: { pwdMinLength: '14' } },
      none,
      [`policy-stricter ${policy}`],
    ],
    [
      'the policy is shorter than the campus’s',
      { policy: { pwdMinLength: '8' } },
      none,
      [`policy-laxer ${policy}`],
    ],
    [
      'the policy remembers fewer passwords than the campus says',
      { policy: { pwdInHistory: '1' } },
      none,
      [`policy-laxer ${policy}`],
    ],
    [
      'the policy demands the old password',
      { policy: { pwdSafeModify: 'TRUE' } },
      none,
      [`policy-old-password ${policy}`],
    ],
    [
      'passwords are replaced, perhaps in clear',
      {},
      { directory: { write: 'replace' } },
      ['storage-maybe-clear userPassword'],
    ],
    [
      'nobody is below the base',
      {},
      { directory: { base: `ou=nowhere,${suffix}` } },
      [`people-base-missing ou=nowhere,${suffix}`],
    ],
    [
      'nobody has the classes',
      {},
      { directory: { objectClasses: ['posixAccount'] } },
      ['person-not-found --person'],
    ],
  ])('%s', async (_what, options, installing, expected) => {
    // What the remedy says is tried below, where it is a rule of access control.
    const found = await looked(options, installing);
    expect(found.said('broken', 'warning')).toEqual(expected);
    for (const { remedy, severity } of found.examined.flatMap(({ findings }) => findings)) {
      if (severity !== 'good') expect(remedy).not.toBe('');
    }
    const rules = rulesIn(found);
    if (rules.length === 0 || options.access === undefined) return;
    installation?.remove();
    const mended = await looked({ ...options, access: [...rules, ...options.access] }, installing);
    expect(mended.said('broken', 'warning')).toEqual([]);
  });

  it('the account is the rootdn', async () => {
    const found = await looked({}, { directory: { bindDn: rootDn }, directoryPassword: rootPassword });
    expect(found.said('broken', 'warning')).toEqual([
      `account-reads-passwords ${rootDn}`,
      `account-over-broad ${rootDn}`,
      'hashes-open pwdHistory',
      `policy-not-applied ${rootDn}`,
    ]);
  });

  it('two people with one number', async () => {
    const namesake = labPerson(6, { student: '20000005' });
    const found = await looked({ people: [person, namesake] });
    expect(found.said('broken', 'warning')).toEqual(['person-ambiguous --person']);
  });

  async function keepRecord(slapd: Slapd): Promise<void> {
    const found = await directoryOn(slapd).lookup('student', '20000005');
    if (!found.ok || found.value.length !== 1) return;
    const records = createLdapRecords({
      settings: settingsFor(slapd),
      password: servicePassword,
      codec: { encode: () => 'kept', decode: () => ({ ok: true, value: emptyRecord }) },
    });
    const entry = await findOne(directoryOn(slapd), '20000005');
    await records.swap(entry, { record: emptyRecord, token: null }, emptyRecord);
  }

  it('no index, among many people', async () => {
    const people = Array.from({ length: 60_000 }, (_, index) =>
      labPerson(index, { student: String(30_000_000 + index), uid: `m${index}` }),
    );
    const found = await looked({ people: [...people, person], withoutIndexes: ['supannEtuId'] });
    expect(found.said('broken', 'warning')).toEqual(['not-indexed supannEtuId']);
    expect(found.said('good')).toContain('index-good uid');
  }, 240_000);

  it('a clock that differs, where the server tells the time', async () => {
    const access = `to dn.subtree="cn=Monitor" ${byService} read by * none`;
    const slapd = await startSlapd({ people: [person], monitor: [access] });
    try {
      installation = install(slapd);
      const right = await diagnose(installation);
      expect(right.said('good')).toContain(`clock-good ${slapd.secureUrl}`);
      const hour = 3_600_000;
      const wrong = await diagnose(installation, { now: () => Date.now() + hour });
      expect(wrong.said('broken', 'warning')).toEqual([`clock-differs ${slapd.secureUrl}`]);
      const mad = await diagnose(installation, { now: () => 0 });
      expect(mad.said('broken')).toEqual(['kiosk-clock-wrong this machine']);
    } finally {
      await slapd.stop();
    }
  });

  it('a clock that differs, where the last bind is kept', async () => {
    const slapd = await startSlapd({
      people: [person],
      database: ['olcLastBind: TRUE'],
      access: accessAfter(
        `to dn.exact="${serviceDn}" attrs=entry,objectClass,pwdLastSuccess by self read by * none`,
      ),
    });
    try {
      installation = install(slapd);
      expect((await diagnose(installation)).said('good')).toContain(`clock-good ${slapd.secureUrl}`);
    } finally {
      await slapd.stop();
    }
  });
});
