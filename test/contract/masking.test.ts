import { describe, expect, it } from 'vitest';
import { maskAddress } from '../../src/contract/masking.ts';

describe('a masked address', () => {
  it.each([
    ['marc.lefebvre@univ.example', 'm•••@univ.example'],
    ['m@univ.example', 'm•••@univ.example'],
    ['"a@b"@univ.example', '"•••@univ.example'],
    ['𝔪arc@univ.example', '𝔪•••@univ.example'],
    ['@univ.example', '•••@univ.example'],
    ['nobody', '•••'],
  ])('%s is %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
