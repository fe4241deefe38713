import type { CDPSession, Locator, Page } from 'playwright-core';
import type { KeyboardMessages } from '../../src/renderer/messages/keyboard-messages.ts';

/** Somebody who types on the keyboard on the screen, with a finger, and finds every key by its name. */
export interface Fingers {
  readonly board: Locator;
  key(name: string): Locator;
  tap(name: string): Promise<void>;
  /** Letters, digits and signs of ASCII, one key after the other. */
  type(text: string): Promise<void>;
  /** Keeps a finger on a key until `held` is over; it is let go where `to` lies, or where it was put down. */
  hold(key: Locator, held: () => Promise<void>, to?: () => Locator): Promise<void>;
}

/** @param page of a browser with a touch screen */
export async function fingersOn(page: Page, words: KeyboardMessages): Promise<Fingers> {
  const board = page.getByRole('region', { name: words.name, exact: true });
  const screen = await page.context().newCDPSession(page);
  const key = (name: string): Locator => board.getByRole('button', { name, exact: true });
  const tap = (name: string): Promise<void> => key(name).tap();
  const one = async (character: string): Promise<void> => {
    if (character === ' ') return tap(words.keys.space);
    if (/\p{Lu}/u.test(character)) {
      await tap(words.keys.shift);
      return tap(words.capital(character.toLowerCase()));
    }
    const sign = Object.entries(words.signs).find(([named]) => named === character)?.[1];
    if (sign === undefined) return tap(character);
    await tap(words.keys.symbols);
    await tap(sign);
    await tap(`${words.keys.letters} abc`);
  };
  return {
    board,
    key,
    tap,
    async type(text) {
      for (const character of text) await one(character);
    },
    async hold(pressed, held, to = () => pressed) {
      await touch(screen, 'touchStart', await middleOf(pressed));
      await held();
      await touch(screen, 'touchMove', await middleOf(to()));
      await touch(screen, 'touchEnd');
    },
  };
}

async function touch(
  screen: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...touchPoints: { x: number; y: number }[]
): Promise<void> {
  await screen.send('Input.dispatchTouchEvent', { type, touchPoints });
}

async function middleOf(key: Locator): Promise<{ x: number; y: number }> {
  const box = await key.boundingBox();
  if (box === null) throw new Error('the key is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
