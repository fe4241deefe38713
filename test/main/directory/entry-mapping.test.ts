import { describe, expect, it } from 'vitest';
import { eduPersonAffiliations } from '../../../src/main/config/profiles.ts';
import { strictest, supannAccountState } from '../../../src/main/directory/account-state.ts';
import { attributesOf } from '../../../src/main/directory/attributes.ts';
import { birthDateOf } from '../../../src/main/directory/birth-date-value.ts';
import { attributesAsked, entryOf } from '../../../src/main/directory/entry-mapping.ts';
import { mailboxOf } from '../../../src/main/directory/mail-address.ts';
import { openldap } from '../../../src/main/directory/dialects/openldap/openldap.ts';
import type { LdapDirectorySettings } from '../../../src/main/directory/settings.ts';

const settings: LdapDirectorySettings = {
  servers: [{ url: 'ldaps://ldap.univ.example', startTls: false }],
  ca: null,
  bindDn: 'cn=loquet',
  base: 'ou=people',
  scope: 'sub',
  objectClasses: ['supannPerson'],
  attributes: {
    identifiers: { student: 'supannEtuId', ine: 'supannCodeINE', staff: 'supannEmpId', uid: 'uid' },
    birthDates: [
      { attribute: 'schacDateOfBirth', format: 'YYYYMMDD' },
      { attribute: 'supannOIDCDateDeNaissance', format: 'YYYY-MM-DD' },
    ],
    login: 'uid',
    givenName: 'givenName',
    names: ['givenName', 'sn'],
    mail: [
      { attribute: 'supannMailPrive', labelled: true, personal: true },
      { attribute: 'mail', labelled: false, personal: false },
    ],
    mobiles: [
      { attribute: 'supannTelephonePrive', labelled: true },
      { attribute: 'mobile', labelled: false },
    ],
    displayName: 'displayName',
    photo: 'jpegPhoto',
  },
  nationalPrefix: '33',
  populations: { attribute: 'eduPersonAffiliation', values: eduPersonAffiliations },
  activatedWhenPresent: 'shadowLastChange',
  accountState: 'supannRessourceEtat',
  markActivated: false,
  privilegedGroups: [],
  privilegedFilter: null,
  staffGroup: null,
  receptionGroup: null,
  record: { place: 'subtree', base: 'ou=loquet', stateServer: null },
  write: 'exop',
  alsoWrite: [],
  passwordPolicy: null,
  verify: 'bind',
  deadline: 1000,
};
const now = Date.parse('2026-11-23T12:00:00Z');
const map = (found: Record<string, string | string[]>) =>
  entryOf(
    attributesOf({ dn: 'uid=zoe,ou=people', entryUUID: 'u-1', uid: 'zoe', shadowLastChange: '1', ...found }),
    settings,
    openldap,
    now,
  );

describe('an entry becomes a person', () => {
  it('out of single and multiple values, in whatever case the server spells them', () => {
    expect(
      map({
        SUPANNETUID: ['20010001', '20020002'],
        givenname: 'Zoé',
        sn: ["D'Hélène-Müller", 'Müller'],
        schacDateOfBirth: '20010203',
        supannOIDCDateDeNaissance: '2001-02-04',
        supannMailPrive: ['{PERSO}zoe@mail.example', '{PRO}z@corp.example'],
        mail: 'zoe@univ.example',
        supannTelephonePrive: '{PERSO}06 12 34 56 78',
        mobile: ['+33612345678', '03 27 51 12 34'],
      }),
    ).toEqual({
      uuid: 'u-1',
      locator: 'uid=zoe,ou=people',
      login: 'zoe',
      givenName: 'Zoé',
      displayName: "Zoé D'Hélène-Müller Müller",
      names: ['Zoé', "D'Hélène-Müller", 'Müller'],
      numbers: ['20010001', '20020002', 'zoe'],
      birthDates: ['2001-02-03', '2001-02-04'],
      mailAddresses: ['zoe@mail.example', 'z@corp.example', 'zoe@univ.example'],
      personalAddresses: ['zoe@mail.example', 'z@corp.example'],
      mobiles: ['+33612345678'],
      populations: ['student'],
      account: 'active',
    });
  });

  it('is nobody without a UUID or a login', () => {
    expect(map({ entryUUID: [] })).toBeUndefined();
    expect(map({ uid: [] })).toBeUndefined();
  });

  it('greets by login where there is no name at all', () => {
    expect(map({})?.givenName).toBe('zoe');
  });

  it.each([
    [{ pwdAccountLockedTime: '000001010000Z' }, 'locked-by-administration'],
    [{ pwdAccountLockedTime: '20261123110000Z' }, 'locked-by-failures'],
    [{ shadowLastChange: [] }, 'not-activated'],
    [{ supannRessourceEtat: '{COMPTE}S', shadowLastChange: [] }, 'locked-by-administration'],
    [{ pwdEndTime: '20261123115959Z' }, 'expired'],
    [{ pwdEndTime: '20261123120001Z' }, 'active'],
    [{ pwdStartTime: '20261123120001Z' }, 'disabled'],
    [{ pwdStartTime: '20261123115959.000Z' }, 'active'],
  ])('%j is %s', (found, account) => {
    expect(map(found)?.account).toBe(account);
  });

  it('asks for every attribute that is configured, once, and the operational ones by name', () => {
    const asked = attributesAsked(settings, openldap);
    const { identifiers } = settings.attributes;
    for (const name of [...Object.values(identifiers), 'schacDateOfBirth', 'supannOIDCDateDeNaissance']) {
      expect(asked).toContain(name);
    }
    for (const name of ['entryUUID', 'pwdAccountLockedTime', 'shadowLastChange', 'supannRessourceEtat']) {
      expect(asked).toContain(name);
    }
    expect(
      asked.filter((name) => ['givenName', 'sn', 'supannMailPrive', 'mail'].includes(name)),
    ).toHaveLength(4);
    expect(new Set(asked.map((name) => name.toLowerCase())).size).toBe(asked.length);
    expect(asked).not.toContain('userPassword');
  });
});

