import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { activeDirectory } from '../../src/main/directory/dialects/active-directory/active-directory.ts';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import { emptyRecord } from '../../src/main/recovery/record.ts';
import { findOne } from '../directory/lab/directory.ts';
import { labPerson } from '../directory/lab/people.ts';
import {
  documentedDelegation,
  domainAdmins,
  recordLdif,
  sambaAccessLdif,
  sambaAdministrator,
  sambaAdministratorPassword,
  sambaBase,
  sambaDn,
  sambaPeople,
  sambaRecords,
  sambaService,
  sambaServicePassword,
  sambaStaffGroup,
} from '../directory/lab/samba-content.ts';
import { directoryOnSamba, sambaSettings } from '../directory/lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from '../directory/lab/samba.ts';
import type { Samba } from '../directory/lab/samba.ts';
import { diagnose, install } from './lab/installation.ts';
import type { Diagnosis, Installation } from './lab/installation.ts';

const person = labPerson(5);
const [twin, otherTwin] = [labPerson(31, { student: '29999999' }), labPerson(32, { student: '29999999' })];
const unwritable = labPerson(41);
const dateless = labPerson(42);
const openRecords = `OU=open,${sambaBase}`;
const closedRecords = `OU=closed,${sambaBase}`;

/** GUIDs of the schema: the extended right to reset, lockoutTime, carLicense. */
const reset = '00299570-246d-11d0-a768-00aa006e0529';
const lockoutTime = '28630ebf-41d5-11d1-a9c1-0000f80367c1';
const carLicense = 'd4159c92-957d-4a87-8a67-8d2934e01649';

/** The documented delegation set on one person's entry itself, but for what is left out. */
function delegationWithout(...left: readonly string[]): string {
  const entries = documentedDelegation('people').filter(
    (entry) => !left.some((guid) => entry.includes(guid)),
  );
  const here = entries.map((entry) => entry.replace(/;CI(?:IO)?;/u, ';;').replace(/;bf967aba[^;]*;/u, ';;'));
  return `D:P(A;;RPWPCRCCDCLCLORCWOWDSDDTSW;;;DA)(A;;RPWPCRCCDCLCLORCWOWDSDDTSW;;;SY)${here.join('')}`;
}

