import { Icon } from '../controls/Icon.tsx';
import type { IconName } from '../controls/Icon.tsx';
import { useMessages } from '../messages/context.ts';
import { namedSigns } from '../messages/keyboard-messages.ts';
import type { KeyboardMessages } from '../messages/keyboard-messages.ts';
import type { Control, ControlKey } from './keys.ts';
import { layouts } from './layouts/layouts.ts';
import type { LayoutName } from './layouts/layout.ts';
import type { Shift } from './shifting.ts';

interface TypingKeyButtonProps {
  readonly id: string;
  readonly width: number;
  readonly text: string;
  /** Something is behind a long press. */
  readonly hasMore: boolean;
  /** The one key that Tab leads to; arrows lead on from there. */
  readonly isEntry?: boolean;
}

/** A key that types what it shows. */
export function TypingKeyButton({ id, width, text, hasMore, isEntry = false }: TypingKeyButtonProps) {
  const { keyboard } = useMessages();
  return (
    <button
      type="button"
      className="key"
      data-key={id}
      data-width={width}
      data-hold={hasMore ? 'more' : undefined}
      tabIndex={isEntry ? 0 : -1}
      aria-label={nameOf(text, keyboard)}
    >
      {/* A mark that is written over a letter needs one to stand over. */}
      {/^\p{M}$/u.test(text) ? `◌${text}` : text}
    </button>
  );
}

/** What a key is called where what it shows is not enough; undefined: what it shows. */
function nameOf(text: string, words: KeyboardMessages): string | undefined {
  const sign = namedSigns.find((named) => named === text);
  if (sign !== undefined) return words.signs[sign];
  return /^\p{Lu}$/u.test(text) ? words.capital(text.toLowerCase()) : undefined;
}

interface ControlButtonProps {
  readonly control: ControlKey;
  readonly layout: LayoutName;
  readonly shift: Shift;
  /** The next letter opens its accents. */
  readonly picking: boolean;
}

const icons: Readonly<Partial<Record<Control, IconName>>> = {
  backspace: 'backspace',
  left: 'left',
  right: 'right',
  hide: 'lower',
};

/** What is shown on keys of signs and pages: the same in every language. */
const faces: Readonly<Partial<Record<Control, string>>> = {
  symbols: '#+=',
  further: '€«…',
  digits: '123',
  accents: 'áñ…',
};

/** A key that does something. */
export function ControlButton({ control: key, layout, shift, picking }: ControlButtonProps) {
  const { keyboard: words } = useMessages();
  const { control, width } = key;
  const icon = control === 'shift' ? (shift === 'locked' ? 'locked' : 'shift') : icons[control];
  const pressed = control === 'shift' ? shift !== 'off' : control === 'accents' ? picking : undefined;
  return (
    <button
      type="button"
      className={`key key-control key-${control}`}
      data-key={key.id}
      data-width={width}
      data-hold={control === 'backspace' ? 'repeat' : undefined}
      tabIndex={-1}
      dir="auto"
      aria-pressed={pressed}
      aria-label={controlName(control, words, layout, shift)}
    >
      {icon === undefined ? faceOf(control, words, layout) : <Icon name={icon} />}
    </button>
  );
}

function faceOf(control: Control, words: KeyboardMessages, layout: LayoutName): string {
  if (control === 'next' || control === 'enter') return words[control];
  if (control === 'layout') return layouts[layout].label;
  if (control === 'letters') return layouts[layout].script === 'arabic' ? 'أبج' : 'abc';
  if (control === 'accents' && layouts[layout].script === 'arabic') return 'أ…';
  return faces[control] ?? '';
}

function controlName(
  control: Control,
  words: KeyboardMessages,
  layout: LayoutName,
  shift: Shift,
): string | undefined {
  if (control === 'next' || control === 'enter') return undefined;
  if (control === 'layout') return words.change(layoutName(layout, words));
  if (control === 'shift' && shift === 'locked') return words.keys.locked;
  // What a key shows is part of what it is called, for who says it aloud (WCAG 2.5.3).
  const face = faceOf(control, words, layout);
  return /[\p{L}\p{N}]/u.test(face) ? `${words.keys[control]} ${face}` : words.keys[control];
}

/** Latin layouts are called by their first letters in every language. */
export function layoutName(layout: LayoutName, words: KeyboardMessages): string {
  return layout === 'arabic' ? words.arabic : layouts[layout].label;
}
