import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { faults, ldap, production } from './sample.ts';

describe('a configuration whose keys are each right', () => {
  it.each([
    [
      'an example that its own pattern refuses',
      "identifiers: { student: { pattern: '\\d{10}' } }\n",
      /22001234/u,
      'identifiers.student.example',
    ],
    [
      'more of the kinds than the longest password holds',
      'password: { atLeast: { lower: 12, upper: 10, digit: 9 } }\n',
      /ask for 32 characters/u,
      'password',
    ],
    [
      'more different characters than the longest password holds',
      'password: { uniqueCharacters: 31 }\n',
      /ask for 31 characters/u,
      'password',
    ],
    [
      'specials that nobody can type, asked for by the preset',
      "password: { specials: '' }\n",
      /no special character/u,
      'password.specials',
    ],
    [
      'specials that nobody can type, where every kind is asked for',
      "password: { atLeast: { special: 0 }, kindsAtLeast: 4, specials: ' ' }\n",
      /no special character/u,
      'password.specials',
    ],
    [
      'specials that are all forbidden',
      "password: { specials: '+-', forbiddenCharacters: '-+' }\n",
      /no special character/u,
      'password.specials',
    ],
    [
      'a longest password in octets below the shortest',
      'password: { bytes: { min: 40, max: 32 } }\n',
      /longest password 32 octets, and the shortest has 40/u,
      'password.bytes.max',
    ],
    [
      'fewer octets than characters',
      'password: { bytes: { max: 11 } }\n',
      /longest password 11 octets, and the shortest has 12/u,
      'password.bytes.max',
    ],
    [
      'fewer octets than the kinds need',
      'password: { length: { min: 0 }, bytes: { max: 3 } }\n',
      /longest password 3 octets, and the shortest has 4/u,
      'password.bytes.max',
    ],
    [
      'more octets than so many characters can have',
      'password: { bytes: { min: 121 } }\n',
      /asks for 121 octets, and 30 characters have 120 at most/u,
      'password.bytes.min',
    ],
    [
      'a kiosk that remembers none',
      'password: { historyKeptBy: kiosk, history: 0 }\n',
      /the kiosk is to remember passwords, and `history` is 0/u,
      'password.historyKeptBy',
    ],
    [
      'a kiosk that remembers none, by the preset',
      'password: { preset: cnil, historyKeptBy: kiosk }\n',
      /the kiosk is to remember passwords, and `history` is 0/u,
      'password.historyKeptBy',
    ],
    [
      'every kind of number off',
      "identifiers: { student: 'off', ine: 'off', staff: 'off', uid: 'off' }\n",
      /every kind of number is off/u,
      'identifiers',
    ],
    [
      'a longest password below the shortest',
      'password: { length: { min: 12, max: 8 } }\n',
      /longest password 8 and the shortest 12/u,
      'password.length.max',
    ],
    [
      'the same against the preset',
      'password: { preset: uphf, length: { min: 40 } }\n',
      /longest password 30 and the shortest 40/u,
      'password.length.min',
    ],
    [
      'a block that shrinks',
      'proofs: { blockMinutes: 30, longestBlockMinutes: 10 }\n',
      /is shorter than blockMinutes/u,
      'proofs.longestBlockMinutes',
    ],
  ])('with %s is a fault there', (_, lines, words, key) => {
    const found = faults(production + lines);
    expect(found).toHaveLength(1);
    expect(found[0]?.key).toBe(key);
    expect(`${found[0]?.problem}. ${found[0]?.remedy}`).toMatch(words);
    expect(found[0]?.line).toBe(production.split('\n').length);
  });

  it.each([
    'password: { length: { min: 30 } }',
    'password: { length: { min: 40, max: null } }',
    'password: { length: { min: 40, max: 0 } }',
    'password: { atLeast: { lower: 12, upper: 10, digit: 7 } }',
    'password: { uniqueCharacters: 30 }',
    'password: { bytes: { min: 32, max: 32 } }',
    'password: { bytes: { max: 12 } }',
    'password: { bytes: { min: 120 } }',
    'password: { bytes: { min: 500, max: 0 }, length: { max: null } }',
    'password: { historyKeptBy: kiosk, history: 1 }',
    'password: { historyKeptBy: directory, history: 0 }',
    "password: { atLeast: { special: 0 }, kindsAtLeast: 3, specials: '' }",
    "password: { specials: '+-', forbiddenCharacters: '-' }",
    'proofs: { blockMinutes: 30, longestBlockMinutes: 30 }',
    "identifiers: { student: 'off', ine: 'off', staff: 'off' }",
    "identifiers: { student: { pattern: '\\d{8}', example: '22 00 12 34' } }",
  ])('may go to the very edge: %s', (line) => {
    expect(parseConfiguration(`${production}${line}\n`)).toMatchObject({ ok: true });
  });

  it.each([
    ['the embedded directory', production.replace(ldap, 'directory: { kind: embedded }\n'), 'directory.kind'],
    ['an outbox', production.replace("mail: 'off'", 'mail: outbox'), 'mail'],
    ['an outbox for mobiles', `${production}sms: outbox\n`, 'sms'],
    ['keys of its own', production.replace('from: systemd', 'from: own'), 'secrets.from'],
  ])('of stage production has nothing that is for trying out: %s', (_, source, key) => {
    expect(faults(source)).toEqual([expect.objectContaining({ key })]);
  });
});
