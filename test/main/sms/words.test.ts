import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/contract/languages.ts';
import { gsmText } from '../../../src/main/sms/gsm-text.ts';
import { inForm, isMobileNumber } from '../../../src/main/sms/number-form.ts';
import { smsText } from '../../../src/main/sms/sms-text.ts';
import { mobileMessage } from '../codes/sample-message.ts';

/** GSM's alphabet has none of their letters. */
const inUnicode: ReadonlySet<string> = new Set(['ar', 'zh-Hans']);
/** Of GSM's alphabet, by another way than the one that is tested: what a sentence in Latin letters is made of. */
const latin = /^[A-Za-z0-9 éèàùìòäöüñÄÖÜÑÉÅåØøæÆßÇ.,:;!?'"()+\-/&%#*<=>@_$£¥¡¿§¤\n]*$/u;

describe('a code to a mobile', () => {
  const each = languages.flatMap((language) =>
    (['proof', 'contact'] as const).map((purpose) => ({ language, purpose })),
  );

  it.each(each)(
    'begins with the code, and says whose it is and for how long: $language $purpose',
    (changes) => {
      const text = smsText({ ...mobileMessage, ...changes }, 'Université de Nulle-Part');
      expect(text).toMatch(/^482913[ ：:]/u);
      expect(text).toMatch(/10/u);
      // Seventy characters have no room for the whole name of a campus.
      expect(text).toContain(inUnicode.has(changes.language) ? 'U' : 'Université de Nulle-Part');
    },
  );

  it.each(each)('is one message whatever the campus is called: $language $purpose', (changes) => {
    for (const campus of [
      'U',
      'Université Polytechnique Hauts-de-France et de l’Institut national des sciences appliquées, Valenciennes',
      '€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€',
      'جامعة الجزائر',
      '🎓 Œuvre « Être »',
    ]) {
      const text = smsText({ ...mobileMessage, ...changes, code: '48291374' }, campus);
      if (inUnicode.has(changes.language)) {
        expect(text.length).toBeLessThanOrEqual(70);
        expect(text).toMatch(/^48291374[ ：:].*[.。]$/u);
      } else {
        expect(text.length).toBeLessThanOrEqual(160);
        expect(text).toMatch(latin);
        expect(text).toMatch(/^48291374[ :].*\.$/u);
      }
    }
  });

  it('tells a proof from the confirmation of a number', () => {
    for (const language of languages) {
      const [proof, contact] = (['proof', 'contact'] as const).map((purpose) =>
        smsText({ ...mobileMessage, language, purpose }, 'U'),
      );
      expect(proof).not.toBe(contact);
    }
  });
});

describe('a text for GSM', () => {
  it.each([
    ['Université', 'Université'],
    ['l’Être façonné', "l'Etre faconné"],
    ['« Œuvre »', '" OEuvre "'],
    ['café', 'café'],
    ['a\u00a0b\u202fc\nd', 'a b c d'],
    ['🎓 U', 'U'],
    ['جامعة', ''],
  ])('keeps what the alphabet has: %j', (text, left) => {
    expect(gsmText(text)).toBe(left);
  });
});

describe('a number', () => {
  it.each([
    ['+33639980142', 'e164', '+33639980142'],
    ['+33639980142', 'digits', '33639980142'],
    ['+33639980142', 'national', '0639980142'],
    ['+32470123456', 'national', '0032470123456'],
  ] as const)('%s is written as the gateway wants it: %s', (number, form, written) => {
    expect(inForm(number, form, '33')).toBe(written);
  });

  it.each([
    '0639980142',
    '+033639980142',
    '+33 6 39',
    '+336',
    '+33639980142\n',
    '+33639980142,+33600000000',
    '',
  ])('is sent to as E.164 alone: not %j', (text) => {
    expect(isMobileNumber(text)).toBe(false);
  });
});
