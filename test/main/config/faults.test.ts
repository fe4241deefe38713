import { describe, expect, it } from 'vitest';
import { faultLine, nearest } from '../../../src/main/config/faults.ts';

describe('the nearest known word', () => {
  const known = ['languages', 'limits', 'mail', 'mode', 'fr'];
  it.each([
    ['langages', 'languages'],
    ['languagse', 'languages'],
    ['LIMITS', 'limits'],
    ['mial', undefined],
    ['mai', 'mail'],
    ['mods', 'mode'],
    ['de', undefined],
    ['directory', undefined],
    ['', undefined],
  ])('to %j is %j', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it('is none where none is known', () => {
    expect(nearest('mail', [])).toBeUndefined();
  });
});

describe('the line about a fault', () => {
  const fault = { key: 'campus.nam', problem: 'is not a key', remedy: 'Did you mean `name`?' };
  it('begins with the place, as editors and terminals follow it', () => {
    expect(faultLine('loquet.yaml', { ...fault, line: 12, column: 3 })).toBe(
      'loquet.yaml:12:3: campus.nam: is not a key. Did you mean `name`?',
    );
  });

  it('names the file alone where it is about no line, and no key where it is about none', () => {
    expect(faultLine('loquet.yaml', { ...fault, key: '', line: null, column: null })).toBe(
      'loquet.yaml: is not a key. Did you mean `name`?',
    );
  });
});
