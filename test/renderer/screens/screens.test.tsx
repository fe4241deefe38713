import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/contract/failures.ts';
import type { Campus, MailOutcome, StepName } from '../../../src/contract/view.ts';
import { stationOf } from '../../../src/renderer/frame/journey-steps.ts';
import { BottomBar } from '../../../src/renderer/frame/BottomBar.tsx';
import { Where } from '../../../src/renderer/frame/Where.tsx';
import { closed } from '../../../src/renderer/messages/closed.ts';
import { greetings } from '../../../src/renderer/messages/greetings.ts';
import { catalogues } from '../catalogues.ts';
import { MessagesContext } from '../../../src/renderer/messages/context.ts';
import { helpTopics } from '../../../src/renderer/messages/messages.ts';
import type { Messages } from '../../../src/renderer/messages/messages.ts';
import { HelpPanel } from '../../../src/renderer/panels/HelpPanel.tsx';
import { StaffPanel } from '../../../src/renderer/panels/StaffPanel.tsx';
import { TextBlocks } from '../../../src/renderer/panels/TextBlocks.tsx';
import { StepScreen } from '../../../src/renderer/screens/StepScreen.tsx';
import { everyNotice } from '../messages/every-code.ts';
import { everyShown, shownAs, viewOf } from './every-step.ts';
import { campus, values } from './shown-values.ts';
import type { Shown } from './every-step.ts';
import { pseudo } from './pseudo-locale.ts';

function screen(
  shown: Shown,
  messages: Messages,
  more: {
    readonly notice?: Notice;
    readonly working?: boolean;
    readonly offers?: Partial<Campus['offers']>;
  } = {},
): string {
  return renderToStaticMarkup(
    <MessagesContext value={messages}>
      <StepScreen
        view={viewOf(shown)}
        campus={{ ...campus, offers: { ...campus.offers, ...more.offers } }}
        notice={more.notice ?? null}
        working={more.working ?? false}
      />
    </MessagesContext>,
  );
}

/** The words of a piece of markup, and what is read of attributes, one by one. */
function words(markup: string): string[] {
  const attributes = [...markup.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"]+)"/gu)];
  const texts = markup.replace(/<(svg)[\s\S]*?<\/\1>/gu, '').split(/<[^>]*>/u);
  return [...texts, ...attributes.map(([, value]) => value ?? '')]
    .map((text) => text.replaceAll('&#x27;', "'").trim())
    .filter(Boolean);
}

/** What stands on a screen and is no sentence: names, codes, the campus's own words. */
const untranslated = new Set<string | null>([
  'K7QX',
  'B8WK',
  ...Object.values(values).flat(),
  // Said in every language at once.
  ...Object.values(closed).flatMap((said) => Object.values(said)),
  'K7QX4 MNPTW',
  'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
  ...Object.values(campus.supportDesk),
]);
/** A login that is spelt: letters stand for themselves, the rest is named. */
const spelt = /^(?:(?:\p{L}|⟦[^⟧]*⟧), )+(?:\p{L}|⟦[^⟧]*⟧)$/u;
const foreign = (markup: string): string[] =>
  words(markup).filter((text) => !/^⟦[\s\S]*⟧$/u.test(text) && !untranslated.has(text) && !spelt.test(text));

describe('every step', () => {
  it('is among those that are tried here', () => {
    const tried = new Set(Object.values(everyShown).map(({ step }) => step.name));
    expect((Object.keys(stationOf) as StepName[]).filter((name) => !tried.has(name))).toEqual([]);
  });
});

describe('every word on a screen comes from the catalogue', () => {
  it.each(Object.entries(everyShown))('%s', (_name, shown) => {
    const markup = screen(shown, pseudo);
    expect(words(markup).length).toBeGreaterThan(1);
    expect(foreign(markup)).toEqual([]);
  });

  it.each(Object.entries(everyNotice))('the notice %s', (_code, notice) => {
    const shown = shownAs('identify by student');
    const markup = screen(shown, pseudo, { notice });
    expect(words(markup).length).toBeGreaterThan(words(screen(shown, pseudo)).length);
    // A directory's reason and what to do now are two sentences of the catalogue in one line.
    expect(foreign(markup)).toEqual([]);
  });

  it.each([...helpTopics, null])('the help on %s', (topic) => {
    for (const atReception of [true, false]) {
      const markup = renderToStaticMarkup(
        <MessagesContext value={pseudo}>
          <HelpPanel topic={topic} campus={campus} language="en" atReception={atReception} />
        </MessagesContext>,
      );
      expect(foreign(markup)).toEqual([]);
    }
  });

  it('the way out for staff, and what stands round the step', () => {
    for (const shown of Object.values(everyShown)) {
      const markup = renderToStaticMarkup(
        <MessagesContext value={pseudo}>
          <StaffPanel notice={null} working={false} />
          <Where view={viewOf(shown)} campus={campus} />
          <BottomBar view={shown} panel={null} isWriting={false} />
        </MessagesContext>,
      );
      const said = new Set(Object.values(greetings).flatMap((greeting) => Object.values(greeting)));
      const steps = /^\d$/u;
      expect(foreign(markup).filter((text) => !said.has(text) && !steps.test(text))).toEqual([]);
    }
  });
});

