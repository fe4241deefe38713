import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Campus } from '../../src/contract/view.ts';
import { BottomBar } from '../../src/renderer/frame/BottomBar.tsx';
import { Where } from '../../src/renderer/frame/Where.tsx';
import { catalogues } from './catalogues.ts';
import { MessagesContext } from '../../src/renderer/messages/context.ts';
import { HelpPanel } from '../../src/renderer/panels/HelpPanel.tsx';
import { topicOn, topicsFor } from '../../src/renderer/panels/help-topics.ts';
import { everyShown, shownAs, viewOf } from './screens/every-step.ts';
import { campus } from './screens/shown-values.ts';

describe('the help', () => {
  const help = (
    offers: Partial<Campus['offers']>,
    more: { mode?: Campus['mode']; atReception?: boolean } = {},
  ) =>
    renderToStaticMarkup(
      <MessagesContext value={catalogues.en}>
        <HelpPanel
          topic={null}
          language="en"
          campus={{ ...campus, offers: { ...campus.offers, ...offers }, mode: more.mode ?? 'kiosk' }}
          atReception={more.atReception ?? false}
        />
      </MessagesContext>,
    );
  const { topics, staff } = catalogues.en.help;
  const { refused } = catalogues.en.answers.topics;

  it('has no topic that this kiosk does not do', () => {
    expect(help({})).toContain(topics.details.title);
    expect(help({ details: false })).not.toContain(topics.details.title);
  });

  it('tells the reception about its own work, and nobody else', () => {
    expect(help({})).not.toContain(topics.reception.title);
    const theirs = help({}, { atReception: true });
    expect(theirs).toContain(topics.reception.title);
    expect(theirs).not.toContain(refused.title);
  });

  it.each(Object.keys(everyShown))(
    'opens on a question that is asked there, or on all of them: %s',
    (name) => {
      const view = shownAs(name);
      const atReception = view.journey === 'reception';
      const opened = topicOn(view.step, atReception);
      expect([...topicsFor(campus, atReception), null]).toContain(opened);
    },
  );

  it('leads out of a kiosk, not out of a window', () => {
    expect(help({})).toContain(staff);
    expect(help({}, { mode: 'desk' })).not.toContain(staff);
  });
});

describe('what stands round the step', () => {
  const bar = (name: string): string[] =>
    [
      ...renderToStaticMarkup(
        <MessagesContext value={catalogues.en}>
          <BottomBar view={shownAs(name)} panel={null} isWriting={false} />
        </MessagesContext>,
      ).matchAll(/<span>([^<]*)<\/span>/gu),
    ].map(([, said]) => said ?? '');

  it.each([
    ['home', ['Help']],
    ['proofs', ['Back', 'Cancel', 'Help']],
    ['set mail', ['Back', 'Cancel', 'Help']],
    ['set mobile', ['Back', 'Finish', 'Help']],
    ['set totp', ['Back', 'Finish', 'Help']],
    ['login', ['Help']],
    ['reception sign-in', ['Back', 'Cancel', 'Help']],
    ['reception sign-in, alone', ['Help']],
    ['reception find', ['Finish', 'Help']],
    ['reception person active', ['Back', 'Finish', 'Help']],
  ])('lets one leave %s, and signs out visibly', (name, expected) => {
    expect(bar(name)).toEqual(expected);
  });

  const stepsBeside = (name: string): string[] =>
    [
      ...renderToStaticMarkup(
        <MessagesContext value={catalogues.en}>
          <Where view={viewOf(shownAs(name))} campus={campus} />
        </MessagesContext>,
      ).matchAll(/<li class="step([^"]*)"/gu),
    ].map(([, look]) => look?.trim() ?? '');

  it('says how far one is: done, now, to come', () => {
    expect(stepsBeside('proof totp')).toEqual(['step-done', 'step-done', 'step-now', '', '']);
    expect(stepsBeside('codes')).toEqual(['step-done', 'step-done', 'step-done', 'step-now', '', '']);
    expect(stepsBeside('login')).toEqual(['step-done', 'step-done', 'step-done', 'step-done']);
    expect(stepsBeside('done')).toEqual(Array(5).fill('step-done'));
  });

  it('numbers no steps of what has none', () => {
    for (const name of ['details', 'set mobile', 'reception find', 'home'])
      expect(stepsBeside(name)).toEqual([]);
  });
});
