import { describe, expect, it } from 'vitest';
import { isAllowedKey, keyName, type KeyEvent } from '../../../src/main/kiosk/keys.ts';

const none = { control: false, alt: false, shift: false, meta: false };
/** AltGr as Windows reports it; Linux reports the character alone. */
const held = {
  plain: none,
  shift: { ...none, shift: true },
  altGrLinux: none,
  altGrWindows: { ...none, control: true, alt: true },
  altGrShiftWindows: { ...none, control: true, alt: true, shift: true },
};
type Held = keyof typeof held;

/** The specials of the reference policy: each must be typable on every layout. */
const specials = [...'!"#$%&()*+,/:;<=>?@[]^`{}~'];

/** `plain`, `shift` and `altGr`: what those keys make. `dead`: character, and how its dead key is held; then the space bar. */
interface Layout {
  readonly plain: string;
  readonly shift: string;
  readonly altGr: string;
  readonly dead: Readonly<Record<string, 'plain' | 'shift' | 'altGr'>>;
}
const layouts: Readonly<Record<string, Layout>> = {
  'AZERTY fr, Windows': {
    plain: '&"(),;:!=$*<',
    shift: '%+/>?',
    altGr: '#{[@]}^',
    dead: { '^': 'plain', '~': 'altGr', '`': 'altGr' },
  },
  'AZERTY fr, Linux': {
    plain: '&"(),;:!=$*<',
    shift: '%+/>?',
    altGr: '#{[@]}^`~',
    dead: { '^': 'plain' },
  },
  'QWERTY us': { plain: ',/;=[]`', shift: '!"#$%&()*+:<>?@^{}~', altGr: '', dead: {} },
  'QWERTY us international': {
    plain: ',/;=[]',
    shift: '!#$%&()*+:<>?@{}',
    altGr: '',
    dead: { '"': 'shift', '^': 'shift', '`': 'plain', '~': 'shift' },
  },
  'QWERTY uk': { plain: '#,/;=[]`', shift: '!"$%&()*+:<>?@^{}~', altGr: '', dead: {} },
  'QWERTZ de, Windows': {
    plain: '#+,<',
    shift: '!"$%&/()=?*;:>',
    altGr: '@[]{}~',
    dead: { '^': 'plain', '`': 'shift' },
  },
  'QWERTZ de, Linux': {
    plain: '#+,<',
    shift: '!"$%&/()=?*;:>',
    altGr: '@[]{}~',
    dead: { '^': 'plain', '`': 'shift' },
  },
};

describe.each(Object.entries(layouts))('%s', (name, layout) => {
  const altGr: Held = name.endsWith('Linux') ? 'altGrLinux' : 'altGrWindows';
  const waysOf = (character: string): KeyEvent[][] => [
    ...(layout.plain.includes(character) ? [[{ key: character, ...held.plain }]] : []),
    ...(layout.shift.includes(character) ? [[{ key: character, ...held.shift }]] : []),
    ...(layout.altGr.includes(character) ? [[{ key: character, ...held[altGr] }]] : []),
    ...(layout.dead[character] === undefined
      ? []
      : [
          [
            { key: 'Dead', ...held[layout.dead[character] === 'altGr' ? altGr : layout.dead[character]] },
            // The space bar reports either itself or the character that came of it.
            { key: ' ', ...held.plain },
            { key: character, ...held.plain },
          ],
        ]),
  ];

  it.each(specials)('types %s', (character) => {
    const ways = waysOf(character);
    expect(ways, 'the layout has a key for it').not.toEqual([]);
    for (const event of ways.flat()) expect(isAllowedKey(event), JSON.stringify(event)).toBe(true);
  });
});

describe('what a form needs', () => {
  it.each([
    ...[..."azéçßœ€µ漢0 -_.'"].map((key) => ({ key, ...held.plain })),
    { key: 'A', ...held.shift },
    { key: '€', ...held.altGrWindows },
    { key: '¿', ...held.altGrShiftWindows },
    { key: '😀', ...held.plain },
    { key: 'Process', ...held.plain },
    { key: 'Tab', ...held.plain },
    { key: 'Tab', ...held.shift },
    { key: 'Enter', ...held.plain },
    { key: 'Escape', ...held.plain },
    { key: 'Backspace', ...held.plain },
    { key: 'Delete', ...held.plain },
    { key: 'ArrowLeft', ...held.plain },
    { key: 'ArrowDown', ...held.shift },
    { key: 'Home', ...held.plain },
    { key: 'End', ...held.plain },
    { key: 'Shift', ...held.shift },
    { key: 'AltGraph', ...held.altGrWindows },
    // Windows announces AltGr by a Ctrl that nobody pressed.
    { key: 'Control', ...none, control: true },
    { key: 'CapsLock', ...held.plain },
  ])('$key passes (ctrl $control, alt $alt, shift $shift)', (event) => {
    expect(isAllowedKey(event)).toBe(true);
  });
});

describe('ways out', () => {
  const ctrl = [...'acfhijlnoprstuvwxz+-0'].map((key) => ({ key, ...none, control: true }));
  const alt = ['F4', ' ', 'Tab', 'ArrowLeft', 'ArrowRight', 'Home', 'Escape', 'd', '0'].map((key) => ({
    key,
    ...none,
    alt: true,
  }));
  const meta = ['Meta', 'l', 'd', 'r', 'Tab', 'ArrowUp'].map((key) => ({ key, ...none, meta: true }));
  const functions = Array.from({ length: 24 }, (_, index) => ({ key: `F${index + 1}`, ...none }));
  const named = [
    'PrintScreen',
    'ContextMenu',
    'Insert',
    'Help',
    'Pause',
    'ScrollLock',
    'BrowserBack',
    'BrowserHome',
    'BrowserRefresh',
    'BrowserSearch',
    'LaunchApplication1',
    'LaunchMail',
    'MediaPlayPause',
    'AudioVolumeUp',
    'Power',
    'Sleep',
    'ZoomIn',
    'Copy',
    'Cut',
    'Paste',
    'Open',
    'Print',
    'Save',
    'Find',
    'Undo',
    'Unidentified',
    '',
    '\u0003',
    '__proto__',
    'constructor',
  ].map((key) => ({ key, ...none }));

  it.each([
    ...ctrl,
    ...alt,
    ...meta,
    ...functions,
    ...named,
    { key: 'I', ...none, control: true, shift: true },
    { key: 'Escape', ...none, control: true, shift: true },
    { key: 'Escape', ...none, shift: true },
    { key: 'Delete', ...none, shift: true },
    { key: 'Insert', ...none, shift: true },
    { key: 'Delete', ...held.altGrWindows },
    { key: 'F1', ...held.altGrWindows },
    { key: 'ArrowLeft', ...held.altGrWindows },
    { key: 'Tab', ...none, control: true },
    { key: '@', ...held.altGrWindows, meta: true },
  ])('$key is refused (ctrl $control, alt $alt, shift $shift, meta $meta)', (event) => {
    expect(isAllowedKey(event)).toBe(false);
  });
});

describe('in the journal', () => {
  it('names the key that was held and never a character', () => {
    expect(keyName({ key: 'F4', ...none, alt: true })).toBe('Alt+F4');
    expect(keyName({ key: 'I', ...none, control: true, shift: true })).toBe('Ctrl+Shift+Character');
    expect(keyName({ key: 'é', ...none, control: true })).toBe('Ctrl+Character');
    expect(keyName({ key: 'BrowserBack', ...none })).toBe('BrowserBack');
  });
});
