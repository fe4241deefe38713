import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, openKiosk, type OpenKiosk } from '../journeys/kiosk.ts';
import { journalOf } from './bridge/hostile.ts';
import { devices } from './page/devices.ts';
import { openUnprotected, type Unprotected } from './page/unprotected.ts';

/** Granted to the browser beforehand: the page's own policy must refuse them all the same. */
const granted = ['clipboard-read', 'clipboard-write', 'geolocation', 'midi', 'local-fonts'];

describe.skipIf(browser === null)('a page that asks for more than its bridge (needs a browser)', () => {
  let kiosk: OpenKiosk;
  let unprotected: Unprotected;
  beforeAll(async () => {
    [kiosk, unprotected] = await Promise.all([openKiosk({ alone: true }), openUnprotected(browser ?? '')]);
    await Promise.all([
      kiosk.page.context().grantPermissions(granted),
      unprotected.context.grantPermissions(granted),
    ]);
    // The freshest of gestures: many a request is refused without one.
    await kiosk.page.mouse.click(5, 5);
  });
  afterAll(() => Promise.all([kiosk.close(), unprotected.close()]));

  /** Name of what is thrown; what came instead; `waits` where somebody would now be asked. */
  const ask = (asks: string): string => `new Promise((resolve) => setTimeout(async () => {
    const asked = (async () => { ${asks} })();
    const waits = new Promise((given) => setTimeout(given, 1500, 'waits'));
    Promise.race([asked.then(() => 'given'), waits]).then(resolve, (error) => resolve(error.name));
  }))`;

  it.each(devices.map(({ attack, asks, refused }) => [attack, asks, refused] as const))(
    '%s',
    async (_, asks, refused) => {
      expect(await kiosk.page.evaluate(ask(asks))).toBe(refused);
    },
  );

  it('would be given some of it, or the person asked, without the policy', async () => {
    const page = await unprotected.freshPage();
    await page.mouse.click(5, 5);
    const given: string[] = [];
    for (const { attack, asks } of devices) {
      const answer = await page.evaluate<string>(ask(asks));
      if (answer === 'given' || answer === 'waits') given.push(attack);
    }
    expect(given).toEqual(
      expect.arrayContaining(['reading the clipboard', 'writing to the clipboard', 'the screen', 'USB']),
    );
  });

  it('opens no dialog of the system by a field for files', async () => {
    await kiosk.page.evaluate(`void setTimeout(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.type = 'file';
      field.click();
    })`);
    await expect
      .poll(() => journalOf(kiosk).filter(({ what }) => what === 'a file dialog'), { timeout: 5_000 })
      .toHaveLength(1);
  });

  it.each([
    ['a link dropped on it', kioskDrop],
    ['a long press', kioskMenu],
  ])('is not moved by %s', async (_, gesture) => {
    expect(await gesture(kiosk.page)).toBe('prevented');
    const page = await unprotected.freshPage();
    expect(await gesture(page)).toBe('left to the browser');
  });

  /** What becomes of the browser's own answer to a gesture. */
  function watch(event: string): string {
    return `window.answered = new Promise((resolve) => addEventListener('${event}', (gesture) =>
      setTimeout(() => resolve(gesture.defaultPrevented ? 'prevented' : 'left to the browser'))))`;
  }
  async function kioskDrop(page: OpenKiosk['page']): Promise<unknown> {
    await page.evaluate(`void (${watch('dragover')})`);
    const input = await page.context().newCDPSession(page);
    const data = {
      items: [{ mimeType: 'text/uri-list', data: 'http://demo.example/' }],
      dragOperationsMask: 1,
    };
    for (const type of ['dragEnter', 'dragOver'] as const) {
      await input.send('Input.dispatchDragEvent', { type, x: 60, y: 60, data });
    }
    return page.evaluate('window.answered');
  }
  async function kioskMenu(page: OpenKiosk['page']): Promise<unknown> {
    await page.evaluate(`void (${watch('contextmenu')})`);
    await page.mouse.click(60, 60, { button: 'right' });
    return page.evaluate('window.answered');
  }
});
