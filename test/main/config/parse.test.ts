import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { demo, faults, production } from './sample.ts';

describe('a configuration', () => {
  it('is short for a small campus: everything else has a default', () => {
    const parsed = parseConfiguration(production);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        stage: 'production',
        mode: 'kiosk',
        languages: ['fr', 'en', 'es', 'de', 'it', 'pt', 'ar', 'zh-Hans'],
        password: { preset: 'uphf' },
        identifiers: { student: { pattern: '\\d{8}' } },
        limits: { idleAfterSeconds: 60 },
      },
    });
    expect(parseConfiguration(demo)).toMatchObject({ ok: true, value: { stage: 'trial' } });
  });

  it.each([
    [
      'an unknown key, with the one that was meant',
      'langages: [fr]\n',
      /Did you mean `languages`/u,
      'langages',
    ],
    ['a key that is like none', 'zzzzzz: 1\n', /Remove it/u, 'zzzzzz'],
    ['a key that belongs elsewhere', 'limits: { tries: 3 }\n', /It belongs under `proofs`/u, 'limits.tries'],
    [
      'a key that is like one elsewhere',
      'supportDisk: 1\n',
      /Did you mean `campus.supportDesk`/u,
      'supportDisk',
    ],
    [
      'a mistyped key of what may also be a word',
      'identifiers: { student: { patern: x } }\n',
      /Did you mean `pattern`/u,
      'identifiers.student.patern',
    ],
    ['a key that is a number', '42: 1\n', /Remove it/u, '42'],
    ['a secret', 'bindPassword: hunter2\n', /No secret belongs in this file/u, 'bindPassword'],
    ...['bindpw', 'rootpw', 'pwd', 'pass', 'passphrase', 'apiKey', 'privateKey', 'token', 'mot_de_passe'].map(
      (key): [string, string, RegExp, string] => [
        `a secret called ${key}`,
        `${key}: hunter2\n`,
        /No secret belongs in this file/u,
        key,
      ],
    ),
    ['one language twice', 'languages: [fr, fr]\n', /twice/u, 'languages'],
    ['a word that is none of those', 'mode: kisok\n', /is none of `kiosk`, `desk`/u, 'mode'],
    ['a wrong type', 'languages: fr\n', /is not of the right type/u, 'languages'],
    [
      'a number out of bounds',
      'limits: { idleAfterSeconds: 5 }\n',
      /is below 15/u,
      'limits.idleAfterSeconds',
    ],
    [
      'a pattern that is no regular expression',
      "identifiers: { student: { pattern: '(' } }\n",
      /is not a regular expression/u,
      'identifiers.student.pattern',
    ],
    [
      'a pattern that could take for ever',
      "identifiers: { student: { pattern: '(a+)+' } }\n",
      /too many ways/u,
      'identifiers.student.pattern',
    ],
  ])('with %s is a fault there', (_, lines, words, key) => {
    const found = faults(production + lines);
    expect(found).toHaveLength(1);
    expect(found[0]?.key).toBe(key);
    expect(`${found[0]?.problem}. ${found[0]?.remedy}`).toMatch(words);
    expect(found[0]?.line).toBe(production.split('\n').length);
  });

  it('never repeats a secret that somebody wrote into it', () => {
    const source = `${production}bindPassword: hunter2\nmailSecret: [hunter2]\n`;
    expect(JSON.stringify(faults(source))).not.toContain('hunter2');
  });

  it('gives the line and the column of what is wrong, however deep it stands', () => {
    const source = production.replace('place: Hall', 'place: Hall, fax: 1');
    const line = source.split('\n').findIndex((text) => text.includes('fax')) + 1;
    const column = (source.split('\n')[line - 1]?.indexOf('fax') ?? 0) + 1;
    expect(faults(source)).toEqual([
      expect.objectContaining({ line, column, key: 'campus.supportDesk.fax' }),
    ]);
  });

  it('tells every fault at once, in the order of the lines', () => {
    const found = faults(`${production.replace('name:', 'nmae:')}mode: x\nlanguages: []\n`);
    expect(found.map(({ key }) => key)).toEqual(['campus.name', 'campus.nmae', 'mode', 'languages']);
    expect(found.map(({ line }) => line)).toEqual(
      found.map(({ line }) => line).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
  });

  it('that is empty names what is missing', () => {
    expect(faults('').map(({ key, problem }) => [key, problem])).toEqual([
      ['campus', 'is missing'],
      ['directory', 'is missing'],
      ['mail', 'is missing'],
      ['secrets', 'is missing'],
    ]);
  });

  it.each([
    ['ldap://', "{ url: 'ldap://ldap.univ.example' }"],
    ['ldaps with StartTLS inside', "{ url: 'ldaps://ldap.univ.example', startTls: true }"],
  ])('never speaks to a directory in clear: %s', (_, server) => {
    const source = production.replace("{ url: 'ldaps://ldap.univ.example' }", server);
    const [fault] = faults(source);
    expect(fault?.key).toBe('directory.servers.0');
    expect(fault?.problem).toMatch(/needs TLS/u);
  });

  it.each([
    'http://ldap.univ.example',
    'ldaps://ldap.univ.example/dc=x',
    'ldaps://user:secret@ldap.univ.example',
    'ldap.univ.example',
    'ldaps://',
  ])('takes no other URL for a directory: %s', (url) => {
    const [fault] = faults(production.replace('ldaps://ldap.univ.example', url));
    expect(fault?.key).toBe('directory.servers.0.url');
  });

  it.each(['a@b, c@d', 'a@b\\r\\nBcc: c@d', '"x" <a@b>', 'a@b c@d', 'nobody'])(
    'takes no sender that is more than one mailbox: %j',
    (from) => {
      const source = production.replace("mail: 'off'", `mail: { host: smtp, from: ${JSON.stringify(from)} }`);
      expect(faults(source)).toEqual([expect.objectContaining({ key: 'mail.from' })]);
    },
  );

  it('says what a union would have wanted, not that nothing of it fits', () => {
    const source = production.replace("mail: 'off'", 'mail: { host: smtp, from: a@b.example, tls: clear }');
    expect(faults(source)).toEqual([
      expect.objectContaining({ key: 'mail.tls', problem: 'is none of `starttls`, `implicit`' }),
    ]);
  });

  it.each([
    [
      'kind: openldap',
      'kind: opnldap',
      'directory.kind',
      'is none of `embedded`, `openldap`, `active-directory`, `389`, `freeipa`',
    ],
    ['from: systemd', 'from: vualt', 'secrets.from', 'is none of `systemd`, `file`, `vault`, `own`'],
  ])('says which kinds there are: %s', (right, wrong, key, problem) => {
    expect(faults(production.replace(right, wrong))).toEqual([expect.objectContaining({ key, problem })]);
  });

  it.each([
    ['mail', production.replace("mail: 'off'", 'mail: outbx'), 'is neither `off`, `outbox` nor a section'],
    [
      'identifiers.student',
      `${production}identifiers: { student: offf }\n`,
      'is neither `off` nor a section',
    ],
    ['mail', production.replace("mail: 'off'", 'mail:'), 'is neither `off`, `outbox` nor a section'],
  ])('says every word that %s may be', (key, source, problem) => {
    expect(faults(source)).toEqual([expect.objectContaining({ key, problem })]);
  });

  it.each(['text', '[1, 2]', '12', 'true'])(
    'that is no mapping at all names what is missing: %s',
    (source) => {
      expect(faults(source).length).toBeGreaterThan(0);
    },
  );
});
