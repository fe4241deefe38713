import { readFileSync } from 'node:fs';

/** What the page's world calls to reach us; taken away from the page before it runs. */
export const invokeBinding = '__loquetInvoke';
/** What we call to hand the page a view. */
export const deliverFunction = '__loquetDeliver';

const titleMark = ' — préversion / preview';

/**
 * The built preload, as a script that runs before the page: it is the very file that Electron loads, given an `electron` of
 * the two objects that it uses.
 * @param file `out/preload/index.cjs`
 * @param origin only there, and only in the top frame, does the page get its bridge
 */
export function preloadScript(file: string, origin: string): string {
  return `(() => {
  const invoke = window[${JSON.stringify(invokeBinding)}];
  delete window[${JSON.stringify(invokeBinding)}];
  if (window !== window.top || window.origin !== ${JSON.stringify(origin)}) return;
  const listeners = new Map();
  Object.defineProperty(window, ${JSON.stringify(deliverFunction)}, {
    value: (channel, message) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, message);
    },
  });
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) =>
        Object.defineProperty(window, name, { value, enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel, input) => invoke(channel, input),
      on: (channel, listener) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
      removeListener: (channel, listener) => {
        listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener));
      },
    },
  };
  // The title of the window says what this is, whatever the page calls itself.
  const mark = ${JSON.stringify(titleMark)};
  addEventListener('DOMContentLoaded', () => {
    const say = () => {
      if (!document.title.endsWith(mark)) document.title += mark;
    };
    say();
    new MutationObserver(say).observe(document.head, { subtree: true, childList: true, characterData: true });
  });
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload requires electron only');
    return electron;
  };
  (function (require, exports, module) {
${readFileSync(file, 'utf8')}
  })(require, {}, {});
})();`;
}
