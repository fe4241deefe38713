import type {
  App,
  BaseWindow,
  BaseWindowConstructorOptions,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Clipboard,
  CommandLine,
  ForkOptions,
  IpcMain,
  Menu,
  PowerMonitor,
  Protocol,
  Screen,
  Session,
  UtilityProcess,
  WebContents,
} from 'electron';

/**
 * Exactly what the kiosk uses of Electron, cut out of Electron's own types. Electron's module fits it, and so does the
 * double that the tests boot with: neither can drift from the other.
 */
export interface ElectronApi {
  readonly app: Pick<
    App,
    | 'enableSandbox'
    | 'exit'
    | 'getVersion'
    | 'isPackaged'
    | 'on'
    | 'requestSingleInstanceLock'
    | 'setPath'
    | 'whenReady'
  > & { readonly commandLine: Pick<CommandLine, 'appendSwitch'> };
  readonly Menu: Pick<typeof Menu, 'setApplicationMenu'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly session: {
    fromPartition(partition: string): KioskSession;
    readonly defaultSession: KioskSession;
  };
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => KioskWindow;
  readonly BaseWindow: new (options: BaseWindowConstructorOptions) => BlankWindow;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'on'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly clipboard: Pick<Clipboard, 'clear'> & { readonly selection: Pick<Clipboard, 'clear'> };
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly utilityProcess: {
    fork(file: string, values: string[], options: ForkOptions): KioskUtilityProcess;
  };
}

/** A session of Chromium's: storage, permissions, requests. */
export type KioskSession = Pick<
  Session,
  | 'clearAuthCache'
  | 'clearCache'
  | 'clearData'
  | 'on'
  | 'setBluetoothPairingHandler'
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
> & {
  readonly protocol: Pick<Protocol, 'handle'>;
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
};

/** The page's contents. */
export type KioskContents = Pick<
  WebContents,
  | 'closeDevTools'
  | 'forcefullyCrashRenderer'
  | 'getOSProcessId'
  | 'isCrashed'
  | 'isDestroyed'
  | 'loadURL'
  | 'on'
  | 'once'
  | 'send'
  | 'setVisualZoomLevelLimits'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
>;

/** The window in which the page lives. */
export type KioskWindow = Pick<
  BrowserWindow,
  'destroy' | 'focus' | 'isDestroyed' | 'on' | 'setAlwaysOnTop' | 'setBounds' | 'setKiosk' | 'show'
> & { readonly webContents: KioskContents };

/** A window without a page. */
export type BlankWindow = Pick<BaseWindow, 'destroy' | 'isDestroyed' | 'on' | 'setBounds'>;

/** A child process of Electron's own kind. */
export type KioskUtilityProcess = Pick<UtilityProcess, 'kill' | 'on' | 'postMessage'>;
