import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boot, buildOut, type BootOptions, type Shell } from './boot/boot.ts';

/** How the built main starts and ends: each test is a process of its own. */

let out: Awaited<ReturnType<typeof buildOut>>;
let shell: Shell | null = null;

beforeAll(async () => {
  out = await buildOut();
});
afterEach(() => {
  shell?.kill('SIGKILL');
  shell = null;
});
afterAll(() => out.remove());

async function opened(options: Omit<BootOptions, 'out'> = {}): Promise<Shell> {
  shell = await boot({ out: out.folder, ...options });
  await shell.probe('opened');
  return shell;
}
async function refused(options: Omit<BootOptions, 'out'>): Promise<Shell> {
  shell = await boot({ out: out.folder, ...options });
  await shell.exited;
  return shell;
}
const ended = async (of: Shell) => {
  const code = await of.exited;
  const stops = of.recorded.flatMap((entry) => (entry.did === 'stop' ? [entry.reason] : []));
  return { code, stops };
};

describe('authorised endings', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s stops the kiosk, then exits with 0',
    async (signal) => {
      const running = await opened();
      running.kill(signal);
      expect(await ended(running)).toEqual({ code: 0, stops: ['signal'] });
    },
  );

  it('a second signal does not stop it twice', async () => {
    const running = await opened();
    running.kill('SIGTERM');
    running.kill('SIGTERM');
    expect(await ended(running)).toEqual({ code: 0, stops: ['signal'] });
  });

  it('the end of the OS session', async () => {
    const running = await opened();
    await running.probe('endSession', 'session-end').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 0, stops: ['session-end'] });
  });

  it('the machine shutting down', async () => {
    const running = await opened();
    await running.probe('shutdown').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 0, stops: ['session-end'] });
  });

  it('lets windows close once the OS has asked whether the session may end', async () => {
    const running = await opened();
    expect(await running.probe('provokeWindow', 'close')).toBe(true);
    await running.probe('endSession', 'query-session-end');
    expect(await running.probe('provokeWindow', 'close')).toBe(false);
  });

  it('staff who signed in', async () => {
    const running = await opened();
    await running.probe('leave').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 0, stops: ['staff'] });
  });
});

describe('mode desk', () => {
  it('is an ordinary window, whose page is as locked as a kiosk’s', async () => {
    const running = await opened({ mode: 'desk' });
    const { window, page } = await running.probe('options');
    expect(window.kiosk).toBeUndefined();
    expect(page).toMatchObject({ sandbox: true, contextIsolation: true, devTools: false });
    expect(await running.probe('blanks')).toEqual([]);
    expect(await running.probe('key', { key: 'w', control: true })).toBe(true);
    expect(await running.probe('open', 'https://evil')).toBe('deny');
  });

  it('ends when its window is closed', async () => {
    const running = await opened({ mode: 'desk' });
    await running.probe('provokeWindow', 'close').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 0, stops: ['staff'] });
  });

  it('leaves the clipboard to the person whose computer it is', async () => {
    const running = await opened({ mode: 'desk' });
    expect((await running.probe('forget')).clipboard).toEqual([]);
  });
});

describe('faults', () => {
  it('brings a crashed page back five times, then exits for the supervisor', async () => {
    const running = await opened();
    for (let crash = 1; crash <= 5; crash += 1) {
      await running.probe('die', 'crashed');
      expect((await running.probe('page')).process).toBe(1 + crash);
    }
    expect(running.recorded.filter((entry) => entry.did === 'renderer-gone')).toHaveLength(5);
    await running.probe('die', 'crashed').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 1, stops: ['fault'] });
  });

  it('kills a page that hangs and loads it in a new process', async () => {
    const running = await opened();
    await running.probe('provoke', 'unresponsive', {});
    await expect.poll(async () => (await running.probe('page')).process).toBe(2);
    expect(running.recorded).toContainEqual({ did: 'renderer-gone', reason: 'unresponsive' });
  });

  it('sends no view to a page that is not there', async () => {
    const running = await opened();
    await running.probe('show', { serial: 1 });
    await running.probe('loadsFrom', 'never');
    await running.probe('die', 'crashed');
    await running.probe('show', { serial: 2 });
    expect((await running.probe('page')).sent.map(({ value }) => value)).toEqual([{ serial: 1 }]);
  });

  it('gives up when the page does not load any more', async () => {
    const running = await opened();
    await running.probe('loadsFrom', 'badly');
    await running.probe('die', 'oom').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 1, stops: ['fault'] });
  });

  it('after a bug in main journals its kind, never its text, and exits', async () => {
    const running = await opened();
    await running.probe('throwLater').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 1, stops: ['fault'] });
    expect(running.recorded).toContainEqual({
      did: 'audit',
      event: expect.objectContaining({ event: 'internal.fault', where: 'main', kind: 'RangeError' }),
    });
    expect(JSON.stringify(running.recorded) + running.stderr()).not.toContain('told nobody');
  });

  it('exits when its window is gone all the same', async () => {
    const running = await opened();
    await running.probe('provokeWindow', 'closed').catch(() => undefined);
    expect(await ended(running)).toEqual({ code: 1, stops: ['fault'] });
  });
});

describe('starting', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--inspect',
    '--no-sandbox',
    '--js-flags=--allow-natives-syntax',
    '--config',
    '--load-extension=/tmp/x',
    'https://evil.example/',
  ])('does not happen with %s', async (argument) => {
    const running = await refused({ arguments: [argument] });
    expect(await running.exited).toBe(2);
    expect(running.recorded).toEqual([{ did: 'exit', code: 2 }]);
    expect(running.stderr()).toContain('does not start');
  });

  it.each(['--config=/tmp/mine.yaml', '--data=/tmp/mine'])(
    'does not happen with %s once installed',
    async (argument) => {
      const running = await refused({ packaged: true, arguments: [argument] });
      expect(await running.exited).toBe(2);
      expect(running.recorded).toEqual([{ did: 'exit', code: 2 }]);
    },
  );

  it.each(['NODE_DEBUG', 'NODE_TLS_REJECT_UNAUTHORIZED', 'SSLKEYLOGFILE'])(
    'does not happen with %s in the environment',
    async (name) => {
      const running = await refused({ environment: { [name]: 'nothing' } });
      expect(await running.exited).toBe(2);
      expect(running.stderr()).toContain(name);
    },
  );

  it('happens once: a second instance exits without touching anything', async () => {
    const running = await refused({ second: true });
    expect(await running.exited).toBe(0);
    expect(running.recorded).toEqual([{ did: 'exit', code: 0 }]);
  });

  it('hands the composition root its places', async () => {
    const running = await opened({ arguments: ['--config=/tmp/c.yaml', `--data=${out.folder}/d`] });
    expect(running.recorded[0]).toEqual({
      did: 'compose',
      options: {
        configuration: '/tmp/c.yaml',
        dataFolder: `${out.folder}/d`,
        resources: join(out.folder, '..', 'resources'),
        origin: 'kiosk://app',
        host: 'electron',
      },
    });
  });

  it('does not happen, and opens no window of Electron’s about it, where nothing can be written', async () => {
    const running = await refused({ arguments: [`--data=${out.folder}/main/index.js/data`] });
    expect(await running.exited).toBe(1);
    expect(running.stderr()).toContain('could not start');
  });
});
