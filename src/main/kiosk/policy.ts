import type { Privileges, WebPreferences } from 'electron';

/** Where the page comes from, and nothing else does. */
export const pageScheme = 'kiosk';
export const pageHost = 'app';
export const pageOrigin = `${pageScheme}://${pageHost}`;
export const pageUrl = `${pageOrigin}/index.html`;

/** No `persist:` in front: storage, cache and form history of this session live in memory only. */
export const pagePartition = 'visitor';

/** Behind the page before it is painted, and on every other display. */
export const blankColour = '#10243e';

/** What the page's scheme may do. Required: a privilege that Electron adds is a compile error until it is decided here. */
export const schemePrivileges: Required<Privileges> = {
  standard: true, // a real origin, relative URLs, storage that can be cleared by origin
  secure: true, // no mixed content: http: inside it is blocked
  bypassCSP: false, // the CSP is the point
  allowServiceWorkers: false, // would outlive the visit
  supportFetchAPI: false, // the page talks over the bridge
  corsEnabled: false, // nobody else's origin reads ours
  stream: false, // no media
  codeCache: false, // nothing on the disk
  allowExtensions: false,
};

/** What Chromium's engine can do and the page may not even call, by Blink's own names. */
export const disabledBlinkFeatures = [
  'Auxclick', // a middle click is no way to open a window
  'FileSystemAccessLocal', // no dialog to open or save a file: one can walk through the disk in it
].join(',');

/**
 * Every preference of the page, defaults too. `session` is left to `partition`, which names the same one; anything else
 * that Electron adds is a compile error until it is decided here.
 * @param preload absolute path of the preload
 */
export function webPreferences(preload: string): Required<Omit<WebPreferences, 'session'>> {
  return {
    partition: pagePartition,
    preload,
    // The wall between the page and the machine.
    sandbox: true, // the operating system's sandbox around the renderer
    contextIsolation: true, // the page cannot reach into the preload
    nodeIntegration: false, // no Node in the page
    nodeIntegrationInSubFrames: false, // nor in a frame
    nodeIntegrationInWorker: false, // nor in a worker
    webSecurity: true, // same-origin policy on
    allowRunningInsecureContent: false, // no http: in a secure page
    experimentalFeatures: false, // nothing that Chromium does not ship
    enableBlinkFeatures: '', // nothing switched on by name
    disableBlinkFeatures: disabledBlinkFeatures,
    webviewTag: false, // no page within the page
    plugins: false, // no PDF viewer, no plug-in
    devTools: false, // nothing to look behind the page with
    // Nothing of the browser's own in front of a stranger.
    disableDialogs: true, // alert, confirm, prompt and beforeunload stay silent
    safeDialogs: true, // should dialogs ever come back, not in a loop
    safeDialogsMessage: '', // never shown
    spellcheck: false, // no dictionary, no download of one, no learnt words
    navigateOnDragDrop: false, // a dropped file or link goes nowhere
    enableDeprecatedPaste: false, // the page may not read the clipboard
    enableWebSQL: false, // no storage that the page does not need
    webgl: false, // no driver exposed to the page
    zoomMode: 'disabled', // no gesture or key makes the page unreachable
    zoomFactor: 1, // text size is the page's own control
    textAreasAreResizable: false, // no handles
    // The rest as it is, written out.
    javascript: true, // the page is React
    images: true, // the campus's logo
    imageAnimationPolicy: 'noAnimation', // a logo does not move
    autoplayPolicy: 'document-user-activation-required', // nothing sounds by itself
    backgroundThrottling: false, // the countdown stays right while a blank display has the focus
    disableHtmlFullscreenWindowResize: true, // the page cannot resize the window by asking for full screen
    disableWakeLocks: true, // the screen's sleep is the operating system's decision
    enablePreferredSizeMode: false, // the window does not follow the page's size
    focusOnNavigation: true, // the keyboard works as soon as the page is there
    offscreen: false, // painted on the screen
    transparent: false, // nothing shines through
    scrollBounce: false, // macOS only
    defaultEncoding: 'UTF-8', // responses say so too
    defaultFontFamily: {}, // the page brings its font
    defaultFontSize: 16, // Chromium's own
    defaultMonospaceFontSize: 13, // Chromium's own
    minimumFontSize: 0, // sizes are the style sheet's
    v8CacheOptions: 'none', // no compiled code is kept
    additionalArguments: [], // the preload is told nothing
    accessibleTitle: '', // the document's title is the window's name
  };
}

