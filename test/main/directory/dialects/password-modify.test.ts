import { describe, expect, it } from 'vitest';
import { passwordModifyValue } from '../../../../src/main/directory/dialects/password-modify.ts';

describe('the request of RFC 3062', () => {
  it('is the user and the new password, and no old one', () => {
    expect(passwordModifyValue('cn=é', 'p€').toString('hex')).toBe('300d8005636e3dc3a9820470e282ac');
  });

  it('measures long passwords in octets', () => {
    const value = passwordModifyValue('cn=x', 'é'.repeat(200));
    expect(value.subarray(-404, -400).toString('hex')).toBe('82820190');
  });
});
