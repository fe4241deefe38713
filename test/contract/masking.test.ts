import { describe, expect, it } from 'vitest';
import { maskAddress, maskNumber } from '../../src/contract/masking.ts';

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

describe('a masked number', () => {
  it.each([
    ['+33612345678', '+33•••78'],
    ['+12025550123', '+1•••23'],
    ['+79161234567', '+7•••67'],
    ['+447700900123', '+44•••23'],
    ['+262692123456', '+262•••56'],
    ['+212612345678', '+212•••78'],
    ['+3530851234567', '+353•••67'],
    ['+35312345', '+353•••45'],
    ['+998901234567', '+998•••67'],
    ['+8613812345678', '+86•••78'],
  ])('%s is %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it('does not tell how long it is', () => {
    expect(maskNumber('+3361234578')).toBe(maskNumber('+336123456789078'));
  });

  it.each(['0612345678', '', '+', 'camille@mail.example', '+336123456789012345', '+33 6 12 34 56 78'])(
    'of %j nothing is shown',
    (text) => {
      expect(maskNumber(text)).toBe('•••');
    },
  );
});