/** Tried by attack against a real Chromium in test/security, not only read. */
export const contentSecurityPolicy = [
  "default-src 'none'", // whatever is not named below
  "script-src 'self'", // no inline script, no eval
  "style-src 'self'", // no inline style
  "img-src 'self' data:", // data: for the campus's logo
  "font-src 'self'",
  "connect-src 'none'", // no fetch, no WebSocket, no beacon: the page talks over the bridge
  "form-action 'none'", // a form is never submitted to anywhere
  "base-uri 'none'", // relative URLs cannot be turned away
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", // no string becomes HTML or code…
  "trusted-types 'none'", // …and no policy may be made that would allow it
].join('; ');

/** What the page may not even ask for, over and above the permissions that main refuses (Permissions Policy, W3C). */
const refusedFeatures: readonly string[] = [
  // Senses and devices
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'captured-surface-control',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'gamepad',
  'hid',
  'midi',
  'serial',
  'usb',
  'speaker-selection',
  'xr-spatial-tracking',
  'compute-pressure',
  // Other people's traces, and our own
  'clipboard-read',
  'clipboard-write',
  'idle-detection',
  'local-fonts',
  'storage-access',
  'browsing-topics',
  // Credentials of this machine
  'publickey-credentials-get',
  'publickey-credentials-create',
  'identity-credentials-get',
  'digital-credentials-get',
  'otp-credentials',
  'payment',
  // The network
  'local-network',
  'local-network-access',
  'loopback-network',
  'sync-xhr',
  // The screen
  'fullscreen',
  'picture-in-picture',
  'window-management',
  'screen-wake-lock',
  'keyboard-map',
  'autoplay',
  'encrypted-media',
  // Models that Chromium would download
  'language-model',
  'language-detector',
  'summarizer',
  'translator',
  'on-device-speech-recognition',
];

/** On every answer, errors too. */
export const responseHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff', // a file is what the manifest says it is
  'Cache-Control': 'no-store', // nothing is kept for the next visitor
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin', // no other window ever shares the process
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/** What main itself puts on Chromium's command line: name, value, reason. */
export const appendedSwitches: readonly (readonly [name: string, value: string, reason: string])[] = [
  [
    'host-resolver-rules',
    'MAP * ~NOTFOUND',
    'Chromium resolves no name at all; the directory is reached by Node',
  ],
  ['disable-background-networking', '', 'no variations, no safe-browsing lists'],
  ['disable-component-update', '', 'Chromium fetches no parts of itself'],
  ['disable-domain-reliability', '', 'no reports to anybody'],
  ['no-pings', '', 'no hyperlink auditing'],
  ['disable-pinch', '', 'two fingers do not zoom the page away'],
  ['overscroll-history-navigation', '0', 'a swipe does not leave the page'],
];

/** Switches that the program takes; it refuses to start with any other. `packaged: false` is a checkout, as `npm start` runs it. */
export const allowedSwitches: readonly {
  readonly name: string;
  readonly packaged: boolean;
  readonly reason: string;
}[] = [
  {
    name: 'config',
    packaged: false,
    reason: 'an installed kiosk reads the one file that its administrator owns',
  },
  { name: 'data', packaged: false, reason: 'as above, for the journal and the spool' },
];

/**
 * Variables of the environment with which the program refuses to start. Deleting them would come too late: Node reads the
 * first two before our first line runs.
 */
export const refusedVariables: readonly (readonly [name: string, reason: string])[] = [
  ['NODE_DEBUG', 'ldapts prints every message, passwords in it'],
  ['NODE_DEBUG_NATIVE', 'Node prints what passes through its sockets'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', 'switches the verification of certificates off'],
  ['NODE_EXTRA_CA_CERTS', 'adds a certificate authority that the configuration does not name'],
  ['SSLKEYLOGFILE', 'writes the keys of TLS connections to a file'],
  ['ELECTRON_RUN_AS_NODE', 'a Node prompt instead of the kiosk'],
];
