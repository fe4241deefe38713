import { describe, expect, it } from 'vitest';
import { details } from '../../../../src/contract/details.ts';
import { languages } from '../../../../src/contract/languages.ts';
import type { MailWords } from '../../../../src/main/mail/layout.ts';
import { noticeMessage } from '../../../../src/main/mail/notices/message.ts';
import { mainWords } from '../../../../src/main/words/words.ts';
import { noticeKinds } from '../../../../src/main/recovery/ports.ts';
import type { Notice } from '../../../../src/main/recovery/ports.ts';
import { campus, notice } from '../sample-notice.ts';

const message = (changes: Partial<Notice>): MailWords =>
  noticeMessage({ ...notice, ...changes }, campus, 'Europe/Paris');

/** What a mail reader shows of it. */
const shown = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/su, '')
    .replace(/<[^>]*>/gu, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const each = languages.flatMap((language) => noticeKinds.map((kind) => ({ language, kind })));

describe('a notice', () => {
  it('says in French what happened, when in the campus’s time, and where to go', () => {
    const { subject, text } = message({ language: 'fr' });
    expect(subject).toBe('Université de Nulle-Part : votre mot de passe');
    expect(text).toMatch(/^Bonjour Zoé,\n/u);
    expect(text).toMatch(/mot de passe du compte zdarc a été changé le mardi 14 novembre 2023 à 23:13/u);
    expect(text).toMatch(/Ce n’était pas vous \?/u);
  });

  it('says the same in English', () => {
    const { subject, text } = message({ language: 'en' });
    expect(subject).toBe('Université de Nulle-Part: your password');
    expect(text).toMatch(/^Hello Zoé,\n/u);
    expect(text).toMatch(/account zdarc was changed on Tuesday,? 14 November 2023 at 23:13/u);
    expect(text).toMatch(/This was not you\?/u);
  });

  it('says the day of the week in its gender in Portuguese', () => {
    const on = (day: number): string => message({ language: 'pt', at: Date.UTC(2023, 10, day, 12) }).text;
    expect(on(17)).toMatch(/foi alterada na sexta-feira,/u);
    expect(on(18)).toMatch(/foi alterada no sábado,/u);
    expect(on(19)).toMatch(/foi alterada no domingo,/u);
  });

  it.each(each)('says the same twice, in text and in HTML: $language $kind', (changes) => {
    const { subject, text, html } = message(changes);
    const seen = shown(html);
    for (const line of text.split('\n').map((one) => one.trim())) expect(seen).toContain(line);
    for (const line of [...Object.values(campus.supportDesk), campus.name]) {
      expect(text).toContain(line);
    }
    expect(html).toContain(
      `<html lang="${changes.language}" dir="${changes.language === 'ar' ? 'rtl' : 'ltr'}">`,
    );
    expect(html).toContain(`<title>${subject}</title>`);
  });

  it.each(languages)('tells a write that is done from one that may be, in %s', (language) => {
    const done = message({ language, kind: 'password-changed' }).text;
    const maybe = message({ language, kind: 'password-maybe-changed' }).text;
    expect(done).not.toBe(maybe);
    expect(maybe).toContain(mainWords[language].notices.now['password-maybe-changed']);
    expect(done).not.toContain(mainWords[language].notices.now['password-maybe-changed']);
  });

  it.each([
    [
      'fr',
      'login-recovered',
      'votre identifiant',
      /identifiant le .* à une borne de .* Le voici : zdarc\n/su,
    ],
    ['fr', 'account-activated', 'votre compte est activé', /compte zdarc a été activé le /u],
    [
      'fr',
      'details-changed',
      'vos informations de secours',
      /secours du compte zdarc ont été modifiées le /u,
    ],
    [
      'fr',
      'voucher-issued',
      'un code remis à l’accueil',
      /zdarc a été remis à l’accueil le .* une seule fois/su,
    ],
    [
      'fr',
      'voucher-used',
      'votre code de l’accueil a servi',
      /zdarc a été utilisé le .* ne peut plus servir/su,
    ],
    ['fr', 'account-unlocked', 'votre compte est débloqué', /L’accueil l’a débloqué le .* n’a pas changé/su],
    ['en', 'login-recovered', 'your login', /asked for your login on .* Here it is: zdarc\n/su],
    ['en', 'account-activated', 'your account is active', /account zdarc was activated on /u],
    ['en', 'details-changed', 'your recovery details', /details of the account zdarc were changed on /u],
    ['en', 'voucher-issued', 'a code was given out at the desk', /zdarc was given out .* works once/su],
    ['en', 'voucher-used', 'your code from the desk was used', /zdarc was used on .* cannot be used again/su],
    ['en', 'account-unlocked', 'your account is unlocked', /unlocked it on .* same as before/su],
  ] as const)('tells what was done: %s %s', (language, kind, about, sentences) => {
    const { subject, text } = message({ language, kind });
    expect(subject).toBe(`${campus.name}${language === 'fr' ? ' :' : ':'} ${about}`);
    expect(text).toMatch(sentences);
  });

  it.each([
    ['fr', ['questions joker', 'adresse de secours', 'mobile de secours', 'codes de secours', 'application']],
    [
      'en',
      ['security questions', 'recovery address', 'recovery mobile', 'recovery codes', 'authenticator app'],
    ],
  ] as const)('names which detail was changed, and no other: %s', (language, names) => {
    for (const [index, detail] of details.entries()) {
      const { text } = message({ language, kind: 'details-changed', detail });
      expect(names.filter((name) => text.includes(name))).toEqual([names[index]]);
    }
    const { text } = message({ language, kind: 'details-changed' });
    expect(text).not.toContain('undefined');
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  it.each(each)('asks who did not do it to say so, and for no password: $language $kind', (changes) => {
    const { text } = message(changes);
    expect(text).toContain(mainWords[changes.language].notices.notYou);
    expect(text).toContain(mainWords[changes.language].notices.automatic);
    expect(text).not.toMatch(/invalid|erreur|error|LDAP/iu);
  });

  it.each(each)('gives nothing to click and nothing to fetch: $language $kind', (changes) => {
    const { text, html } = message(changes);
    expect(text).not.toMatch(/https?:|www\./u);
    expect(html).not.toMatch(/https?:|<a\b|<img|<link|<script|<form|url\(|@import|\bon\w+=/iu);
  });

  it('greets somebody without a name too', () => {
    expect(message({ givenName: '', language: 'fr' }).text).toMatch(/^Bonjour,\n/u);
    expect(message({ givenName: '', language: 'en' }).text).toMatch(/^Hello,\n/u);
  });

  it('says nothing of a desk that has no telephone', () => {
    const { text, html } = noticeMessage(notice, {
      name: 'U',
      supportDesk: { place: 'Hall B', hours: '', phone: null, mail: null },
    });
    expect(text).toContain('  Hall B\n');
    expect(`${text}${html}`).not.toMatch(/null|undefined|<br><(?!bdi>[^<])|\n {2}\n/u);
  });
});

describe('a name in a notice', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ["Jean & l'Amie", 'Jean &amp; l&#39;Amie'],
    ['"Zoé"', '&quot;Zoé&quot;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['سلمى', 'سلمى'],
    ['שרה', 'שרה'],
  ])('stays text whatever it holds: %s', (name, escaped) => {
    for (const language of languages) {
      const { text, html } = message({ givenName: name, login: name, language });
      expect(text).toContain(name);
      expect(html.split(escaped), 'greeting and account').toHaveLength(3);
      if (escaped !== name) expect(html).not.toContain(name);
      expect(shown(html)).toContain(name);
    }
  });

  it('of the campus stays text as well', () => {
    const { subject, html } = noticeMessage(notice, {
      name: 'U<b>',
      supportDesk: { place: '<i>', hours: '"', phone: '03 20 & 00', mail: "'" },
    });
    expect(subject).toContain('U<b>');
    expect(html).not.toMatch(/U<b>|<i>/u);
    expect(html).toContain('<br>');
    // Amid Arabic, a number in groups would be turned round.
    expect(html).toContain('<bdi>03 20 &amp; 00</bdi>');
  });

  it.each([
    ['a line of its own', 'Zoé,\n\nVotre compte sera fermé', 'Zoé, Votre compte sera fermé'],
    ['a line end of another kind', 'Zoé\u2028\u0085\r\tDarc', 'Zoé Darc'],
    ['a turned direction', 'Zoé\u202Ecrad', 'Zoécrad'],
    ['an open isolate', '\u2067سلمى', 'سلمى'],
    ['marks of direction', '\u200Fسلمى\u200E\u061C', 'سلمى'],
    ['a control', 'Zo\0é\u001b[31m', 'Zo é [31m'],
    ['half a character', 'Zoé\uD83D', 'Zoé\uFFFD'],
  ])('cannot rule the words around it: %s', (_, name, left) => {
    for (const language of languages) {
      const { text, html } = message({ givenName: name, login: name, language });
      const greeting = mainWords[language].notices.greeting(left);
      expect(greeting).toContain(left);
      expect(text.split('\n')[0]).toBe(greeting);
      expect(html).toContain(`<p>${greeting}</p>`);
      expect(`${text}${html}`).not.toMatch(
        /[\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u2028\u2029]/u,
      );
    }
  });
});
