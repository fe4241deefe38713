import { describe, expect, it } from 'vitest';
import { mobileOf } from '../../../src/main/directory/mobile-number.ts';

describe('a mobile number out of a directory', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['07.12.34.56.78', '+33712345678'],
    ['06-12-34-56-78', '+33612345678'],
    ['0612345678', '+33612345678'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33612345678'],
    ['０６１２３４５６７８', '+33612345678'],
    ['{PERSO}06 12 34 56 78', '+33612345678'],
    ['+32 470 12 34 56', '+32470123456'],
    ['+262 692 12 34 56', '+262692123456'],
  ])('%j is %s', (value, number) => {
    expect(mobileOf(value, true, '33')).toBe(number);
  });

  it.each([
    '03 27 51 12 34',
    '+33 3 27 51 12 34',
    '+330612345678',
    '06 12 34 56',
    '06 12 34 56 78 90',
    '06 12 34 56 78 / 06 98 76 54 32',
    '06 12 34 56 78 poste 12',
    '0612345678;0698765432',
    '0612345678\r\nTo: +33698765432',
    '612345678',
    '+0612345678',
    '++33612345678',
    '+3361234+5678',
    '{PRO}{PERSO}0612345678',
    '',
    '+',
  ])('%j is none', (value) => {
    expect(mobileOf(value, true, '33')).toBeUndefined();
  });

  it('takes a label off only where the attribute has some', () => {
    expect(mobileOf('{PERSO}0612345678', false, '33')).toBeUndefined();
  });

  it('is completed by the country of the campus', () => {
    expect(mobileOf('0692 12 34 56', false, '262')).toBe('+262692123456');
    expect(mobileOf('0470 12 34 56', false, '32')).toBe('+32470123456');
  });
});
