import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames } from '../../src/contract/channels.ts';
import { browser } from '../journeys/kiosk.ts';
import { journalOf, openHostilePage, refusalsIn, walker, type HostilePage } from './bridge/hostile.ts';
import { channelsThatAreNone, notInThePage, tampering } from './bridge/tampering.ts';

describe.skipIf(browser === null)('the bridge as an object (needs a browser)', () => {
  let hostile: HostilePage;
  beforeAll(async () => {
    hostile = await openHostilePage();
  });
  afterAll(() => hostile.close());

  /** Puts back, in some window of the page, the function that the preload took away: the way beneath the bridge. */
  const beneath = (of: string): string =>
    `(${of}.__playwright__binding__controller__.addBinding('__loquetInvoke', false), ${of}.__loquetInvoke)`;

  it.each(tampering)('cannot have %s', async (_, source) => {
    const { page } = hostile;
    const back = await page.evaluate<string>(
      `(() => { 'use strict'; try { ${source}; return 'done'; } catch (error) { return error.name; } })()`,
    );
    expect(back).toBe('TypeError');
    expect(await page.evaluate('Reflect.ownKeys(loquet)')).toEqual([...operationNames, 'onView']);
    expect(await hostile.say('currentView({})')).toMatchObject({ ok: true });
  });

  it.each(notInThePage)('comes without %s', async (name) => {
    expect(await hostile.page.evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it('gives listeners the view alone, not the event that brought it', async () => {
    // The document that heard it makes way at once: what it says goes out, what it would return may not.
    const heard = hostile.page.waitForEvent('console', (message) => message.text().startsWith('heard '));
    await hostile.page.evaluate(
      `loquet.onView((...all) => console.log('heard ' + JSON.stringify(all))); undefined`,
    );
    await hostile.page.evaluate(`loquet.choose({ option: 'forgotten-credentials' })`);
    hostile.kiosk.rendererGone('unresponsive');
    const all: unknown = JSON.parse((await heard).text().slice('heard '.length));
    expect(all).toEqual([expect.objectContaining({ step: expect.objectContaining({ name: 'home' }) })]);
    await hostile.page.getByRole('button').first().waitFor();
  });

  it('carries no prototype: neither that of a message nor that of the page', async () => {
    await hostile.walkTo('joker', walker('lmartin'));
    const before = Reflect.ownKeys(Object.prototype);
    const inherited = await hostile.page.evaluate(`(async () => {
      Object.prototype.answer = 'Caramel';
      const said = loquet.answerJoker({});
      delete Object.prototype.answer;
      return said;
    })()`);
    expect(inherited).toEqual({ ok: false, failure: { code: 'malformed' } });
    await hostile.say(`answerJoker(JSON.parse('{"answer":"wrong","__proto__":{"admin":true}}'))`);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect(await hostile.standing()).toMatchObject({ step: { name: 'joker' } });
  });

  it.each(channelsThatAreNone)('has nothing on the channel "%s"', async (channel) => {
    const back = await hostile.page.evaluate(`${beneath('window')}(${JSON.stringify(channel)}, {})`);
    expect(back).toEqual({ ok: false, failure: { code: 'unknown-operation' } });
  });

  it('is not in a frame, and the way beneath it is refused from there', async () => {
    const back = await hostile.page.evaluate(`(async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const bridge = typeof frame.contentWindow.loquet;
      const invoke = ${beneath('frame.contentWindow')};
      const answer = await invoke('loquet:cancel', {});
      frame.remove();
      return { bridge, answer };
    })()`);
    expect(back).toEqual({
      bridge: 'undefined',
      answer: { ok: false, failure: { code: 'not-our-page' } },
    });
  });

  it('is not in a frame with a document of its own', async () => {
    const back = await hostile.page.evaluate(`(() => {
      const frame = document.createElement('iframe');
      try { frame.srcdoc = '<script>parent.loquet.cancel({})</script>'; return 'taken'; }
      catch (error) { return error.name; }
    })()`);
    expect(back).toBe('TypeError');
  });

  it('does nothing from a window that the page has opened', async () => {
    const before = await hostile.standing();
    const closed = await hostile.page.evaluate(`(async () => {
      const opened = window.open('about:blank');
      if (opened === null) return true;
      const call = opened.loquet ? opened.loquet.cancel({}) : null;
      await Promise.race([call, new Promise((resolve) => setTimeout(resolve, 500))]);
      return opened.closed;
    })()`);
    expect(closed).toBe(true);
    expect(await hostile.standing()).toEqual(before);
  });

  it('has all of this in the journal', async () => {
    await hostile.kiosk.stop('session-end');
    const journal = journalOf(hostile);
    expect(refusalsIn(journal)).toMatchObject({
      'answerJoker malformed': 1,
      'unknown unknown-operation': channelsThatAreNone.length,
    });
    expect(refusalsIn(journal)['cancel not-our-page']).toBeGreaterThan(0);
    expect(journal.filter(({ event }) => event === 'internal.fault')).toEqual([]);
    expect(journal.find(({ guard }) => guard === 'window-open')).toBeDefined();
  });
});