describe('the end of a recovery', () => {
  const done = (mail: MailOutcome): string => {
    const step = { name: 'done', journey: 'password', mail, usable: 'now', seconds: 20 } as const;
    const markup = screen({ journey: 'password', step }, catalogues.en);
    return words(markup).join(' | ');
  };

  it('says where the confirmation goes, that there is no address for it, or nothing where the campus mails none', () => {
    expect(done({ state: 'queued', to: 'c•••@univ.example' })).toContain('on its way to c•••@univ.example');
    expect(done({ state: 'no-address' })).toContain('We have no address');
    expect(done({ state: 'off' })).not.toMatch(/confirmation|address/u);
  });

  it('says when the password can be used', () => {
    const said = (['now', 'in-a-moment', 'not-tried'] as const).map((usable) =>
      screen(
        {
          journey: 'password',
          step: { name: 'done', journey: 'password', mail: { state: 'off' }, usable, seconds: 20 },
        },
        catalogues.en,
      ),
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
    expect(named(screen(shownAs(name), catalogues.fr))).toEqual(expect.arrayContaining(expected));
  });
});

describe('the fields', () => {
  it('hold no secret in their markup and offer nothing from an earlier visit', () => {
    const inputs = [...screen(shownAs('password'), catalogues.fr).matchAll(/<input[^>]*>/gu)].map(
      ([input]) => input,
    );
    const secrets = inputs.filter((input) => input.includes('type="password"'));
    expect(secrets).toHaveLength(2);
    for (const input of secrets) {
      expect(input).toContain('autoComplete="off"');
      expect(input).not.toContain('value=');
    }
  });

  it('of every screen are the browser’s own, and offer nothing from an earlier visit', () => {
    for (const shown of Object.values(everyShown)) {
      // The birth date alone is formatted as one types it.
      const inputs = [...screen(shown, catalogues.fr).matchAll(/<input[^>]*>/gu)]
        .map(([input]) => input)
        .filter((input) => !/type="(?:checkbox|radio)"|name="birth-date"/u.test(input));
      for (const input of inputs) {
        expect(input).toContain('autoComplete="off"');
        expect(input).not.toContain('value=');
      }
    }
  });

  it('are off while main works: the button waits and says so', () => {
    const markup = screen(shownAs('identify by student'), catalogues.fr, { working: true });
    expect(markup).toMatch(/<button type="submit"[^>]*aria-disabled="true"/u);
    expect(markup).toContain(catalogues.fr.identify.waiting);
  });

  it('rest during a slow-down', () => {
    const shown = shownAs('identify by student');
    const slowed = screen(shown, catalogues.fr, { notice: { code: 'slow-down', seconds: 86_400 } });
    expect(slowed).toMatch(/<button type="submit"[^>]*aria-disabled="true"/u);
    expect(screen(shown, catalogues.fr, { notice: { code: 'birth-date-unreal' } })).not.toMatch(
      /<button type="submit"[^>]*aria-disabled/u,
    );
  });

  it('take a voucher only where somebody was made to wait', () => {
    expect(screen(shownAs('identify by student'), catalogues.fr)).not.toContain('name="voucher"');
    expect(screen(shownAs('identify with a voucher'), catalogues.fr)).toContain('name="voucher"');
  });
});

describe('the menu', () => {
  it('offers one’s own details where the campus does', () => {
    const { details, activate } = catalogues.fr.home;
    expect(screen(shownAs('home'), catalogues.fr)).toContain(details);
    const without = screen(shownAs('home'), catalogues.fr, { offers: { details: false } });
    expect(without).not.toContain(details);
    expect(without).toContain(activate);
  });

  it('says where a login is given back', () => {
    const { loginHint, loginAtDesk } = catalogues.en.credentials;
    const here = screen(shownAs('credentials'), catalogues.en);
    const there = screen(shownAs('credentials'), catalogues.en, { offers: { login: false } });
    expect([here.includes(loginHint), here.includes(loginAtDesk)]).toEqual([true, false]);
    expect([there.includes(loginHint), there.includes(loginAtDesk)]).toEqual([false, true]);
  });
});

describe('the campus’s own text', () => {
  it('keeps its order amid a language that is read from the other side', () => {
    const markup = renderToStaticMarkup(
      <MessagesContext value={catalogues.ar}>
        <HelpPanel topic="desk" campus={campus} language="ar" atReception={false} />
      </MessagesContext>,
    );
    for (const line of Object.values(campus.supportDesk)) expect(markup).toContain(`<bdi>${line}</bdi>`);
  });

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
