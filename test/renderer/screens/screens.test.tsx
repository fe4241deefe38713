import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { jokerQuestionIds } from '../../../src/contract/joker.ts';
import type { PasswordPolicy } from '../../../src/contract/password/policy.ts';
import type { Campus, MailOutcome, Step, View } from '../../../src/contract/view.ts';
import { Where } from '../../../src/renderer/frame/Where.tsx';
import { catalogues } from '../../../src/renderer/messages/catalogues.ts';
import { MessagesContext } from '../../../src/renderer/messages/context.ts';
import { helpTopics } from '../../../src/renderer/messages/messages.ts';
import type { Messages } from '../../../src/renderer/messages/messages.ts';
import { HelpPanel } from '../../../src/renderer/panels/HelpPanel.tsx';
import { StaffPanel } from '../../../src/renderer/panels/StaffPanel.tsx';
import { TextBlocks } from '../../../src/renderer/panels/TextBlocks.tsx';
import { StepScreen } from '../../../src/renderer/screens/StepScreen.tsx';
import { everyEnding, everyNotice } from '../messages/every-code.ts';
import { pseudo } from './pseudo-locale.ts';

const formats = [
  { kind: 'student', pattern: '\\d{8}', example: '21900042' },
  { kind: 'ine', pattern: '[0-9A-Z]{11}', example: '0912345678K' },
  { kind: 'staff', pattern: '\\d{6}', example: '104512' },
  { kind: 'uid', pattern: '[a-z]+\\d*', example: 'mdupont7' },
] as const;

const policy: PasswordPolicy = {
  length: { min: 12, max: 30 },
  bytes: { min: 13, max: 60 },
  atLeast: { lower: 1, upper: 1, digit: 1, special: 1 },
  kindsAtLeast: 3,
  specials: '!+',
  noSpace: true,
  forbiddenCharacters: 'é',
  notContaining: { login: true, names: true, numbers: true, birthDate: true },
  longestRepeatedRun: 2,
  longestConsecutiveRun: 3,
  mostRepeats: 4,
  bannedWords: ['azerty'],
  uniqueCharacters: 6,
  history: 3,
  historyKeptBy: 'directory',
};

const steps: Readonly<Record<string, Step>> = {
  home: { name: 'home' },
  credentials: { name: 'credentials' },
  identifier: { name: 'identifier', formats },
  ...Object.fromEntries(
    formats.map((format) => [`identify by ${format.kind}`, { name: 'identify', format } as const]),
  ),
  ...Object.fromEntries(
    jokerQuestionIds.map((id) => [`joker ${id}`, { name: 'joker', question: { id } } as const]),
  ),
  password: { name: 'password', policy, person: { login: 'cmartin' }, houseRules: '2026-1' },
  done: { name: 'done', mail: { state: 'queued', to: 'c•••@univ.example' }, usable: 'now', seconds: 20 },
  'done without mail': { name: 'done', mail: { state: 'no-address' }, usable: 'not-tried', seconds: 20 },
  'done in a moment': { name: 'done', mail: { state: 'off' }, usable: 'in-a-moment', seconds: 20 },
  ...Object.fromEntries(
    Object.values(everyEnding).map((ending) => [
      `ended ${ending.code}`,
      { name: 'ended', ending, seconds: 60 } as const,
    ]),
  ),
  'out of order': { name: 'out-of-order', reference: 'B8WK' },
};

const campus: Campus = {
  name: '⟦campus⟧',
  logo: null,
  accent: '#1d4f91',
  supportDesk: { place: '⟦place⟧', hours: '⟦hours⟧', phone: '⟦phone⟧', mail: '⟦mail⟧' },
  languages: ['fr', 'en'],
  formats,
  stage: 'production',
  demo: true,
};

const viewOf = (step: Step): View => ({
  serial: 1,
  language: 'fr',
  step,
  notice: null,
  working: false,
  idle: null,
});

function screen(step: Step, messages: Messages, notice: View['notice'] = null): string {
  return renderToStaticMarkup(
    <MessagesContext value={messages}>
      <StepScreen view={viewOf(step)} notice={notice} working={false} />
    </MessagesContext>,
  );
}

/** The words of a piece of markup, and what is read of attributes, one by one. */
function words(markup: string): string[] {
  const attributes = [...markup.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"]+)"/gu)];
  const texts = markup.replace(/<(svg)[\s\S]*?<\/\1>/gu, '').split(/<[^>]*>/u);
  return [...texts, ...attributes.map(([, value]) => value ?? '')].map((text) => text.trim()).filter(Boolean);
}

/** What stands on a screen and is no sentence: a reference. */
const untranslated = new Set(['K7QX', 'B8WK']);
const foreign = (markup: string): string[] =>
  words(markup).filter((text) => !/^⟦[\s\S]*⟧$/u.test(text) && !untranslated.has(text));

describe('every word on a screen comes from the catalogue', () => {
  it.each(Object.entries(steps))('%s', (_name, step) => {
    const markup = screen(step, pseudo);
    expect(words(markup).length).toBeGreaterThan(1);
    expect(foreign(markup)).toEqual([]);
  });

  it.each(Object.entries(everyNotice))('the notice %s', (_code, notice) => {
    const step = steps['identify by student'];
    if (step === undefined) throw new Error('no such step');
    const markup = screen(step, pseudo, notice);
    expect(words(markup).length).toBeGreaterThan(words(screen(step, pseudo)).length);
    // A directory's reason and what to do now are two sentences of the catalogue in one line.
    expect(foreign(markup)).toEqual([]);
  });

  it.each(helpTopics)('the help on %s', (topic) => {
    const markup = renderToStaticMarkup(
      <MessagesContext value={pseudo}>
        <HelpPanel topic={topic} campus={campus} />
      </MessagesContext>,
    );
    expect(foreign(markup)).toEqual([]);
  });

  it('the way out for staff, and the column beside the step', () => {
    const markup = renderToStaticMarkup(
      <MessagesContext value={pseudo}>
        <StaffPanel notice={null} working={false} />
        <Where step={{ name: 'credentials' }} campus={campus} />
        <Where step={{ name: 'out-of-order', reference: '' }} campus={campus} />
      </MessagesContext>,
    );
    expect(foreign(markup)).toEqual([]);
  });
});

