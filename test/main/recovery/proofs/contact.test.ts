import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneMailbox } from '../../../../src/contract/mailbox.ts';
import { canonicalContact } from '../../../../src/main/recovery/proofs/contact.ts';

const rules = { ownDomains: ['univ.example', 'Campus.Example'], nationalPrefix: '33' };
const mail = (typed: string): string => told(canonicalContact('mail', typed, rules));
const mobile = (typed: string, nationalPrefix = '33'): string =>
  told(canonicalContact('mobile', typed, { ...rules, nationalPrefix }));

function told(result: ReturnType<typeof canonicalContact>): string {
  return result.ok ? result.value : `not taken: ${result.failure}`;
}

describe('an address', () => {
  it.each([
    ['camille@mail.example', 'camille@mail.example'],
    [' Camille.D+kiosk@Mail.EXAMPLE ', 'Camille.D+kiosk@mail.example'],
    ['ｃamille＠mail．example', 'camille@mail.example'],
    ["o'neil@mail.example", "o'neil@mail.example"],
  ])('%s is %s', (typed, canonical) => {
    expect(mail(typed)).toBe(canonical);
  });

  it.each(['', '  ', '\u00a0'])('is missing: %j', (typed) => {
    expect(mail(typed)).toBe('not taken: empty');
  });

  it.each([
    'camille',
    'camille@',
    '@mail.example',
    'camille@mail',
    'a@b.example, c@d.example',
    'a@b@c.example',
    'a@b.example\r\nBcc: c@d.example',
    'Camille <camille@mail.example>',
    `${'a'.repeat(65)}@mail.example`,
    'a'.repeat(10_000),
  ])('is not one mailbox: %j', (typed) => {
    expect(mail(typed)).toBe('not taken: malformed');
  });

  it('is not the account’s own, nor one beneath it', () => {
    for (const typed of ['camille@univ.example', 'c@UNIV.example', 'c@etu.univ.example', 'c@campus.example'])
      expect(mail(typed)).toBe('not taken: institutional');
    for (const typed of ['c@notuniv.example', 'c@univ.example.org']) expect(mail(typed)).toBe(typed);
  });

  it('is one mailbox whenever it is taken, and stays as it is then', () => {
    const typing = fc.string({ unit: fc.constantFrom(...'aZ9@@..-+, <>ｅ＠é\n'), maxLength: 16 });
    fc.assert(
      fc.property(
        fc.oneof(
          typing,
          typing.map((text) => `a${text}@b${text}.example`),
        ),
        (typed) => {
          const result = canonicalContact('mail', typed, rules);
          if (!result.ok) return;
          expect(isOneMailbox(result.value)).toBe(true);
          expect(mail(result.value)).toBe(result.value);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a mobile number', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['07.12.34.56.78', '+33712345678'],
    ['06-12-34-56-78', '+33612345678'],
    ['0612345678', '+33612345678'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['\u202a+33\u00a06\u202f12345678\u202c', '+33612345678'],
    ['０６１２３４５６７８', '+33612345678'],
    ['٠٦١٢٣٤٥٦٧٨', '+33612345678'],
    ['+32 470 12 34 56', '+32470123456'],
    ['00212 612-345678', '+212612345678'],
    ['+1 (202) 555-0123', '+12025550123'],
  ])('%s is %s', (typed, canonical) => {
    expect(mobile(typed)).toBe(canonical);
  });

  it.each([
    ['0690 12 34 56', '+590690123456'],
    ['0692 12 34 56', '+262692123456'],
    ['0639 12 34 56', '+262639123456'],
    ['0694 12 34 56', '+594694123456'],
    ['0696 12 34 56', '+596696123456'],
    ['0698 12 34 56', '+33698123456'],
    ['+262 692 12 34 56', '+262692123456'],
  ])('overseas has its own country code: %s is %s', (typed, canonical) => {
    expect(mobile(typed)).toBe(canonical);
  });

  it('begins with the country of the campus where it begins with a 0', () => {
    expect(mobile('0470 12 34 56', '32')).toBe('+32470123456');
    expect(mobile('06 12 34 56 78', '212')).toBe('+212612345678');
  });

  it.each(['01 23 45 67 89', '+33 1 23 45 67 89', '09 12 34 56 78', '0812345678'])(
    'is none in France: %s',
    (typed) => {
      expect(mobile(typed)).toBe('not taken: not-mobile');
    },
  );

  it.each(['', ' ', '--', '()'])('is missing: %j', (typed) => {
    expect(mobile(typed)).toBe('not taken: empty');
  });

  it.each([
    '06 12 34 56 7',
    '06 12 34 56 789',
    '612345678',
    '33612345678',
    '+0612345678',
    '000612345678',
    '06x2345678',
    '+32 123',
    '+3247012345678901',
    '++33612345678',
    '06123+45678',
    'camille@mail.example',
    '6'.repeat(10_000),
  ])('cannot be read: %s', (typed) => {
    expect(mobile(typed)).toBe('not taken: malformed');
  });

  it('is E.164 whenever it is taken, and stays as it is then', () => {
    const typing = fc.string({ unit: fc.constantFrom(...'0123456789+ .-()'), maxLength: 20 });
    fc.assert(
      fc.property(typing, (typed) => {
        const result = canonicalContact('mobile', typed, rules);
        if (!result.ok) return;
        expect(result.value).toMatch(/^\+[1-9]\d{7,14}$/u);
        expect(mobile(result.value)).toBe(result.value);
      }),
      { numRuns: 2000 },
    );
  });
});
