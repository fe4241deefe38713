import { describe, expect, it } from 'vitest';
import { shiftAfterLetter, shiftPressed } from '../../../src/renderer/keyboard/shifting.ts';
import { atRest, seen, type Sign } from '../../../src/renderer/keyboard/visibility.ts';

const finger: Sign = { sign: 'pressed', pointer: 'touch' };
const pen: Sign = { sign: 'pressed', pointer: 'pen' };
const mouse: Sign = { sign: 'pressed', pointer: 'mouse' };
const [typed, field, screen, toggled, over] = (
  ['typed', 'field', 'screen', 'toggled', 'visit-over'] as const
).map((sign) => ({ sign }));
const after = (...signs: readonly (Sign | undefined)[]) =>
  signs.reduce((state, sign) => (sign === undefined ? state : seen(state, sign)), atRest).shown;

describe('the keyboard', () => {
  it.each([
    ['comes to who touches a field', [finger, field], 'auto'],
    ['comes to who writes with a pen', [pen, field], 'auto'],
    ['comes with the next screen where one touches', [finger, screen], 'auto'],
    ['never comes to a mouse', [mouse, field, screen], 'no'],
    ['never comes where one types on a real one', [typed, finger, field, screen], 'no'],
    ['does not go from under a finger because of a key', [finger, field, typed], 'auto'],
    ['does not come back after a key with the next screen', [finger, field, typed, screen], 'no'],
    ['comes when it is asked for, by mouse too', [mouse, toggled], 'asked'],
    ['stays from screen to screen when it was asked for', [typed, toggled, screen, screen], 'asked'],
    ['goes when it is sent away', [finger, field, toggled], 'no'],
    ['comes back to who touches a field again', [finger, field, toggled, finger, field], 'auto'],
    ['is forgotten with the visit', [finger, field, over], 'no'],
    ['has to be touched for anew in the next visit', [finger, field, over, screen], 'no'],
    ['forgets with the visit that somebody typed', [typed, over, finger, field], 'auto'],
  ] as const)('%s', (_, signs, shown) => {
    expect(after(...signs)).toBe(shown);
  });
});

describe('capitals', () => {
  it('are for one letter, then for all, then over', () => {
    const once = shiftPressed('off');
    expect(once).toBe('once');
    expect(shiftAfterLetter(once)).toBe('off');
    const locked = shiftPressed(once);
    expect(locked).toBe('locked');
    expect(shiftAfterLetter(locked)).toBe('locked');
    expect(shiftPressed(locked)).toBe('off');
  });
});