describe('a birth date as a directory spells it', () => {
  it.each([
    ['20010203', 'YYYYMMDD', '2001-02-03'],
    ['2001 02 03', 'YYYYMMDD', '2001-02-03'],
    ['2001-02-03', 'YYYY-MM-DD', '2001-02-03'],
    ['03/02/2001', 'DD/MM/YYYY', '2001-02-03'],
    ['20010203000000Z', 'generalized-time', '2001-02-03'],
    ['2001020300Z', 'generalized-time', '2001-02-03'],
    ['2001-02-03', 'YYYYMMDD', undefined],
    ['20010203', 'YYYY-MM-DD', undefined],
    ['20010230', 'YYYYMMDD', undefined],
    ['19700000', 'YYYYMMDD', undefined],
    ['', 'YYYYMMDD', undefined],
  ] as const)('%s as %s', (value, format, iso) => {
    expect(birthDateOf(value, format)).toBe(iso);
  });
});

describe('one mailbox out of a value', () => {
  it.each([
    ['zoe@mail.example', false, 'zoe@mail.example'],
    ["o'brien+loquet@mail.univ.example", false, "o'brien+loquet@mail.univ.example"],
    [' zoe@mail.example ', false, 'zoe@mail.example'],
    ['{PERSO}zoe@mail.example', true, 'zoe@mail.example'],
    ['zoe@mail.example', true, 'zoe@mail.example'],
  ])('%j (labelled: %s)', (value, labelled, mailbox) => {
    expect(mailboxOf(value, labelled)).toBe(mailbox);
  });

  it.each([
    'a@mail.example,b@mail.example',
    'a@mail.example\r\nBcc: b@mail.example',
    'a@mail.example\n',
    'a@mail.example;b@mail.example',
    'Zoé <zoe@mail.example>',
    'a@mail.example>\r\nRCPT TO:<b@mail.example',
    '"a b"@mail.example',
    'a b@mail.example',
    '@mail.example',
    'zoe@localhost',
    '{PERSO}zoe@mail.example',
    'zoe@-mail.example',
    'zoe@mail.example.',
    'zoe..d@mail.example',
    'zoe@[127.0.0.1]',
    `${'a'.repeat(250)}@mail.example`,
    '',
  ])('not %j', (value) => {
    const mailbox = mailboxOf(value, false);
    // A line end at the very end is trimmed away; whatever stays must be one address.
    expect(mailbox ?? '').toBe(value === 'a@mail.example\n' ? 'a@mail.example' : '');
  });
});

describe("SUPANN's account state", () => {
  it.each([
    [[], 'active'],
    [['{COMPTE}A:SupannActif'], 'active'],
    [['{COMPTE}S:SupannVerrouAdministratif'], 'locked-by-administration'],
    [['{compte}s'], 'locked-by-administration'],
    [['{COMPTE}I:SupannPrecree'], 'not-activated'],
    [['{COMPTE}I:SupannCree'], 'not-activated'],
    [['{COMPTE}I:SupannExpire'], 'disabled'],
    [['{COMPTE}I'], 'disabled'],
    [['{MAIL}S', '{COMPTE}A'], 'active'],
    [['{COMPTE}A', '{COMPTE}S'], 'locked-by-administration'],
    [['nonsense'], 'active'],
  ] as const)('%j is %s', (values, state) => {
    expect(supannAccountState(values)).toBe(state);
  });

  it('tells the strictest of several', () => {
    expect(strictest(['active', 'locked-by-failures', 'privileged'])).toBe('privileged');
    expect(strictest([])).toBe('active');
  });
});
