import { describe, expect, it } from 'vitest';
import { directoryKinds } from '../../../src/main/directory/dialects/dialect.ts';
import { dialectOf } from '../../../src/main/directory/dialects/dialects.ts';
import { kindOf } from '../../../src/main/config/directory-schema.ts';
import type { LdapSection } from '../../../src/main/config/directory-schema.ts';
import { ldapSettings, profileOf } from '../../../src/main/config/directory-settings.ts';
import { parseConfiguration, parseWithWarnings } from '../../../src/main/config/parse.ts';
import { profileNames, profiles, usualProfile } from '../../../src/main/config/profiles.ts';
import { faults, ldap, production } from './sample.ts';

/** What a profile without a birth date and a national number leaves to the campus. */
const named =
  '  attributes: { ine: nationalNumber, birthDates: [{ attribute: birthDate, format: YYYY-MM-DD }] }\n';

function source(kind: string, more = ''): string {
  return production.replace(ldap, `${ldap.replace('kind: openldap', `kind: ${kind}`)}${more}`);
}

function section(kind: string, more = ''): LdapSection {
  const parsed = parseConfiguration(source(kind, more));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  if (parsed.value.directory.kind === 'embedded') throw new Error('not embedded');
  return parsed.value.directory;
}

describe('the kinds of directories', () => {
  it.each(directoryKinds)('are all known by their word: %s', (kind) => {
    expect(kindOf(section(kind, usualProfile[kind] === 'supann' ? '' : named))).toBe(kind);
    expect(kindOf(section(`'${kind}'`, usualProfile[kind] === 'supann' ? '' : named))).toBe(kind);
  });

  it.each(['390', "'3890'", 'samba', 'AD'])('are no others: %s', (kind) => {
    expect(faults(source(kind))).toEqual([expect.objectContaining({ key: 'directory.kind' })]);
  });
});

describe('privileged groups', () => {
  const groups = (list: string): string => source('openldap', `  privilegedGroups: ${list}\n`);

  it('are not the parts of one name that YAML has cut at its commas', () => {
    expect(faults(groups('[cn=admins,ou=groups,dc=univ,dc=example]'))).toEqual([
      expect.objectContaining({ key: 'directory.privilegedGroups', line: 11 }),
    ]);
  });

  it.each([
    "['cn=admins,ou=groups,dc=univ']",
    "['cn=admins,dc=univ', 'cn=more,dc=univ']",
    '[cn=admins]',
    '[]',
  ])('are taken in quotes, or where nothing is cut: %s', (list) =>
    expect(parseConfiguration(groups(list)).ok).toBe(true),
  );
});

describe('the dialects', () => {
  it.each(directoryKinds)('are each of the kind that they are named by: %s', (kind) => {
    expect(dialectOf(kind).kind).toBe(kind);
  });

  it.each(directoryKinds)('are asked for no record where they have no class for it: %s', (kind) => {
    const more = usualProfile[kind] === 'supann' ? '' : named;
    const text = source(kind, more).replace('record: { base: ou=loquet }', 'record: { place: auxiliary }');
    expect(parseConfiguration(text).ok).toBe(dialectOf(kind).record.holderClass !== null);
  });
});

