import { bridgeName } from '../contract/channels.ts';
import type { Bridge } from '../contract/operations.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent when the page is opened anywhere else. */
    readonly [bridgeName]?: Bridge;
  }
}

/** The way to main. @throws Error when the page was opened outside the kiosk */
export function kioskBridge(): Bridge {
  const bridge = window[bridgeName];
  if (bridge === undefined) throw new Error('this page works only inside the kiosk');
  return bridge;
}
