import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { struck, type Typed } from '../../../src/renderer/keyboard/caret.ts';

/** `|` is the caret; two of them a selection. */
function typed(shown: string): Typed {
  const [start = 0, end = start] = [...shown.matchAll(/\|/gu)].map(({ index }, bar) => index - bar);
  return { text: shown.replaceAll('|', ''), start, end };
}
const insert = (text: string) => ({ stroke: 'insert', text }) as const;
const backspace = { stroke: 'backspace' } as const;
const move = (by: 1 | -1) => ({ stroke: 'move', by }) as const;

describe('a stroke', () => {
  it.each([
    ['ab|', 'c', 'abc|'],
    ['a|b', 'é', 'aé|b'],
    ['a|bc|d', 'x', 'ax|d'],
    ['|', ' ', ' |'],
    ['مر|ا', 'ح', 'مرح|ا'],
  ])('writes into %j %j', (before, text, after) => {
    expect(struck(typed(before), insert(text), -1)).toEqual(typed(after));
  });

  it.each([
    ['abc|', 'ab|'],
    ['|abc', '|abc'],
    ['a|bc|d', 'a|d'],
    ['a👩‍👩‍👧|b', 'a|b'],
    ['e\u0301|x', '|x'],
    ['🇫🇷🇩🇪|', '🇫🇷|'],
    ['بَ|', '|'],
    ['مرحبا|', 'مرحب|'],
  ])('takes one character away from %j', (before, after) => {
    expect(struck(typed(before), backspace, -1)).toEqual(typed(after));
  });

  it.each([
    ['ab|c', 1, 'abc|'],
    ['abc|', 1, 'abc|'],
    ['|abc', -1, '|abc'],
    ['a👩‍👩‍👧|b', -1, 'a|👩‍👩‍👧b'],
    ['a|👩‍👩‍👧b', 1, 'a👩‍👩‍👧|b'],
    ['a|bc|d', 1, 'abc|d'],
    ['a|bc|d', -1, 'a|bcd'],
  ] as const)('moves in %j by %i', (before, by, after) => {
    expect(struck(typed(before), move(by), -1)).toEqual(typed(after));
  });

  it('keeps within what the field takes, character by whole character', () => {
    expect(struck(typed('abc|'), insert('d'), 3)).toEqual(typed('abc|'));
    expect(struck(typed('a|bc|'), insert('dé'), 3)).toEqual(typed('adé|'));
    expect(struck(typed('a|'), insert('b👩‍👩‍👧'), 4)).toEqual(typed('ab|'));
    // What is selected is not lost to what does not fit.
    expect(struck(typed('|ab|'), insert('👩‍👩‍👧'), 3)).toEqual(typed('|ab|'));
  });

  it('undoes by a backspace what was written, wherever the caret stands', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('a', 'é', 'ç', '€', '@', 'ß'), (before, after, key) => {
        const start = { text: before + after, start: before.length, end: before.length };
        expect(struck(struck(start, insert(key), -1), backspace, -1)).toEqual(start);
      }),
    );
  });
});
