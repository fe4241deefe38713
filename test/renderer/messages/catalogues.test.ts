import { describe, expect, it } from 'vitest';
import { directoryRules } from '../../../src/contract/failures.ts';
import type { Ending, Notice } from '../../../src/contract/failures.ts';
import { languages } from '../../../src/contract/languages.ts';
import { endedNexts } from '../../../src/contract/view.ts';
import { ruleIds } from '../../../src/contract/password/policy.ts';
import { catalogues, languageNames } from '../../../src/renderer/messages/catalogues.ts';
import {
  countdownOf,
  endingText,
  noticeText,
  referenceOf,
} from '../../../src/renderer/messages/notice-text.ts';
import { everyEnding, everyNotice } from './every-code.ts';

/** Words of machines and of blame; a person is told what they can do. */
const unwelcome =
  /inval|erreur|échec|\berror\b|fail|\bldap\b|serveur|server|undefined|\bnull\b|\bNaN\b|\[object/iu;

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
      expect(what).toMatch(/\p{L}{2}.*[.?]$/su);
      expect(now).toMatch(/\p{L}{2}.*[.?]$/su);
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
        for (const sentence of [why, ...now]) expect(sentence).toMatch(/\p{L}{2}.*\.$/su);
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
        const sentence = messages.rules[rule][tense](detail);
        expect(sentence).toMatch(/\p{L}{3}/u);
        if (detail.limit !== undefined) expect(sentence).not.toMatch(unwelcome);
      }
    }
    const detail = { limit: 3, measured: 1, characters: '+-' };
    expect(messages.rules[rule].broken(detail)).not.toBe(messages.rules[rule].met(detail));
  });

  it('says lengths of time in words', () => {
    expect(messages.duration(1)).toMatch(/^1 \p{L}+[^s]$/u);
    expect(messages.duration(45)).toMatch(/^45 \p{L}+s$/u);
    expect(messages.duration(300)).toMatch(/^5 minutes$/u);
    expect(messages.duration(301)).toMatch(/^6 minutes$/u);
  });
});

describe('two languages', () => {
  it('share no sentence by oversight', () => {
    const same = new Set(['Confirmation', 'UID', 'confirmation', ...Object.values(languageNames), 'ltr']);
    const english = new Map(sentences(catalogues.en, ''));
    const alike = sentences(catalogues.fr, '').filter(
      ([path, text]) => english.get(path) === text && !same.has(text),
    );
    expect(alike).toEqual([]);
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
