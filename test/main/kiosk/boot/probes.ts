import { preventable } from '../fake/events.ts';
import type { FakeSession } from '../fake/session.ts';
import type { Booted } from './in-process.ts';

/** A page's frame as Electron describes it to main. */
export interface FrameFacts {
  readonly origin: string;
  readonly top: boolean;
  /** Of our own window, of another web contents, or gone since. */
  readonly from: 'ours' | 'stranger' | 'gone';
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a test can do to a booted shell: each function is one attack, or one look. All values cross a process boundary. */
export function createProbes(booted: Booted) {
  const { electron } = booted;
  const window = () => {
    const [first] = electron.state.windows;
    if (first === undefined) throw new Error('there is no window');
    return first;
  };
  const contents = () => window().webContents;
  const session = (partition: string): FakeSession => {
    const found = electron.state.sessions.get(partition);
    if (found === undefined) throw new Error(`there is no session ${partition}`);
    return found;
  };

  return {
    /** Until the page is loaded. */
    async opened() {
      while (electron.state.windows.length === 0 || contents().loaded.length === 0) await turn();
      await turn();
    },
    state() {
      const { menu, sandbox, switches, paths, schemes, ready } = electron.state;
      return { menu, sandbox, switches, paths, schemes, ready };
    },
    page() {
      const { loaded, process, devToolsClosed, sent, webRtc } = contents();
      return {
        loaded,
        process,
        devToolsClosed,
        sent,
        webRtc,
        focused: window().focused,
        onTop: window().onTop,
      };
    },
    options() {
      const { webPreferences, ...rest } = window().options;
      return { window: rest, page: webPreferences ?? {} };
    },
    /** Emits an event of the page's contents that can be prevented. */
    provoke(event: string, facts: Record<string, string>, ...more: unknown[]) {
      const happening = preventable(facts);
      contents().events.emit(event, happening, ...more);
      return happening.prevented;
    },
    provokeWindow(event: string) {
      const happening = preventable({});
      window().events.emit(event, happening);
      return happening.prevented;
    },
    provokeApp(event: string) {
      const happening = preventable({});
      electron.app.emit(event, happening);
      return happening.prevented;
    },
    /** A prompt of Electron's with a callback: what it was answered with. */
    prompt(event: 'certificate-error' | 'select-client-certificate' | 'login') {
      const happening = preventable({});
      let answer: unknown[] | null = null;
      const callback = (...given: unknown[]): void => {
        answer = given;
      };
      const between =
        event === 'certificate-error' ? [contents(), 'https://ldap', 'ERR', {}] : [contents(), {}, {}];
      electron.app.emit(event, happening, ...between, callback);
      return { prevented: happening.prevented, answer };
    },
    chooser(event: string, partition: string, before: number) {
      const happening = preventable({});
      let answer: unknown[] | null = null;
      const callback = (...given: unknown[]): void => {
        answer = given;
      };
      session(partition).events.emit(
        event,
        happening,
        ...Array.from({ length: before }, () => ({})),
        callback,
      );
      return { prevented: happening.prevented, answer };
    },
    download(partition: string) {
      const happening = preventable({});
      session(partition).events.emit('will-download', happening, {}, contents(), null);
      return happening.prevented;
    },
    open(url: string) {
      return contents().openWindow?.({
        url,
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'no-referrer' },
      }).action;
    },
    key(input: Partial<Electron.Input>) {
      const happening = preventable({});
      contents().events.emit('before-input-event', happening, {
        type: 'keyDown',
        key: '',
        code: '',
        isAutoRepeat: false,
        isComposing: false,
        shift: false,
        control: false,
        alt: false,
        meta: false,
        location: 0,
        modifiers: [],
        ...input,
      } satisfies Electron.Input);
      return happening.prevented;
    },
    mouse(button: 'left' | 'middle' | 'right') {
      const happening = preventable({});
      contents().events.emit('before-mouse-event', happening, { type: 'mouseDown', button, x: 0, y: 0 });
      return happening.prevented;
    },
    async permission(partition: string, permission: string) {
      const { permissionRequest, permissionCheck } = session(partition);
      const asked = permission as Parameters<NonNullable<typeof permissionCheck>>[1];
      const page = contents() as unknown as Electron.WebContents;
      const details = { requestingUrl: 'kiosk://app/', isMainFrame: true };
      const requested = await new Promise<boolean>((resolve) =>
        permissionRequest?.(page, asked, resolve, details),
      );
      return { requested, checked: permissionCheck?.(page, asked, 'kiosk://app', details) };
    },
    async devices(partition: string) {
      const { device, displayMedia, pairing, certificate } = session(partition);
      return {
        device: device?.({ deviceType: 'usb', origin: 'kiosk://app', device: {} as Electron.USBDevice }),
        display: await new Promise((resolve) =>
          displayMedia?.({} as Electron.DisplayMediaRequestHandlerHandlerRequest, resolve),
        ),
        bluetooth: await new Promise((resolve) =>
          pairing?.({} as Electron.BluetoothPairingHandlerHandlerDetails, resolve),
        ),
        certificate: await new Promise((resolve) => certificate?.({} as Electron.Request, resolve)),
        spellChecker: session(partition).spellChecker,
      };
    },
    async request(partition: string, url: string) {
      const details = { url, method: 'GET' } as Electron.OnBeforeRequestListenerDetails;
      return new Promise<boolean | undefined>((resolve) =>
        session(partition).request?.(details, ({ cancel }) => resolve(cancel)),
      );
    },
    async fetch(url: string, method: string) {
      const { serve } = session('visitor');
      if (serve === null) throw new Error('kiosk: is not served');
      const answer = await serve({ url, method } as Request);
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers.entries()),
        body: await answer.text(),
      };
    },
    async invoke(channel: string, payload: unknown, { origin, top, from }: FrameFacts) {
      const handler = electron.state.channels.get(channel);
      if (handler === undefined) return 'no handler';
      const frame = { origin, parent: top ? null : {}, detached: false, isDestroyed: () => false };
      const event = {
        type: 'frame',
        sender: from === 'stranger' ? {} : contents(),
        senderFrame: from === 'gone' ? null : frame,
      };
      return handler(event as unknown as Electron.IpcMainInvokeEvent, payload);
    },
    channels: () => [...electron.state.channels.keys()],
    async die(reason: 'crashed' | 'oom' | 'killed') {
      contents().die(reason);
      for (let turns = 0; turns < 5; turns += 1) await turn();
    },
    loadsFrom(how: 'well' | 'never' | 'badly') {
      contents().loads = how;
    },
    async plug(displays: { id: number; x: number; width: number }[]) {
      electron.state.displays = displays.map(({ id, x, width }) => ({
        id,
        bounds: { x, y: 0, width, height: 800 },
      }));
      electron.screen.emit('display-added', preventable({}), {});
    },
    blanks: () =>
      electron.state.blanks.map(({ options, destroyed }) => ({
        x: options.x,
        width: options.width,
        kiosk: options.kiosk,
        destroyed,
      })),
    closeBlank(at: number) {
      const happening = preventable({});
      electron.state.blanks[at]?.events.emit('close', happening);
      return happening.prevented;
    },
    pageBounds: () => window().bounds,
    async forget() {
      await booted.kiosk?.host().forget();
      return { clipboard: electron.state.clipboardCleared, cleared: session('visitor').cleared };
    },
    show: (view: unknown) => booted.kiosk?.host().show(view),
    leave: () => booted.kiosk?.host().leave(),
    shutdown: () => electron.power.emit('shutdown'),
    endSession: (event: 'query-session-end' | 'session-end') => window().events.emit(event, preventable({})),
    throwLater: () => void setImmediate(() => Promise.reject(new RangeError('told nobody'))),
  };
}
export type Probes = ReturnType<typeof createProbes>;
