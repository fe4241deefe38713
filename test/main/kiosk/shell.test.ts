import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelOf, operationNames } from '../../../src/contract/channels.ts';
import type { AuditEvent } from '../../../src/main/recovery/audit-event.ts';
import { boot, buildOut, type Shell } from './boot/boot.ts';

/** The built main, running, with Electron's double under it: each test tries to get out. */

let out: Awaited<ReturnType<typeof buildOut>>;
let shell: Shell;

beforeAll(async () => {
  out = await buildOut();
  shell = await boot({ out: out.folder, arguments: [`--data=${out.folder}/data`] });
  await shell.probe('opened');
});
afterAll(() => {
  shell.kill('SIGKILL');
  out.remove();
});

const audited = (of: Shell): AuditEvent[] =>
  of.recorded.flatMap((entry) => (entry.did === 'audit' ? [entry.event] : []));
const guarded = (of: Shell): string[] =>
  audited(of).flatMap((event) => (event.event === 'kiosk.guard' ? [`${event.guard} ${event.what}`] : []));

describe('before Electron is ready', () => {
  it('takes the menu away, sandboxes, registers the scheme and shuts the network', async () => {
    const state = await shell.probe('state');
    expect(state.menu).toBe('none');
    expect(state.sandbox).toBe(true);
    expect(state.schemes.map(({ scheme }) => scheme)).toEqual(['kiosk']);
    expect(state.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND');
    expect(state.paths).toEqual({ userData: `${out.folder}/data/chromium` });
  });

  it('loads nothing but its own page', async () => {
    expect((await shell.probe('page')).loaded[0]).toBe('kiosk://app/index.html');
  });
});

describe('navigation', () => {
  const elsewhere = [
    'https://evil.example/?number=20000700',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'about:blank',
    'chrome://settings',
    'view-source:kiosk://app/index.html',
    'kiosk://app/index.html',
    'mailto:desk@univ.example',
  ];
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    it(`prevents ${event} to anywhere, the page itself included`, async () => {
      for (const url of elsewhere) expect(await shell.probe('provoke', event, { url }), url).toBe(true);
    });
  }

  it('opens no window', async () => {
    for (const url of elsewhere) expect(await shell.probe('open', url), url).toBe('deny');
  });

  it('journals the scheme and nothing of what the address holds', async () => {
    await shell.probe('provoke', 'will-navigate', { url: 'https://evil.example/?number=20000700' });
    await shell.probe('provoke', 'will-navigate', { url: 'x-20000700:secret' });
    expect(guarded(shell)).toEqual(expect.arrayContaining(['navigation https:', 'navigation other:']));
    expect(JSON.stringify(audited(shell))).not.toContain('20000700');
  });

  it.each(['will-attach-webview', 'context-menu', 'will-prevent-unload'])('prevents %s', async (event) => {
    expect(await shell.probe('provoke', event, {})).toBe(true);
  });

  it.each(['system-context-menu', 'app-command'])('prevents %s of the window', async (event) => {
    expect(await shell.probe('provokeWindow', event)).toBe(true);
  });

  it('closes the developer tools as soon as they are open', async () => {
    await shell.probe('provoke', 'devtools-opened', {});
    expect((await shell.probe('page')).devToolsClosed).toBe(1);
  });

  it('lets WebRTC send nothing past a proxy', async () => {
    expect((await shell.probe('page')).webRtc).toBe('disable_non_proxied_udp');
  });
});

describe('prompts of the browser', () => {
  it.each([
    ['certificate-error', [false]],
    ['select-client-certificate', []],
    ['login', []],
  ] as const)('%s is refused without asking anybody', async (event, answer) => {
    expect(await shell.probe('prompt', event)).toEqual({ prevented: true, answer });
  });
});

describe('keys and buttons', () => {
  it.each([
    ['Ctrl+W', { key: 'w', control: true }],
    ['Alt+F4', { key: 'F4', alt: true }],
    ['F11', { key: 'F11' }],
    ['F12', { key: 'F12' }],
    ['Ctrl+Shift+I', { key: 'I', control: true, shift: true }],
  ])('%s never reaches the page', async (_name, input) => {
    expect(await shell.probe('key', input)).toBe(true);
  });

  it('lets a letter and AltGr+à (an @ on AZERTY under Windows) through', async () => {
    expect(await shell.probe('key', { key: 'a' })).toBe(false);
    expect(await shell.probe('key', { key: '@', control: true, alt: true })).toBe(false);
  });

  it('journals a refused key without its character, and once', async () => {
    for (let times = 0; times < 50; times += 1) await shell.probe('key', { key: 'q', control: true });
    const keys = guarded(shell).filter((line) => line.startsWith('key Ctrl+'));
    expect(keys).toEqual(['key Ctrl+Character', 'key Ctrl+Shift+Character']);
  });

  it('takes the left button only', async () => {
    expect(await shell.probe('mouse', 'left')).toBe(false);
    expect(await shell.probe('mouse', 'middle')).toBe(true);
    expect(await shell.probe('mouse', 'right')).toBe(true);
  });
});

