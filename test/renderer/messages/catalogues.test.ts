import { describe, expect, it } from 'vitest';
import { directoryRules } from '../../../src/contract/failures.ts';
import type { Ending, Notice } from '../../../src/contract/failures.ts';
import { languages } from '../../../src/contract/languages.ts';
import { endedNexts } from '../../../src/contract/view.ts';
import { ruleIds } from '../../../src/contract/password/policy.ts';
import { pluralIn } from '../../../src/renderer/messages/plural.ts';
import { catalogues } from '../catalogues.ts';
import {
  countdownOf,
  endingText,
  noticeText,
  referenceOf,
} from '../../../src/renderer/messages/notice-text.ts';
import { everyEnding, everyNotice } from './every-code.ts';

/** Words of machines and of blame; a person is told what they can do. */
const unwelcome =
  /inv[aá]lid|ungültig|erreur|\berror|errore\b|\berro\b|fehler|échec|\bfail|fehlgeschlagen|fallit|falhou|\bldap\b|serveur|server|servidor|undefined|\bnull\b|\bNaN\b|\[object|无效|错误|失败|服务器|خطأ|فشل|الخادم/iu;
/** A sentence ends, in whatever script. */
const sentence = /\p{L}{2}.*[.?。？؟]$/su;

/** Every sentence of a catalogue with where it stands, functions aside. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

describe.each(languages)('the catalogue in %s', (language) => {
  const messages = catalogues[language];

  it('leaves no sentence empty and blames nobody', () => {
    const all = sentences(messages, language);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(all.filter(([, text]) => unwelcome.test(text))).toEqual([]);
  });

  it.each(Object.values(everyNotice).map((notice) => [notice.code, notice] as const))(
    'tells what happened and what to do for the notice %s',
    (_code, notice) => {
      const { what, now } = noticeText(messages, notice, 42);
      expect(what).toMatch(sentence);
      expect(now).toMatch(sentence);
      expect(`${what} ${now}`).not.toMatch(unwelcome);
    },
  );

  it.each(Object.values(everyEnding).map((ending) => [ending.code, ending] as const))(
    'tells what happened, why, and what to do for the ending %s',
    (_code, ending) => {
      for (const next of [null, ...endedNexts]) {
        const { title, why, now } = endingText(messages, ending, next);
        expect(title).toMatch(/\p{L}{2}/u);
        expect(now.length).toBeGreaterThan(0);
        for (const said of [why, ...now]) expect(said).toMatch(/\p{L}{2}.*[.。]$/su);
        expect([title, why, ...now].join(' ')).not.toMatch(unwelcome);
      }
    },
  );

  it('counts a slow-down down, and says when it is over', () => {
    const notice: Notice = { code: 'not-recognised', seconds: 12 };
    expect(noticeText(messages, notice, 12).now).toContain(messages.duration(12));
    expect(noticeText(messages, notice, 3).now).toContain(messages.duration(3));
    expect(noticeText(messages, notice, 0).now).not.toMatch(/\d/u);
  });

  it.each(directoryRules)('gives its own reason when the directory refuses a password: %s', (rule) => {
    const others = directoryRules.filter((other) => other !== rule);
    const told = noticeText(messages, { code: 'refused-by-directory', rule }, 0);
    expect(told.now).toContain(messages.directoryRules[rule]);
    for (const other of others) expect(told.now).not.toContain(messages.directoryRules[other]);
  });

  it('says the tries that are left, the last one in words', () => {
    expect(noticeText(messages, { code: 'answer-wrong', triesLeft: 3 }, 0).now).toContain('3');
    expect(noticeText(messages, { code: 'answer-wrong', triesLeft: 1 }, 0).now).not.toMatch(/\d/u);
  });

  it.each(ruleIds)('words the rule %s in three tenses, with and without a measure', (rule) => {
    for (const detail of [{ limit: 3, measured: 1, characters: '+-' }, { limit: 1 }, {}]) {
      for (const tense of ['ask', 'met', 'broken'] as const) {
        const said = messages.rules[rule][tense](detail);
        expect(said).toMatch(/\p{L}{2}/u);
        if (detail.limit !== undefined) expect(said).not.toMatch(unwelcome);
      }
    }
    const detail = { limit: 3, measured: 1, characters: '+-' };
    expect(messages.rules[rule].broken(detail)).not.toBe(messages.rules[rule].met(detail));
  });

  it('says lengths of time in whole units, rounded up', () => {
    expect(messages.duration(45)).toMatch(/45.*\p{L}/u);
    expect(messages.duration(300)).toMatch(/5.*\p{L}/u);
    expect(messages.duration(301)).toBe(messages.duration(360));
    expect(messages.duration(301)).not.toBe(messages.duration(300));
  });
});

describe('a length of time', () => {
  it.each([
    ['fr', '1 seconde', '45 secondes', '6 minutes', '2 jours'],
    ['en', '1 second', '45 seconds', '6 minutes', '2 days'],
    ['de', '1 Sekunde', '45 Sekunden', '6 Minuten', '2 Tage'],
    ['ar', 'ثانية', '45 ثانية', '6 دقائق', 'يومان'],
    ['zh-Hans', '1秒钟', '45秒钟', '6分钟', '2天'],
  ] as const)('has the plural of its language: %s', (language, ...wanted) => {
    const said = [1, 45, 301, 40 * 3600].map(catalogues[language].duration);
    expect(said.map((words) => words.replaceAll('\u00a0', ' '))).toEqual(wanted);
  });
});

describe('a plural', () => {
  it('is one of six in Arabic, and one alone in Chinese', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    expect([0, 1, 2, 3, 11, 100].map((count) => pluralIn('ar')(count, forms))).toEqual([...'zotfmx']);
    expect([0, 1, 2].map((count) => pluralIn('zh-Hans')(count, forms))).toEqual([...'xxx']);
    expect([0, 1, 2].map((count) => pluralIn('fr')(count, { one: 'o', other: 'x' }))).toEqual([...'oox']);
  });
});

/** What reads alike in two languages and is right in both. */
const alike = new Set([
  'Confirmation',
  'Password',
  'UID',
  'confirmation',
  'dollar',
  'apostrophe',
  'plus',
  'tilde',
]);

describe.each(languages.filter((language) => language !== 'en'))('English and %s', (language) => {
  it('share no sentence by oversight', () => {
    const english = new Map(sentences(catalogues.en, ''));
    const same = sentences(catalogues[language], '').filter(
      ([path, text]) => english.get(path) === text && !alike.has(text),
    );
    expect(same).toEqual([]);
  });
});

describe('references', () => {
  it('are shown where the desk will need one', () => {
    const shown: (Notice | Ending)[] = [
      { code: 'operator-fault', reference: 'K7QX' },
      { code: 'outcome-unknown', reference: 'K7QX' },
    ];
    expect(shown.map(referenceOf)).toEqual(['K7QX', 'K7QX']);
    expect(referenceOf({ code: 'operator-fault', reference: '' })).toBeNull();
    expect(referenceOf({ code: 'privileged' })).toBeNull();
    expect(countdownOf({ code: 'slow-down', seconds: 8 })).toBe(8);
    expect(countdownOf({ code: 'answer-empty' })).toBeNull();
  });
});
