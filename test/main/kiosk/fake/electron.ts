import { existsSync } from 'node:fs';
import type {
  App,
  BaseWindowConstructorOptions,
  BrowserWindowConstructorOptions,
  CustomScheme,
  Display,
  IpcMainInvokeEvent,
  PowerMonitor,
  Screen,
  UtilityProcess,
} from 'electron';
import type { ElectronApi, KioskUtilityProcess } from '../../../../src/main/kiosk/electron-api.ts';
import { Events, preventable } from './events.ts';
import { FakeSession } from './session.ts';
import { FakeBlankWindow, FakeWindow } from './windows.ts';

/** What Electron would say when something that must come before (or after) readiness comes at the wrong time. */
class WrongMoment extends Error {}

export class FakeUtilityProcess implements KioskUtilityProcess {
  readonly events = new Events();
  readonly on = this.events.as<UtilityProcess['on']>('on');
  readonly told: unknown[] = [];
  readonly file: string;
  killed = false;

  constructor(file: string) {
    this.file = file;
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
  postMessage(message: unknown): void {
    this.told.push(message);
  }
}

export type FakeDisplay = Pick<Display, 'id' | 'bounds'>;

export interface FakeOptions {
  readonly packaged?: boolean;
  /** Another instance holds the lock. */
  readonly second?: boolean;
  readonly exit?: (code: number) => void;
}

/** An Electron of exactly the API used, with everything that was done to it in sight. */
export function createFakeElectron(options: FakeOptions = {}) {
  const app = new Events();
  const screen = new Events();
  const power = new Events();
  const state = {
    ready: false,
    menu: 'default' as 'default' | 'none',
    sandbox: false,
    schemes: [] as CustomScheme[],
    switches: [] as string[],
    paths: {} as Record<string, string>,
    exits: [] as number[],
    clipboardCleared: [] as string[],
    children: [] as FakeUtilityProcess[],
    windows: [] as FakeWindow[],
    blanks: [] as FakeBlankWindow[],
    sessions: new Map<string, FakeSession>(),
    displays: [{ id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } }] as FakeDisplay[],
    channels: new Map<string, (event: IpcMainInvokeEvent, payload: unknown) => unknown>(),
  };
  const before = (what: string): void => {
    if (state.ready) throw new WrongMoment(`${what} after ready`);
  };
  const after = (what: string): void => {
    if (!state.ready) throw new WrongMoment(`${what} before ready`);
  };
  const sessionOf = (partition: string): FakeSession => {
    after('session');
    const session = state.sessions.get(partition) ?? new FakeSession(partition);
    state.sessions.set(partition, session);
    return session;
  };

  const api: ElectronApi = {
    app: {
      commandLine: {
        appendSwitch: (name, value) => {
          before('appendSwitch');
          state.switches.push(value === undefined ? name : `${name}=${value}`);
        },
      },
      enableSandbox: () => {
        before('enableSandbox');
        state.sandbox = true;
      },
      exit: (code = 0) => {
        state.exits.push(code);
        options.exit?.(code);
      },
      getVersion: () => '0.0.0',
      isPackaged: options.packaged ?? false,
      on: app.as<App['on']>('on'),
      requestSingleInstanceLock: () => options.second !== true,
      setPath: (name, path) => {
        before('setPath');
        if (!existsSync(path)) throw new Error('setPath: no such folder');
        state.paths[name] = path;
      },
      whenReady: async () => {
        // A turn of the loop, so that what must come before readiness cannot hide behind a microtask.
        await new Promise((resolve) => setImmediate(resolve));
        state.ready = true;
      },
    },
    Menu: {
      setApplicationMenu: (menu) => {
        before('setApplicationMenu');
        state.menu = menu === null ? 'none' : 'default';
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        before('registerSchemesAsPrivileged');
        state.schemes.push(...schemes);
      },
    },
    session: {
      fromPartition: sessionOf,
      get defaultSession() {
        return sessionOf('');
      },
    },
    BrowserWindow: class extends FakeWindow {
      constructor(given: BrowserWindowConstructorOptions) {
        after('BrowserWindow');
        super(given);
        state.windows.push(this);
        app.emitter.emit('web-contents-created', preventable({}), this.webContents);
      }
    },
    BaseWindow: class extends FakeBlankWindow {
      constructor(given: BaseWindowConstructorOptions) {
        after('BaseWindow');
        super(given);
        state.blanks.push(this);
      }
    },
    screen: {
      getAllDisplays: () => {
        after('screen');
        return state.displays as Display[];
      },
      getPrimaryDisplay: () => {
        after('screen');
        return state.displays[0] as Display;
      },
      on: screen.as<Screen['on']>('on'),
    },
    powerMonitor: { on: power.as<PowerMonitor['on']>('on') },
    clipboard: {
      clear: () => void state.clipboardCleared.push('clipboard'),
      selection: { clear: () => void state.clipboardCleared.push('selection') },
    },
    utilityProcess: {
      fork: (file) => {
        after('utilityProcess');
        const child = new FakeUtilityProcess(file);
        state.children.push(child);
        return child;
      },
    },
    ipcMain: {
      handle: (channel, listener) => {
        if (state.channels.has(channel)) throw new Error(`a second handler for ${channel}`);
        state.channels.set(channel, listener);
      },
    },
  };
  return { api, app, screen, power, state };
}
export type FakeElectron = ReturnType<typeof createFakeElectron>;
