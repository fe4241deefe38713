import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';
import { recoverPassword, words, type Visitor } from '../journeys/steps.ts';
import { builtMain, electronHere } from './binary.ts';

const electron = electronHere();
const title =
  electron.missing === null
    ? 'the kiosk in Electron'
    : `the kiosk in Electron (skipped: ${electron.missing})`;

describe.skipIf(electron.missing !== null)(title, () => {
  let application: ElectronApplication;
  let page: Page;
  let data: string;

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'loquet-electron-'));
    application = await _electron.launch({
      executablePath: electron.binary ?? '',
      args: [builtMain, `--data=${data}`],
    });
    page = await application.firstWindow();
    await page.getByRole('button').first().waitFor();
  });
  afterEach(async () => {
    application.process().kill('SIGTERM');
    await application.close().catch(() => undefined);
    rmSync(data, { recursive: true, force: true });
  });

  it('recovers a password', async () => {
    const person = demoPeople.find(({ student, joker }) => student !== undefined && joker !== undefined);
    if (person?.student === undefined) throw new Error('no demo person has a student number and a question');
    const visitor: Visitor = {
      kind: 'student',
      number: person.student,
      birthDate: person.birthDate.split('-').toReversed().join(''),
      answer: person.joker?.answer ?? '',
      newPassword: 'Bruyere;Verte73',
    };
    await recoverPassword(page, words.fr, visitor);
    expect(await page.getByRole('button', { name: words.fr.finish }).isVisible()).toBe(true);
  });

  it('comes from its own origin, without Node, under a policy that refuses what is tried', async () => {
    // As text: what runs in the page is checked by the page's types, not by these.
    const seen = await page.evaluate<Record<string, unknown>>(`(async () => {
      const refused = async (attempt) => { try { await attempt(); return false; } catch { return true; } };
      return {
        origin: location.origin,
        node: typeof require + typeof process + typeof module,
        fetch: await refused(() => fetch('https://example.org/')),
        own: await refused(() => fetch('kiosk://app/index.html')),
        window: window.open('kiosk://app/index.html') === null,
        // In a timer: what the debugger evaluates is itself allowed to.
        eval: await new Promise((resolve) =>
          setTimeout(() => resolve(refused(async () => (0, eval)('1'))), 0)),
        html: await refused(async () => { document.body.innerHTML = '<b>x</b>'; }),
        permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
      };
    })()`);
    expect(seen).toEqual({
      origin: 'kiosk://app',
      node: 'undefinedundefinedundefined',
      fetch: true,
      own: true,
      window: true,
      eval: true,
      html: true,
      permission: 'denied',
    });
  });

  it('goes nowhere', async () => {
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'kiosk://app/missing', 'about:blank']) {
      await page.evaluate(`location.href = ${JSON.stringify(url)}`).catch(() => undefined);
      expect(page.url()).toBe('kiosk://app/index.html');
    }
  });

  it('stays when its window is asked to close, by key and by the system', async () => {
    await page.keyboard.press('Control+W');
    await page.keyboard.press('Alt+F4');
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await page.getByRole('button').count()).toBeGreaterThan(0);
  });

  it('ends on SIGTERM', async () => {
    const child = application.process();
    const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });
});