describe('a profile', () => {
  it.each([
    ['openldap', 'supann'],
    ['389', 'supann'],
    ['active-directory', 'active-directory'],
    ['freeipa', 'generic'],
  ] as const)('follows the kind where none is named: %s has %s', (kind, name) => {
    const more = profiles[name].birthDates.length > 0 ? '' : named;
    const { identifiers, birthDates: _filledIn, ...others } = profiles[name];
    expect(profileOf(section(kind, more))).toMatchObject(others);
    expect(profileOf(section(kind, more)).identifiers).toMatchObject({
      ...identifiers,
      ine: expect.any(String),
    });
    expect(profileOf(section(kind, more)).birthDates).not.toEqual([]);
  });

  it.each(directoryKinds.flatMap((kind) => profileNames.map((name) => [kind, name] as const)))(
    'may be any on any kind: %s with %s',
    (kind, name) => {
      const more = name === 'supann' ? '' : named;
      expect(profileOf(section(kind, `  profile: ${name}\n${more}`)).login).toBe(profiles[name].login);
    },
  );

  it.each([
    ['objectClasses: [account]', { objectClasses: ['account'] }],
    ['attributes: { student: a }', { identifiers: { ...profiles.supann.identifiers, student: 'a' } }],
    ['attributes: { ine: a }', { identifiers: { ...profiles.supann.identifiers, ine: 'a' } }],
    ['attributes: { staff: a }', { identifiers: { ...profiles.supann.identifiers, staff: 'a' } }],
    ['attributes: { uid: a }', { identifiers: { ...profiles.supann.identifiers, uid: 'a' } }],
    ['attributes: { login: a }', { login: 'a' }],
    ['attributes: { givenName: a }', { givenName: 'a' }],
    ['attributes: { names: [a] }', { names: ['a'] }],
    ['attributes: { names: [] }', { names: [] }],
    [
      'attributes: { birthDates: [{ attribute: a, format: DD/MM/YYYY }] }',
      { birthDates: [{ attribute: 'a', format: 'DD/MM/YYYY' }] },
    ],
    [
      'attributes: { mail: [{ attribute: a }, { attribute: Mail }, { attribute: b, personal: false }] }',
      {
        mail: [
          { attribute: 'a', labelled: false, personal: true },
          { attribute: 'Mail', labelled: false, personal: false },
          { attribute: 'b', labelled: false, personal: false },
        ],
      },
    ],
    ['attributes: { mobiles: [{ attribute: a }] }', { mobiles: [{ attribute: 'a', labelled: false }] }],
    ['attributes: { displayName: a }', { displayName: 'a' }],
    ['attributes: { photo: null }', { photo: null }],
    [
      'populations: { attribute: null }',
      { populations: { ...profiles.supann.populations, attribute: null } },
    ],
    [
      'populations: { values: { staff: [a] } }',
      {
        populations: {
          ...profiles.supann.populations,
          values: { ...profiles.supann.populations.values, staff: ['a'] },
        },
      },
    ],
    ['attributes: { mail: [] }', { mail: [] }],
    ['accountState: a', { accountState: 'a' }],
    ['accountState: null', { accountState: null }],
    ['activatedWhenPresent: a', { activatedWhenPresent: 'a' }],
    ['activatedWhenPresent: null', { activatedWhenPresent: null }],
  ])('gives way to one key, and keeps the others: %s', (key, changed) => {
    expect(profileOf(section('openldap', `  ${key}\n`))).toEqual({ ...profiles.supann, ...changed });
  });

  it('reaches the adapter whole, and a number that nobody bears finds nobody', () => {
    const settings = ldapSettings(section('active-directory', named), { directoryCa: null });
    expect(settings).toMatchObject({
      objectClasses: ['user'],
      attributes: {
        login: 'sAMAccountName',
        birthDates: [{ attribute: 'birthDate', format: 'YYYY-MM-DD' }],
      },
      accountState: null,
      alsoWrite: [],
    });
    expect(settings.attributes.identifiers).toEqual({
      student: 'employeeID',
      ine: 'nationalNumber',
      staff: 'employeeNumber',
      uid: 'sAMAccountName',
    });
    const withoutIne = `${source('freeipa', named.replace('ine: nationalNumber, ', ''))}identifiers: { ine: 'off' }\n`;
    const parsed = parseConfiguration(withoutIne);
    if (!parsed.ok || parsed.value.directory.kind === 'embedded') throw new Error('a fault');
    const { identifiers } = ldapSettings(parsed.value.directory, { directoryCa: null }).attributes;
    expect(Object.keys(identifiers)).toEqual(['student', 'staff', 'uid']);
  });

  it.each(['active-directory', 'generic'])('that has no such attribute says so: %s', (name) => {
    const found = faults(source('openldap', `  profile: ${name}\n`));
    expect(found.map(({ key }) => key)).toEqual([
      'directory.attributes.ine',
      'directory.attributes.birthDates',
    ]);
    expect(found[0]?.problem).toContain(`\`${name}\``);
  });
});

describe('the way of writing', () => {
  it.each([
    ['openldap', 'exop'],
    ['389', 'exop'],
    ['freeipa', 'exop'],
    ['active-directory', 'replace'],
  ] as const)('of %s is %s unless it is named', (kind, write) => {
    const more = usualProfile[kind] === 'supann' ? '' : named;
    expect(ldapSettings(section(kind, more), { directoryCa: null }).write).toBe(write);
  });
});