describe.skipIf(sambaMissing !== null)(`Active Directory looked at ${sambaMissing ?? ''}`, () => {
  let samba: Samba;
  let installation: Installation | undefined;
  beforeAll(async () => {
    const place = (name: string, change: (ldif: string) => string): string =>
      change(recordLdif('{kiosk}'))
        .replace(sambaRecords, `OU=${name},${sambaBase}`)
        .replace('ou: loquet', `ou: ${name}`);
    samba = await startSamba({
      people: [person, twin, otherTwin, unwritable, dateless],
      more: [
        place('open', (ldif) => ldif.replace('D:P', 'D:P(A;CI;RPLCLO;;;AU)')),
        place('closed', (ldif) => ldif.replace(/\(OA;;CC;[^)]*\)/u, '')),
        sambaAccessLdif(sambaDn(unwritable), delegationWithout(reset, lockoutTime)),
        sambaAccessLdif(sambaDn(dateless), delegationWithout(carLicense)),
      ].join('\n'),
    });
    for (const base of [sambaRecords, openRecords]) await keepRecord(base);
  }, sambaPatience);
  afterAll(() => samba?.stop());
  afterEach(() => installation?.remove());

  async function keepRecord(base: string): Promise<void> {
    const entry = await findOne(directoryOnSamba(samba), person.student ?? '');
    const records = createLdapRecords({
      settings: sambaSettings(samba, { record: { place: 'subtree', base, stateServer: null } }),
      password: sambaServicePassword,
      dialect: activeDirectory,
      codec: { encode: () => 'kept', decode: () => ({ ok: true, value: emptyRecord }) },
    });
    expect((await records.swap(entry, { record: emptyRecord, token: null }, emptyRecord)).ok).toBe(true);
  }

  interface Fault {
    readonly directory?: Readonly<Record<string, unknown>>;
    readonly password?: Readonly<Record<string, unknown>>;
    readonly directoryPassword?: string;
    readonly number?: string | undefined;
    readonly now?: () => number;
    readonly personPassword?: null;
  }

  async function looked({
    directory,
    password,
    directoryPassword,
    number,
    now,
    personPassword,
  }: Fault = {}): Promise<Diagnosis> {
    const { attributes } = sambaSettings(samba);
    const { identifiers, ...named } = attributes;
    installation?.remove();
    installation = install(samba, {
      directoryPassword: directoryPassword ?? sambaServicePassword,
      more: {
        password: password ?? { historyKeptBy: 'kiosk' },
        activation: 'off',
        directory: {
          kind: 'active-directory',
          servers: [{ url: samba.secureUrl }],
          ca: 'directory-ca.pem',
          bindDn: sambaService,
          base: sambaPeople,
          attributes: { ...identifiers, ...named },
          privilegedGroups: [domainAdmins],
          staffGroup: sambaStaffGroup,
          record: { place: 'subtree', base: sambaRecords },
          deadlineSeconds: 10,
          ...directory,
        },
      },
    });
    return diagnose(installation, {
      person: { kind: 'student', number: number ?? person.student ?? '' },
      personPassword: personPassword === null ? null : person.password,
      ...(now === undefined ? {} : { now }),
    });
  }

  it('changes nothing of a person who does not sign in', async () => {
    const before = await samba.values(sambaDn(person), 'uSNChanged');
    const found = await looked({ personPassword: null });
    expect(found.said('good')).toContain('password-writable unicodePwd');
    expect(found.said('not-checked')).toContain(`record-people-unasked ${sambaRecords}`);
    expect(await samba.values(sambaDn(person), 'uSNChanged')).toEqual(before);
  });

  it('is good as documented', async () => {
    const found = await looked();
    expect(found.said('broken', 'warning')).toEqual([]);
    expect(found.said('good')).toEqual(
      expect.arrayContaining([
        `clock-good ${samba.secureUrl}`,
        'password-writable unicodePwd',
        'attribute-writable lockoutTime',
        `record-place-good ${sambaRecords}`,
        `record-private ${sambaRecords}`,
        `policy-good ${sambaBase}`,
      ]),
    );
    expect(found.exit).toBe(0);
    expect(await samba.canBind(sambaDn(person), person.password)).toBe(true);
  });

  it.each<[string, Fault, readonly string[]]>([
    [
      'the reset of passwords is not delegated',
      { number: unwritable.student },
      ['attribute-unwritable lockoutTime', 'password-unwritable unicodePwd'],
    ],
    ['the birth date may not be read', { number: dateless.student }, ['birth-date-unseen carLicense']],
    ['two people have one number', { number: '29999999' }, ['person-ambiguous --person']],
    ['nobody has the number', { number: '21111111' }, ['person-not-found --person']],
    [
      'the base of the records is not there',
      { directory: { record: { place: 'subtree', base: `OU=nowhere,${sambaBase}` } } },
      [`record-base-missing OU=nowhere,${sambaBase}`],
    ],
    [
      'no record may be added',
      { directory: { record: { place: 'subtree', base: closedRecords } } },
      [`record-unaddable ${closedRecords}`],
    ],
    [
      'people may read records',
      { directory: { record: { place: 'subtree', base: openRecords } } },
      [`record-open ${openRecords}`],
    ],
    [
      'the account administers the domain',
      { directory: { bindDn: sambaAdministrator }, directoryPassword: sambaAdministratorPassword },
      [`account-over-broad ${sambaAdministrator}`],
    ],
    [
      'a group is misspelt',
      { directory: { privilegedGroups: [`CN=nowhere,OU=groups,${sambaBase}`] } },
      [`group-unreadable CN=nowhere,OU=groups,${sambaBase}`],
    ],
    [
      'an attribute is configured that the schema does not know',
      { directory: { activatedWhenPresent: 'noSuchAttribute' } },
      ['attribute-unknown noSuchAttribute'],
    ],
    ['a reset passes by the history', { password: {} }, [`policy-laxer ${sambaBase}`]],
    [
      'the domain asks for less than the campus',
      { password: { historyKeptBy: 'kiosk', length: { min: 15 } } },
      [`policy-laxer ${sambaBase}`],
    ],
    [
      'the domain asks for more than the campus',
      { password: { historyKeptBy: 'kiosk', length: { min: 10 } } },
      [`policy-stricter ${sambaBase}`],
    ],
    ['the clocks differ', { now: () => Date.now() + 3_600_000 }, ['clock-differs ldaps://127.0.0.77']],
    [
      'the password of the account is wrong',
      { directoryPassword: 'not-this-one' },
      ['sign-in-refused ldaps://127.0.0.77'],
    ],
  ])('one fault: %s', async (_what, fault, expected) => {
    const found = await looked(fault);
    expect(found.said('broken', 'warning')).toEqual(expected);
  });

  it('one fault: the authority is not trusted', async () => {
    await looked();
    writeFileSync(path.join(installation?.folder ?? '', 'directory-ca.pem'), samba.certificates.otherCa);
    const found = await diagnose(installation!);
    expect(found.said('broken', 'warning')).toEqual([`certificate-unknown-authority ${samba.secureUrl}`]);
  });
});
