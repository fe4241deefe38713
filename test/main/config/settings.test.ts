import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/contract/password/presets.ts';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import type { Configuration } from '../../../src/main/config/schema.ts';
import { ldapSettings } from '../../../src/main/config/directory-settings.ts';
import {
  campusOf,
  contactRules,
  passwordPolicy,
  recoverySettings,
  smtpSettings,
} from '../../../src/main/config/settings.ts';

const source = `campus: { name: Campus, accent: '#123456', supportDesk: { place: Hall, hours: 9 h – 17 h } }
directory:
  kind: openldap
  servers: [{ url: 'ldaps://one.example' }, { url: 'ldap://two.example', startTls: true }]
  bindDn: cn=l
  base: dc=x
  receptionGroup: cn=desk
  record: { base: ou=l, stateServer: { url: 'ldaps://one.example' } }
  attributes: { login: mail, ine: codeINE }
  deadlineSeconds: 3
mail: { host: smtp.example, from: a@b.example }
secrets: { from: systemd }
`;
const nothing = { logo: null, directoryCa: null, mailCa: null, smsCa: null, houseRules: {} };

function configured(more = ''): Configuration {
  const parsed = parseConfiguration(source + more);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
}

describe('the password rules of a configuration', () => {
  it('are those of UPHF when nothing is said, and a preset’s whole by its name', () => {
    expect(passwordPolicy(configured().password)).toEqual(presets.uphf);
    for (const preset of ['cnil', 'anssi', 'nist'] as const) {
      expect(passwordPolicy(configured(`password: { preset: ${preset} }\n`).password)).toEqual(
        presets[preset],
      );
    }
  });

  it('keep the rest of a preset when one key of it is written', () => {
    const { password } = configured(`password:
  preset: uphf
  length: { min: 14 }
  atLeast: { special: 2 }
  notContaining: { names: true }
  specials: null
  noSpace: false
  bannedWords: [escaut]
`);
    expect(passwordPolicy(password)).toEqual({
      ...presets.uphf,
      length: { min: 14, max: 30 },
      atLeast: { lower: 1, upper: 1, digit: 1, special: 2 },
      notContaining: { login: true, names: true, numbers: false, birthDate: false },
      specials: null,
      noSpace: false,
      bannedWords: ['escaut'],
    });
  });

  it('lose a limit of the preset by null or 0', () => {
    const { password } = configured(
      'password: { length: { max: null }, atLeast: { upper: 0 }, history: 0 }\n',
    );
    expect(passwordPolicy(password)).toMatchObject({
      length: { min: 12, max: null },
      atLeast: { lower: 1, upper: 0 },
      history: 0,
    });
  });
});

describe('the settings of a visit', () => {
  it('are in milliseconds, whatever the file counts in', () => {
    const settings = recoverySettings(
      configured(`limits: { idleAfterSeconds: 61, idleWarningSeconds: 11, absoluteSeconds: 601, doneSeconds: 21 }
proofs: { tries: 3, blockMinutes: 2, longestBlockMinutes: 5 }
codes: { digits: 8, minutes: 4, tries: 2, perHour: 6 }
loginRecovery: { shownSeconds: 30 }
reception: { voucher: { minutes: 12, characters: 9, perHour: 7 }, idleSeconds: 70 }
`),
      nothing,
    );
    expect(settings.limits).toEqual({
      idleAfter: 61_000,
      idleWarning: 11_000,
      absolute: 601_000,
      done: 21_000,
    });
    expect(settings.attempts).toEqual({ tries: 3, block: 120_000, longestBlock: 300_000 });
    expect(settings.codes).toEqual({ digits: 8, lifetime: 240_000, tries: 2, most: 6, within: 3_600_000 });
    expect(settings.login).toEqual({ offered: true, shown: 30_000 });
    expect(settings.reception).toEqual({
      lifetime: 720_000,
      length: 9,
      most: 7,
      within: 3_600_000,
      requireTotp: false,
      confirmed: ['staff'],
      kioskGroup: null,
      idleAfter: 70_000,
    });
    expect(settings.instants).toEqual({ answerAfter: 800, slot: 250 });
  });

  it('have the keyboard on the screen, unless the file says otherwise', () => {
    expect(campusOf(configured(), nothing).keyboard).toBe('auto');
    expect(campusOf(configured('keyboard: off\n'), nothing).keyboard).toBe('off');
  });

  it('offer every way back but the reception, unless the file says otherwise', () => {
    expect(recoverySettings(configured(), nothing)).toMatchObject({
      mode: 'kiosk',
      activation: { offered: true, withoutProof: false, unprovedContacts: false, recoveryCodes: 10 },
      login: { offered: true },
      details: { offered: true },
      reception: null,
      kioskGroup: null,
    });
    const silent = configured("activation: 'off'\nloginRecovery: 'off'\ndetails: 'off'\nkioskGroup: hall\n");
    expect(recoverySettings(silent, nothing)).toMatchObject({
      activation: { offered: false, withoutProof: false },
      login: { offered: false },
      details: { offered: false },
      kioskGroup: 'hall',
    });
    expect(campusOf(silent, nothing).offers).toEqual({
      login: false,
      activation: false,
      details: false,
      reception: false,
    });
    expect(campusOf(configured('reception: {}\nmode: desk\n'), nothing)).toMatchObject({
      mode: 'desk',
      offers: { login: true, activation: true, details: true, reception: true },
    });
  });

  it('offer the kinds of numbers that are not off, in one order', () => {
    const configuration = configured(
      "identifiers: { uid: { example: jdoe }, ine: 'off', student: { pattern: '\\d{6}', example: '123456' } }\n",
    );
    const formats = [
      { kind: 'student', pattern: '\\d{6}', example: '123456' },
      { kind: 'staff', pattern: '\\d{4,8}', example: '104207' },
      { kind: 'uid', pattern: '[A-Za-z0-9][A-Za-z0-9._-]{1,31}', example: 'jdoe' },
    ];
    expect(recoverySettings(configuration, nothing).formats).toEqual(formats);
    expect(campusOf(configuration, nothing).formats).toEqual(formats);
  });

  it('speak the first language of the list unless the person chooses', () => {
    expect(recoverySettings(configured('languages: [en, fr]\n'), nothing)).toMatchObject({
      languages: ['en', 'fr'],
      defaultLanguage: 'en',
    });
  });

  it('ask for the house rules in the languages that have a text, and for nothing without any', () => {
    expect(recoverySettings(configured(), nothing).houseRules).toBeNull();
    const rules = recoverySettings(configured("houseRules: { version: '7', fr: fr.md }\n"), {
      houseRules: { fr: 'Bonjour' },
    }).houseRules;
    expect(rules).toMatchObject({ version: '7', texts: { fr: { version: '7', language: 'fr' } } });
    expect(Object.keys(rules?.texts ?? {})).toEqual(['fr']);
  });
});

