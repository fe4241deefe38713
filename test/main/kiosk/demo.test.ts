import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boot, buildOut, type Shell } from './boot/boot.ts';

/** The built main with nothing replaced but Electron: the demo, from start to SIGTERM. */

let out: Awaited<ReturnType<typeof buildOut>>;
let shell: Shell;
let data: string;

beforeAll(async () => {
  out = await buildOut('real');
  data = join(out.folder, '..', 'data');
  shell = await boot({ out: out.folder, arguments: [`--data=${data}`] });
  await shell.probe('opened');
});
afterAll(() => {
  shell.kill('SIGKILL');
  out.remove();
});

const page = { origin: 'kiosk://app', top: true, from: 'ours' } as const;

describe('the demo in the shell', () => {
  it('answers the page and refuses everybody else', async () => {
    const view = await shell.probe('invoke', 'loquet:currentView', {}, page);
    expect(view).toMatchObject({ ok: true, value: { step: { name: 'home' } } });
    for (const frame of [
      { ...page, from: 'stranger' },
      { ...page, from: 'gone' },
      { ...page, top: false },
      { ...page, origin: 'kiosk://app.evil' },
      { ...page, origin: 'null' },
    ] as const) {
      expect(await shell.probe('invoke', 'loquet:currentView', {}, frame)).toEqual({
        ok: false,
        failure: { code: 'not-our-page' },
      });
    }
  });

  it('throws the renderer away when a visit ends', async () => {
    const { process } = await shell.probe('page');
    await shell.probe('invoke', 'loquet:choose', { option: 'forgotten-credentials' }, page);
    expect((await shell.probe('page')).process).toBe(process);
    await shell.probe('invoke', 'loquet:cancel', {}, page);
    expect((await shell.probe('page')).process).toBe(process + 1);
  });

  it('forgets the visit of a page that crashes', async () => {
    await shell.probe('invoke', 'loquet:choose', { option: 'forgotten-credentials' }, page);
    const { process } = await shell.probe('page');
    await shell.probe('die', 'crashed');
    await expect.poll(async () => (await shell.probe('page')).process).toBe(process + 1);
    expect(await shell.probe('invoke', 'loquet:currentView', {}, page)).toMatchObject({
      value: { step: { name: 'home' } },
    });
  });

  it('has a journal of what was stopped and of its end', async () => {
    await shell.probe('provoke', 'will-navigate', { url: 'https://evil.example/' });
    await shell.probe('provokeWindow', 'close');
    shell.kill('SIGTERM');
    expect(await shell.exited).toBe(0);
    const journal = readdirSync(data, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(data, name), 'utf8'))
      .join('');
    for (const line of ['kiosk.started', '"guard":"navigation"', '"guard":"close"', 'kiosk.renderer-gone']) {
      expect(journal).toContain(line);
    }
    expect(journal.trimEnd().split('\n').at(-1)).toContain('"reason":"signal"');
  });
});