describe('the end of a recovery', () => {
  const done = (mail: MailOutcome): string => {
    const markup = screen({ name: 'done', mail, usable: 'now', seconds: 20 }, catalogues.en);
    return words(markup).join(' | ');
  };

  it('says where the confirmation goes, that there is no address for it, or nothing where the campus mails none', () => {
    expect(done({ state: 'queued', to: 'c•••@univ.example' })).toContain('on its way to c•••@univ.example');
    expect(done({ state: 'no-address' })).toContain('We have no address');
    expect(done({ state: 'off' })).not.toMatch(/confirmation|address/u);
  });

  it('says when the password can be used', () => {
    const said = (['now', 'in-a-moment', 'not-tried'] as const).map((usable) =>
      screen({ name: 'done', mail: { state: 'off' }, usable, seconds: 20 }, catalogues.en),
    );
    expect(new Set(said).size).toBe(3);
  });
});

describe('the names that people and screen readers know', () => {
  const named = (markup: string): string[] => [
    ...[...markup.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/gu)].map(
      ([, inner]) => words(inner ?? '')[0] ?? '',
    ),
    ...[...markup.matchAll(/<label[^>]*>([^<]*)<\/label>/gu)].map(([, label]) => label ?? ''),
    ...[...markup.matchAll(/<h1[^>]*>([^<]*)<\/h1>/gu)].map(([, heading]) => heading ?? ''),
  ];

  it.each([
    ['home', ['Identifiants oubliés', 'Activer mon compte']],
    ['credentials', ['Récupérer mon mot de passe', 'Récupérer mon identifiant', 'Identifiants oubliés']],
    ['identifier', ['Numéro étudiant', 'Numéro INE', 'Numéro personnel', 'UID']],
    ['identify by student', ['Numéro étudiant', 'Date de naissance', 'Valider']],
    ['identify by ine', ['Numéro INE', 'Date de naissance', 'Valider']],
    ['identify by staff', ['Numéro personnel', 'Date de naissance', 'Valider']],
    ['identify by uid', ['UID', 'Date de naissance', 'Valider']],
    ['joker first-pet', ['Question joker', 'Votre réponse', 'Valider']],
    [
      'password',
      [
        'Nouveau mot de passe',
        'Confirmation',
        'Je reconnais avoir pris connaissance du règlement intérieur',
        'Valider',
      ],
    ],
    ['done', ['Terminer']],
  ])('%s', (name, expected) => {
    const step = steps[name];
    if (step === undefined) throw new Error(`no step ${name}`);
    expect(named(screen(step, catalogues.fr))).toEqual(expect.arrayContaining(expected));
  });
});

describe('the fields', () => {
  it('hold no secret in their markup and offer nothing from an earlier visit', () => {
    const step = steps['password'];
    if (step === undefined) throw new Error('no such step');
    const inputs = [...screen(step, catalogues.fr).matchAll(/<input[^>]*>/gu)].map(([input]) => input);
    const secrets = inputs.filter((input) => input.includes('type="password"'));
    expect(secrets).toHaveLength(2);
    for (const input of secrets) {
      expect(input).toContain('autoComplete="off"');
      expect(input).not.toContain('value=');
    }
  });

  it('are off while main works: the button waits and says so', () => {
    const step = steps['identify by student'];
    if (step === undefined) throw new Error('no such step');
    const markup = renderToStaticMarkup(
      <MessagesContext value={catalogues.fr}>
        <StepScreen view={viewOf(step)} notice={null} working />
      </MessagesContext>,
    );
    expect(markup).toMatch(/<button type="submit"[^>]*aria-disabled="true"/u);
    expect(markup).toContain(catalogues.fr.identify.waiting);
  });

  it('rest during a slow-down', () => {
    const step = steps['identify by student'];
    if (step === undefined) throw new Error('no such step');
    const slowed = screen(step, catalogues.fr, { code: 'slow-down', seconds: 8 });
    expect(slowed).toMatch(/<button type="submit"[^>]*aria-disabled="true"/u);
    expect(screen(step, catalogues.fr, { code: 'birth-date-unreal' })).not.toMatch(
      /<button type="submit"[^>]*aria-disabled/u,
    );
  });
});

describe('the campus’s own text', () => {
  it('stays text, whatever stands in it', () => {
    const markup = renderToStaticMarkup(
      <TextBlocks
        blocks={[
          { block: 'heading', level: 1, inlines: [{ inline: 'text', text: '<img src=x onerror=alert(1)>' }] },
          {
            block: 'list',
            ordered: true,
            items: [[{ block: 'paragraph', inlines: [{ inline: 'text', text: '<script>1</script>' }] }]],
          },
        ]}
      />,
    );
    expect(markup).not.toMatch(/<img|<script/u);
    expect(markup).toContain('&lt;script&gt;');
    expect(markup).toMatch(/^<h2>.*<\/h2><ol><li><p>/u);
  });
});
