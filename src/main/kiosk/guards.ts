import type { ElectronApi, KioskContents } from './electron-api.ts';
import type { GuardLog } from './guard-log.ts';
import { schemeOf } from './guard-log.ts';
import { isAllowedKey, keyName } from './keys.ts';

/**
 * Guards every web contents that will ever exist in this process, and the questions that Electron would put to a person.
 * Installed before the first window is made.
 */
export function installGuards(app: ElectronApi['app'], log: GuardLog): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));

  // The page has no network: whoever asks is not the page.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    log('certificate', 'server');
    decide(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    log('certificate', 'client');
    choose();
  });
  app.on('login', (event, _contents, _details, _auth, answer) => {
    event.preventDefault();
    log('login', 'prompt');
    answer();
  });
}

/** Shuts the ways out of one web contents. The page never navigates: every navigation is somebody else's idea. */
export function guardContents(contents: KioskContents, log: GuardLog): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    log('navigation', schemeOf(event.url));
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    log('navigation', schemeOf(event.url));
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    log('navigation', schemeOf(event.url));
  });
  contents.setWindowOpenHandler(({ url }) => {
    log('window-open', schemeOf(url));
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('webview', 'webview');
  });
  contents.on('devtools-opened', () => {
    contents.closeDevTools();
    log('devtools', 'devtools');
  });
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  // Ignoring a beforeunload handler is what preventing means here.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (isAllowedKey(input)) return;
    event.preventDefault();
    if (input.type === 'keyDown') log('key', keyName(input));
  });
  // The middle button pastes and opens windows on Linux, the right one opens menus.
  contents.on('before-mouse-event', (event, mouse) => {
    if (mouse.type === 'mouseDown' && mouse.button !== undefined && mouse.button !== 'left') {
      event.preventDefault();
    }
  });
  // connect-src does not cover WebRTC.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('did-finish-load', () => {
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  });
}
