/** What a page may try to leave to the next visitor's, and what the next one looks for. Source text of two async functions. */
export const leftovers: readonly (readonly [what: string, leave: string, find: string])[] = [
  ['in local storage', `localStorage.setItem('left', 'here')`, `localStorage.getItem('left')`],
  ['in session storage', `sessionStorage.setItem('left', 'here')`, `sessionStorage.getItem('left')`],
  ['in a cookie', `document.cookie = 'left=here; max-age=3600'`, `document.cookie || null`],
  [
    'in the cookie store',
    `await cookieStore.set('left', 'here')`,
    `(await cookieStore.get('left'))?.value ?? null`,
  ],
  [
    'in a database',
    `await new Promise((resolve) => { const open = indexedDB.open('left', 1); open.onupgradeneeded = () => open.result.createObjectStore('here'); open.onsuccess = () => { open.result.close(); resolve(); }; })`,
    `(await indexedDB.databases())[0]?.name ?? null`,
  ],
  [
    'in a cache',
    `await (await caches.open('left')).put('/left', new Response('here'))`,
    `(await caches.keys())[0] ?? null`,
  ],
  [
    'in a private file',
    `await (await navigator.storage.getDirectory()).getFileHandle('left', { create: true })`,
    `await (await navigator.storage.getDirectory()).getFileHandle('left').then(() => 'here', () => null)`,
  ],
  ['in the name of the window', `window.name = 'here'`, `window.name || null`],
  ['in the state of history', `history.replaceState('here', '')`, `history.state`],
  ['in a global', `window.left = 'here'`, `window.left ?? null`],
  ['in a prototype', `Object.prototype.left = 'here'`, `({}).left ?? null`],
  [
    'in a field that the browser may restore',
    `const field = document.querySelector('input') ?? document.body.appendChild(document.createElement('input')); field.name = 'left'; field.value = 'here'`,
    `document.querySelector('input')?.value ?? null`,
  ],
];
