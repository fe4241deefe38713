import { describe, expect, it } from 'vitest';
import { redacted, redactors } from '../../../src/main/audit/redaction.ts';

const blotted = (text: string): unknown => redacted({ cause: text })['cause'];

const cases: readonly (readonly [name: string, text: string, left: string])[] = [
  ['mail', 'to zoe.darc@univ.example now', 'to [mail] now'],
  ['mail', '<zoe@univ.example>', '<[mail]>'],
  ['mail', 'to zoë@bücher.example,', 'to [mail]'],
  ['mail', 'to zoe@localhost', 'to [mail]'],
  ['dn', 'uid=zdarc,ou=people,dc=univ is locked', '[dn]'],
  ['dn', 'no such object: cn=Zoé Darc,ou=people,dc=univ', 'no such object: [dn]'],
  ['dn', 'CN = Darc\\, Zoé,OU=people', '[dn]'],
  ['dn', '(supannEtuId=22001)', '([dn]'],
  ['dn', 'givenName=Zoé', '[dn]'],
  ['digits', 'number 22001234.', 'number [digits].'],
  ['digits', 'number 2200 1234', 'number [digits]'],
  ['digits', 'number ２２００１２３４', 'number [digits]'],
  ['ine', 'INE 0A1B2C3D4E5', 'INE [ine]'],
  ['ine', 'ine 1234567890g.', 'ine [ine].'],
  ['date', 'born 2004-03-14', 'born [date]'],
  ['date', 'born 14/03/2004', 'born [date]'],
  ['date', 'born 14.3.2004', 'born [date]'],
  ['hash', 'was {SSHA}7JWaNGUygodHyWt', 'was [hash]'],
  ['hash', 'was {crypt}x', 'was [hash]'],
  ['hash', 'was $6$salt$hash', 'was [hash]'],
  ['hash', 'was $argon2id$v=19$m=65536$x', 'was [hash]'],
];

describe('what should never be in an event', () => {
  it.each(cases)('is blotted out by name: %s in %s', (_, text, left) => {
    expect(blotted(text)).toBe(left);
  });

  it.each(cases)('needs no other net than its own: %s in %s', (name, text, left) => {
    const alone = redactors.filter((redactor) => redactor.name === name);
    expect(alone.reduce((rest, { pattern }) => rest.replace(pattern, `[${name}]`), text)).toBe(left);
  });

  it('is there for each of the nets', () => {
    expect(new Set(redactors.map(({ name }) => name))).toEqual(new Set(cases.map(([name]) => name)));
  });

  it('is not in a thing of several fields either, which no event of ours has', () => {
    expect(redacted({ cause: { to: 'zoe@univ.example' }, what: ['22001234'] })).toEqual({
      cause: '[object]',
      what: '[object]',
    });
  });

  it('is not what is left of a text that was cut', () => {
    for (let before = 180; before < 200; before += 1) {
      expect(blotted(`${'x'.repeat(before)} zoe.darc@univ.example`)).not.toContain('zoe');
    }
  });

  it('is nowhere in what is far too long, which is left out as a whole', () => {
    expect(blotted(`zoe@univ.example ${'x'.repeat(5_000)}`)).toBe('[long]');
    expect(blotted('x'.repeat(1_000_000))).toBe('[long]');
  });
});

describe('what the desk needs', () => {
  it.each([
    'ECONNREFUSED',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'smtp-550 5.7.1',
    'result-53',
    '12:09:00',
    'render-process-gone',
    'kiosk:',
    'Ctrl+Shift+I',
    'K4TX',
  ])('is left: %s', (text) => {
    expect(blotted(text)).toBe(text);
  });

  it('is left: the names that are ours, and whatever is no text', () => {
    const event = {
      event: 'x',
      journal: '123456789',
      visit: '123456789',
      write: '123456789',
      count: 12345678,
      recorded: true,
    };
    expect(redacted(event)).toEqual(event);
  });
});
