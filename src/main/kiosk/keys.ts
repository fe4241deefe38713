import type { Input } from 'electron';

/** What a key event is judged by. */
export type KeyEvent = Pick<Input, 'key' | 'control' | 'alt' | 'shift' | 'meta'>;

interface NamedKey {
  /** Also together with Shift. */
  readonly shift: boolean;
  /** Also together with AltGr, which arrives as Ctrl+Alt on Windows. */
  readonly altGr: boolean;
}

/** The keys without a character that a form needs. Everything that is not here is refused. */
export const namedKeys: Readonly<Record<string, NamedKey>> = {
  Dead: { shift: true, altGr: true }, // ^ and ¨ on AZERTY; ~ and ` behind AltGr
  Process: { shift: true, altGr: true }, // an input method is composing
  Tab: { shift: true, altGr: false },
  Enter: { shift: true, altGr: false },
  Escape: { shift: false, altGr: false },
  Backspace: { shift: true, altGr: false },
  Delete: { shift: false, altGr: false }, // with Shift it cuts to the clipboard
  ArrowLeft: { shift: true, altGr: false },
  ArrowRight: { shift: true, altGr: false },
  ArrowUp: { shift: true, altGr: false },
  ArrowDown: { shift: true, altGr: false },
  Home: { shift: true, altGr: false },
  End: { shift: true, altGr: false },
};

/** Pressed by themselves they do nothing; stopping them would break the character that follows. */
const modifierKeys: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'CapsLock',
  'NumLock',
]);

/**
 * Whether a key may reach the page. An allow-list: one character, typed plainly, with Shift or with AltGr (on Windows AltGr
 * is Ctrl and Alt together), and the named keys above. Ctrl+anything, Alt+anything, the system key, function keys, browser
 * and media keys are refused, whatever they would do. `key` is the character that the layout made (UI Events, 4.3), so
 * that no layout needs a table of its own.
 */
export function isAllowedKey({ key, control, alt, shift, meta }: KeyEvent): boolean {
  if (meta) return false;
  if (modifierKeys.has(key)) return true;
  if (control !== alt) return false;
  const altGr = control && alt;
  const named = Object.hasOwn(namedKeys, key) ? namedKeys[key] : undefined;
  if (named !== undefined) return (!shift || named.shift) && (!altGr || named.altGr);
  return isOneCharacter(key);
}

/** A key's name for the journal; never the character, which may be one of a password. */
export function keyName({ key, control, alt, shift, meta }: KeyEvent): string {
  const held = [control && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta'].filter(Boolean);
  const name = /^[A-Z][A-Za-z]+[0-9]{0,2}$|^F[0-9]{1,2}$/u.test(key) ? key : 'Character';
  return [...held, name].join('+');
}

function isOneCharacter(key: string): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key);
}
