/** What a page may try on the object itself; every one is refused with a TypeError. Source text, run in strict mode. */
export const tampering: readonly (readonly [string, string])[] = [
  ['an operation replaced', 'loquet.setPassword = () => undefined'],
  ['an operation added', 'loquet.readSecret = () => undefined'],
  ['an operation deleted', 'delete loquet.cancel'],
  ['an operation redefined', `Object.defineProperty(loquet, 'identify', { get: () => alert })`],
  ['another prototype', 'Object.setPrototypeOf(loquet, { admin: true })'],
  ['the listener replaced', 'loquet.onView = () => () => undefined'],
  ['the whole bridge replaced', 'window.loquet = {}'],
  ['the whole bridge redefined', `Object.defineProperty(window, 'loquet', { value: {} })`],
  ['the whole bridge deleted', 'delete window.loquet'],
];

/** Channels that a page may name where it gets at the way beneath the bridge. */
export const channelsThatAreNone: readonly string[] = [
  'loquet:readSecret',
  'loquet:setPasswordOf',
  'loquet:__proto__',
  'loquet:constructor',
  'loquet:toString',
  'loquet:loquet:choose',
  'loquet:view',
  'loquet:',
  '',
  'ELECTRON_BROWSER_REQUIRE',
  'INTERNAL_MESSAGE',
];

/** What a page without Node and without Electron does not have. */
export const notInThePage: readonly string[] = [
  'require',
  'process',
  'module',
  'global',
  'Buffer',
  'electron',
  'ipcRenderer',
  '__dirname',
  '__loquetInvoke',
];