describe('addresses and numbers that people give', () => {
  it('are not the institution’s own, by its domains or by that of the sender', () => {
    expect(contactRules(configured())).toEqual({ ownDomains: ['b.example'], nationalPrefix: '33' });
    const named = source.replace('name: Campus,', 'name: Campus, mailDomains: [univ.example],');
    const parsed = parseConfiguration(named.replace('base: dc=x', "base: dc=x\n  nationalPrefix: '32'"));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    expect(contactRules(parsed.value)).toEqual({ ownDomains: ['univ.example'], nationalPrefix: '32' });
    expect(contactRules({ ...configured(), mail: 'off' }).ownDomains).toEqual([]);
  });
});

describe('what every page may know of a campus', () => {
  it('is its name and looks, and nothing of its servers', () => {
    const campus = campusOf(configured(), { logo: 'data:image/png;base64,AA==' });
    expect(campus).toMatchObject({
      name: 'Campus',
      logo: 'data:image/png;base64,AA==',
      accent: '#123456',
      supportDesk: { place: 'Hall', hours: '9 h – 17 h', phone: null, mail: null },
      stage: 'production',
      demo: false,
    });
    expect(JSON.stringify(campus)).not.toMatch(/ldap|cn=l|smtp/u);
  });
});

describe('the settings of the adapters', () => {
  it('name the attributes of each kind of number, and those that a campus renames', () => {
    const { directory } = configured();
    if (directory.kind === 'embedded') throw new Error('the sample is an OpenLDAP');
    const settings = ldapSettings(directory, { directoryCa: 'PEM' });
    expect(settings).toMatchObject({
      servers: [
        { url: 'ldaps://one.example', startTls: false },
        { url: 'ldap://two.example', startTls: true },
      ],
      ca: 'PEM',
      attributes: {
        identifiers: { student: 'supannEtuId', ine: 'codeINE', staff: 'supannEmpId', uid: 'uid' },
        login: 'mail',
      },
      activatedWhenPresent: null,
      staffGroup: null,
      record: { place: 'subtree', base: 'ou=l', stateServer: { url: 'ldaps://one.example' } },
      write: 'exop',
      passwordPolicy: null,
      verify: 'bind',
      deadline: 3_000,
    });
  });

  it('send mail in the campus’s name, with TLS, unless it says otherwise', () => {
    const settings = (more: string) => {
      const parsed = parseConfiguration(source.replace('from: a@b.example', `from: a@b.example${more}`));
      if (!parsed.ok || typeof parsed.value.mail === 'string') throw new Error('the sample mails by SMTP');
      return smtpSettings(parsed.value.mail, 'Campus', { mailCa: null });
    };
    expect(settings('')).toEqual({
      host: 'smtp.example',
      port: 587,
      tls: 'starttls',
      user: null,
      ca: null,
      from: 'a@b.example',
      fromName: 'Campus',
      replyTo: null,
    });
    expect(
      settings(', fromName: Desk, user: loquet, replyTo: c@d.example, port: 465, tls: implicit'),
    ).toMatchObject({
      fromName: 'Desk',
      user: 'loquet',
      replyTo: 'c@d.example',
      port: 465,
      tls: 'implicit',
    });
  });
});
