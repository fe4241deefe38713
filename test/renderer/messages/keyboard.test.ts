import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/contract/languages.ts';
import { namedSigns, type KeyboardMessages } from '../../../src/renderer/messages/keyboard-messages.ts';
import { keyboard as ar } from '../../../src/renderer/messages/ar/keyboard.ts';
import { keyboard as de } from '../../../src/renderer/messages/de/keyboard.ts';
import { keyboard as en } from '../../../src/renderer/messages/en/keyboard.ts';
import { keyboard as es } from '../../../src/renderer/messages/es/keyboard.ts';
import { keyboard as fr } from '../../../src/renderer/messages/fr/keyboard.ts';
import { keyboard as it_ } from '../../../src/renderer/messages/it/keyboard.ts';
import { keyboard as pt } from '../../../src/renderer/messages/pt/keyboard.ts';
import { keyboard as zhHans } from '../../../src/renderer/messages/zh-Hans/keyboard.ts';

const keyboards: Readonly<Record<Language, KeyboardMessages>> = {
  fr,
  en,
  es,
  de,
  it: it_,
  pt,
  ar,
  'zh-Hans': zhHans,
};

describe.each(languages)('the keyboard in %s', (language) => {
  const words = keyboards[language];

  it('names every sign of ASCII, no two alike', () => {
    const ascii = Array.from({ length: 0x7f - 0x21 }, (_, index) => String.fromCodePoint(0x21 + index));
    expect(ascii.filter((character) => !/[A-Za-z0-9]/u.test(character))).toEqual([...namedSigns]);
    const names = namedSigns.map((sign) => words.signs[sign]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/\p{L}{2}|\p{Script=Han}/u);
  });

  it('names no two keys alike, and what each is about', () => {
    const names = [...Object.values(words.keys), words.next, words.enter];
    expect(new Set(names).size).toBe(names.length);
    expect(words.change('QWERTZ')).toContain('QWERTZ');
    expect(words.arabic).toMatch(/\p{L}{3}/u);
    expect(words.capital('q')).toContain('q');
    expect(words.accentsOf('q')).toContain('q');
    expect(words.accentsHere).not.toBe('');
  });

  it('says that Latin letters are asked for exactly where others are usual and no layout has them', () => {
    expect(words.latinOnly !== null).toBe(language === 'zh-Hans');
  });
});
