import { describe, expect, it } from 'vitest';
import { neighbour, type Place } from '../../../src/renderer/keyboard/neighbour.ts';

const place = (left: number, right: number, row: number): Place => ({
  left,
  right,
  top: row * 60,
  bottom: row * 60 + 50,
});
/** Two rows of letters, and a row with a wide key. */
const board = [
  place(0, 50, 0),
  place(60, 110, 0),
  place(120, 170, 0),
  place(0, 50, 1),
  place(60, 110, 1),
  place(120, 170, 1),
  place(0, 170, 2),
];

describe('arrows', () => {
  it.each([
    [0, 'ArrowRight', 1],
    [1, 'ArrowLeft', 0],
    [2, 'ArrowRight', null],
    [0, 'ArrowUp', null],
    [4, 'ArrowUp', 1],
    [2, 'ArrowDown', 5],
    [3, 'ArrowDown', 6],
    [6, 'ArrowUp', 4],
    [6, 'ArrowRight', null],
  ] as const)('from key %i %s to %s', (from, direction, to) => {
    expect(neighbour(board, from, direction)).toBe(to);
  });
});
