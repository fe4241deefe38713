import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser, openKiosk, type OpenKiosk } from '../journeys/kiosk.ts';
import { words } from '../journeys/steps.ts';
import { leftovers } from './page/leftovers.ts';

let open: OpenKiosk;

describe.skipIf(browser === null)('what a page leaves when its visit ends (needs a browser)', () => {
  beforeEach(async () => {
    open = await openKiosk({ alone: true });
    await open.page.getByRole('button', { name: words.fr.forgotten }).click();
    await open.page.getByRole('button', { name: words.fr.recover }).waitFor();
  });
  afterEach(() => open.close());

  /** A person presses Cancel. */
  async function endOfVisit(): Promise<void> {
    await open.page.getByRole('button', { name: words.fr.cancel }).click();
    await nextVisitor();
  }
  async function nextVisitor(): Promise<void> {
    await open.page.getByRole('button', { name: words.fr.forgotten }).waitFor();
  }
  const run = (source: string): Promise<unknown> => open.page.evaluate(`(async () => { ${source} })()`);
  const find = (source: string): Promise<unknown> =>
    open.page.evaluate(`(async () => (${source}))().catch((error) => error.name)`);

  it('is nothing that the next page finds', async () => {
    for (const [, leave] of leftovers) await run(leave);
    for (const [what, , source] of leftovers) expect([what, await find(source)]).not.toEqual([what, null]);
    await endOfVisit();
    for (const [what, , source] of leftovers) expect([what, await find(source)]).toEqual([what, null]);
  });

  it('is no document to go back to', async () => {
    await run(`window.left = 'here'; location.hash = 'left'`);
    await endOfVisit();
    for (const go of ['history.back()', 'history.go(-2)', 'history.go(-3)']) {
      await open.page.evaluate(`void setTimeout(() => ${go})`);
      await open.page.waitForTimeout(400);
      await nextVisitor();
      expect(await find(`window.left ?? null`)).toBeNull();
    }
  });

  it('is no frame or timer that lives on', async () => {
    await run(`const frame = document.body.appendChild(document.createElement('iframe'));
      const channel = new frame.contentWindow.BroadcastChannel('left');
      frame.contentWindow.setInterval(() => channel.postMessage('here'), 20);
      setInterval(() => new BroadcastChannel('left').postMessage('here'), 20);`);
    const listen = `new Promise((resolve) => { const channel = new BroadcastChannel('left'); channel.onmessage = ({ data }) => resolve(data); setTimeout(resolve, 500, null); })`;
    expect(await find(listen)).toBe('here');
    await endOfVisit();
    expect(await find(listen)).toBeNull();
  });

  it('is not itself, though it asks not to be left', async () => {
    await run(
      `window.left = 'here'; addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; })`,
    );
    await endOfVisit();
    expect(await find(`window.left ?? null`)).toBeNull();
  });

  it('is not itself, though it hangs', async () => {
    await open.page.evaluate(`void setTimeout(() => { for (;;); }, 0)`);
    open.kiosk.rendererGone('unresponsive');
    await expect
      .poll(
        async () => {
          const [page] = open.page.context().pages().toReversed();
          return page
            ?.getByRole('button', { name: words.fr.forgotten })
            .isVisible()
            .catch(() => false);
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
  });
});
