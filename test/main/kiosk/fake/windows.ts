import type {
  BaseWindow,
  BaseWindowConstructorOptions,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  WebContents,
} from 'electron';
import type { BlankWindow, KioskContents, KioskWindow } from '../../../../src/main/kiosk/electron-api.ts';
import { Events, preventable } from './events.ts';

export class FakeContents implements KioskContents {
  readonly events = new Events();
  readonly on = this.events.as<WebContents['on']>('on');
  readonly once = this.events.as<WebContents['once']>('once');
  readonly sent: { channel: string; value: unknown }[] = [];
  readonly loaded: string[] = [];
  /** Grows with every renderer process. */
  process = 0;
  crashed = false;
  destroyed = false;
  loads: 'well' | 'never' | 'badly' | 'into the old process' = 'well';
  devToolsClosed = 0;
  webRtc = '';
  openWindow: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;

  closeDevTools(): void {
    this.devToolsClosed += 1;
  }
  forcefullyCrashRenderer(): void {
    this.die('killed');
  }
  getOSProcessId(): number {
    return this.process;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    if (this.loads === 'badly') return Promise.reject(new Error('ERR_FAILED'));
    if (this.loads === 'never') return new Promise(() => undefined);
    this.crashed = false;
    if (this.loads !== 'into the old process') this.process += 1;
    return Promise.resolve();
  }
  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value });
  }
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.openWindow = handler;
  }
  /** The renderer process ends, as Electron tells of it: a little later. */
  die(reason: Electron.RenderProcessGoneDetails['reason']): void {
    this.crashed = true;
    queueMicrotask(() => this.events.emit('render-process-gone', preventable({}), { reason, exitCode: 1 }));
  }
}

export class FakeWindow implements KioskWindow {
  readonly events = new Events();
  readonly on = this.events.as<BrowserWindow['on']>('on');
  readonly webContents = new FakeContents();
  readonly options: BrowserWindowConstructorOptions;
  bounds: Partial<Electron.Rectangle> = {};
  focused = 0;
  onTop = '';
  destroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    this.options = options;
  }
  destroy(): void {
    this.destroyed = true;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  focus(): void {
    this.focused += 1;
  }
  show(): void {}
  setAlwaysOnTop(flag: boolean, level?: string): void {
    this.onTop = flag ? (level ?? 'normal') : '';
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = bounds;
  }
  setKiosk(): void {}
}

export class FakeBlankWindow implements BlankWindow {
  readonly events = new Events();
  readonly on = this.events.as<BaseWindow['on']>('on');
  readonly options: BaseWindowConstructorOptions;
  destroyed = false;

  constructor(options: BaseWindowConstructorOptions) {
    this.options = options;
  }
  destroy(): void {
    this.destroyed = true;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setBounds(): void {}
}