describe('messages', () => {
  const ours = { origin: 'kiosk://app', top: true, from: 'ours' } as const;
  const lastSender = () => shell.recorded.findLast((entry) => entry.did === 'dispatch')?.sender;

  it('listens on the channel of every operation and on no other', async () => {
    expect(await shell.probe('channels')).toEqual(operationNames.map(channelOf));
  });

  it('passes on what Electron knows of our page', async () => {
    expect(await shell.probe('invoke', 'loquet:choose', { option: 'x' }, ours)).toEqual({
      ok: true,
      value: 'choose',
    });
    expect(shell.recorded.findLast((entry) => entry.did === 'dispatch')).toMatchObject({
      operation: 'choose',
      payload: { option: 'x' },
      sender: { ours: true, topFrame: true, origin: 'kiosk://app' },
    });
  });

  it.each([
    ['another web contents', { ...ours, from: 'stranger' }, { ours: false }],
    ['a frame within the page', { ...ours, top: false }, { topFrame: false }],
    ['another origin', { ...ours, origin: 'https://evil' }, { origin: 'https://evil' }],
    ['a frame that is gone', { ...ours, from: 'gone' }, { ours: false, topFrame: false, origin: '' }],
  ] as const)('tells the gate of %s', async (_who, frame, seen) => {
    await shell.probe('invoke', 'loquet:campus', { ours: true, origin: 'kiosk://app' }, frame);
    expect(lastSender()).toMatchObject(seen);
  });

  it('sends views to the page', async () => {
    await shell.probe('show', { serial: 7 });
    expect((await shell.probe('page')).sent.at(-1)).toEqual({ channel: 'loquet:view', value: { serial: 7 } });
  });
});

describe('forgetting', () => {
  it('kills the renderer, wipes clipboard and storage, and loads the page in a new process', async () => {
    const before = await shell.probe('page');
    const { clipboard, cleared } = await shell.probe('forget');
    const after = await shell.probe('page');
    expect(clipboard).toEqual(process.platform === 'linux' ? ['clipboard', 'selection'] : ['clipboard']);
    expect(cleared.toSorted()).toEqual(['auth', 'cache', 'data']);
    expect(after.process).toBe(before.process + 1);
    expect(after.loaded).toEqual([...before.loaded, 'kiosk://app/index.html']);
    expect(shell.recorded.filter((entry) => entry.did === 'renderer-gone')).toEqual([]);
  });
});

describe('displays', () => {
  it('covers what is plugged in, uncovers what is gone, and keeps the page on the first', async () => {
    await shell.probe('plug', [
      { id: 1, x: 0, width: 1280 },
      { id: 2, x: 1280, width: 1920 },
    ]);
    expect(await shell.probe('blanks')).toEqual([{ x: 1280, width: 1920, kiosk: true, destroyed: false }]);
    expect(await shell.probe('closeBlank', 0)).toBe(true);

    await shell.probe('plug', [{ id: 3, x: 0, width: 1024 }]);
    expect(await shell.probe('blanks')).toMatchObject([{ destroyed: true }]);
    expect(await shell.probe('pageBounds')).toMatchObject({ x: 0, width: 1024 });
  });
});

describe('closing', () => {
  it('is prevented for a window, and for quitting', async () => {
    expect(await shell.probe('provokeWindow', 'close')).toBe(true);
    expect(await shell.probe('provokeApp', 'before-quit')).toBe(true);
    expect(guarded(shell)).toEqual(expect.arrayContaining(['close window', 'close quit']));
    expect(shell.recorded.some((entry) => entry.did === 'stop')).toBe(false);
  });

  it('brings the window to the front when somebody starts a second instance', async () => {
    const { focused } = await shell.probe('page');
    await shell.probe('provokeApp', 'second-instance');
    expect((await shell.probe('page')).focused).toBe(focused + 1);
  });
});