describe('a kind that cannot do what is asked of it', () => {
  it.each([
    ['active-directory', 'record: { place: auxiliary }', 'directory.record.place'],
    ['active-directory', 'write: exop', 'directory.write'],
    ['active-directory', 'write: replace', 'directory.write'],
    ['active-directory', 'passwordPolicy: cn=default', 'directory.passwordPolicy'],
    ['active-directory', 'alsoWrite: [shadowLastChange]', 'directory.alsoWrite'],
    ['active-directory', 'alsoWrite: [smbk5pwd]', 'directory.alsoWrite'],
    ['active-directory', "servers: [{ url: 'ldaps://dc.example:3269' }]", 'directory.servers'],
    ['active-directory', 'markActivated: true', 'directory.markActivated'],
    ['openldap', 'markActivated: true\n  accountState: null', 'directory.markActivated'],
    ['freeipa', 'alsoWrite: [sambaNTPassword]', 'directory.alsoWrite'],
    ['389', 'alsoWrite: [smbk5pwd]', 'directory.alsoWrite'],
    ['389', 'alsoWrite: [sambaNTPassword, shadowLastChange]', 'directory.alsoWrite'],
    ['openldap', 'write: replace\n  alsoWrite: [smbk5pwd]', 'directory.alsoWrite'],
    ['openldap', 'alsoWrite: [sambaNTPassword, smbk5pwd]', 'directory.alsoWrite'],
  ])('is refused there: %s with %s', (kind, key, place) => {
    const [name = ''] = key.split(':');
    const usual = source(kind, kind === 'openldap' || kind === '389' ? '' : named);
    const without = usual.replace(new RegExp(`^ {2}${name}:.*\\n`, 'mu'), '');
    const text = without.replace('directory:\n', `directory:\n  ${key}\n`);
    const found = faults(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ key: place });
    const start = `  ${place.split('.')[1]}:`;
    expect(found[0]?.line).toBe(text.split('\n').findIndex((line) => line.startsWith(start)) + 1);
    expect(found[0]?.remedy).not.toBe('');
  });

  it.each([
    ['openldap', 'markActivated: true'],
    ['openldap', 'record: { place: auxiliary }'],
    ['openldap', 'alsoWrite: [shadowLastChange, sambaNTPassword]\n  write: replace'],
    ['openldap', 'alsoWrite: [shadowLastChange, smbk5pwd]'],
    ['389', 'alsoWrite: [sambaNTPassword]'],
    ['389', 'write: replace'],
    ['389', "servers: [{ url: 'ldaps://dc.example:3269' }]"],
    ['active-directory', "servers: [{ url: 'ldap://dc.example:389', startTls: true }]"],
  ])('is no other: %s may have %s', (kind, key) => {
    const [name = ''] = key.split(':');
    const usual = source(kind, kind === 'active-directory' ? named : '');
    const text = usual
      .replace(new RegExp(`^ {2}${name}:.*\\n`, 'mu'), '')
      .replace('directory:\n', `directory:\n  ${key}\n`);
    expect(parseConfiguration(text)).toMatchObject({ ok: true });
  });
});

describe('a configuration that may be meant', () => {
  function warned(kind: string, more: string, last = ''): readonly string[] {
    const parsed = parseWithWarnings(source(kind, more) + last);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    return parsed.value.warnings.map(({ line, key }) => {
      expect(line).toBeGreaterThan(1);
      return key;
    });
  }

  it.each([
    ['openldap', '', '', []],
    ['openldap', '  write: replace\n', '', ['directory.write']],
    ['389', '  write: replace\n', '', []],
    ['openldap', '  alsoWrite: [sambaNTPassword]\n', '', ['directory.alsoWrite']],
    ['openldap', '  alsoWrite: [smbk5pwd]\n', '', []],
    ['389', '  alsoWrite: [sambaNTPassword]\n  write: replace\n', '', []],
    ['openldap', "  verify: 'off'\n", '', ['directory.verify']],
    ['openldap', '', 'password: { historyKeptBy: kiosk }\n', ['password.historyKeptBy']],
    ['active-directory', named, "activation: 'off'\npassword: { historyKeptBy: kiosk }\n", []],
    ['active-directory', named, '', ['directory.activatedWhenPresent']],
    ['freeipa', named, '', ['directory.activatedWhenPresent']],
  ])('is taken with a warning: %s %j %j', (kind, more, last, keys) => {
    expect(warned(kind, more, last)).toEqual(keys);
  });
});

describe('a second directory', () => {
  it.each([
    ['the key twice', `${production}directory:\n  kind: active-directory\n`, production.split('\n').length],
    ['a list', production.replace(ldap, 'directory:\n  - kind: openldap\n  - kind: active-directory\n'), 4],
  ])('is refused, with the reason and what to do instead: %s', (_, text, line) => {
    const found = faults(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ key: 'directory', line });
    expect(found[0]?.problem).toContain('one directory');
    expect(found[0]?.remedy).toContain('two-directories.md');
  });

  it('is another thing than any other key that stands twice', () => {
    expect(faults(`${production}mail: outbox\n`)[0]?.problem).toContain('a key stands twice');
  });
});
