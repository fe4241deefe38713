import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot, buildOut, type Shell } from './boot/boot.ts';

/** Preferences act inside Electron alone (test/electron tries them there); here: what the built main hands to the window. */

let out: Awaited<ReturnType<typeof buildOut>>;
let shell: Shell;

beforeAll(async () => {
  out = await buildOut();
  shell = await boot({ out: out.folder });
  await shell.probe('opened');
});
afterAll(() => {
  shell.kill('SIGKILL');
  out.remove();
});

it('gives the page none of what Electron’s checklist warns of', async () => {
  const { page } = await shell.probe('options');
  expect(page).toMatchObject({
    partition: expect.not.stringMatching(/^persist:|^$/u),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
    plugins: false,
    devTools: false,
    disableDialogs: true,
    spellcheck: false,
    navigateOnDragDrop: false,
    enableDeprecatedPaste: false,
    zoomMode: 'disabled',
  });
});

it('takes the whole screen, above everything, with nothing to take hold of', async () => {
  const { window } = await shell.probe('options');
  expect(window).toMatchObject({
    kiosk: true,
    frame: false,
    closable: false,
    minimizable: false,
    movable: false,
  });
  expect((await shell.probe('page')).onTop).toBe('screen-saver');
});
