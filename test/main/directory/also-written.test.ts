import { describe, expect, it } from 'vitest';
import {
  attributesBeside,
  changesBeside,
  ntHash,
  writesBeside,
} from '../../../src/main/directory/also-written.ts';
import type { AlsoWritten } from '../../../src/main/directory/also-written.ts';
import { md4 } from '../../../src/main/directory/md4.ts';

describe('MD4', () => {
  // RFC 1320 appendix A.5, all of it.
  it.each([
    ['', '31d6cfe0d16ae931b73c59d7e0c089c0'],
    ['a', 'bde52cb31de33e46245e05fbdbd6fb24'],
    ['abc', 'a448017aaf21d8525fc10ae87aa6729d'],
    ['message digest', 'd9130a8164549fe818874806e1c7014b'],
    ['abcdefghijklmnopqrstuvwxyz', 'd79e1c308aa5bbcdeea8ed63df412da9'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', '043f8582f241db351ce627e153e7f0e4'],
    ['1234567890'.repeat(8), 'e33b4ddc9c38f2199c3e7b164fcc0536'],
  ])('of %j is %s', (message, digest) => {
    expect(md4(Buffer.from(message)).toString('hex')).toBe(digest);
  });

  it('is another one for each length around the end of a block', () => {
    const digests = Array.from({ length: 140 }, (_, length) =>
      md4(Buffer.alloc(length, 'x')).toString('hex'),
    );
    expect(new Set(digests).size).toBe(140);
  });
});

describe('the NT hash', () => {
  // MS-NLMP section 4.2.2.1.2, and two that are known from everywhere.
  it.each([
    ['Password', 'A4F49C406510BDCAB6824EE7C30FD852'],
    ['', '31D6CFE0D16AE931B73C59D7E0C089C0'],
    ['password', '8846F7EAEE8FB117AD06BDD830B7586C'],
  ])('of %j is %s', (password, hash) => {
    expect(ntHash(password)).toBe(hash);
  });

  it('is of UTF-16, so that a letter with an accent and a pictograph count', () => {
    expect(ntHash('é')).toBe(
      md4(Buffer.from([0xe9, 0x00]))
        .toString('hex')
        .toUpperCase(),
    );
    expect(ntHash('😀')).toBe(
      md4(Buffer.from([0x3d, 0xd8, 0x00, 0xde]))
        .toString('hex')
        .toUpperCase(),
    );
  });
});

describe('what is written beside a password', () => {
  const now = Date.UTC(2026, 10, 23, 23, 59, 59, 999);
  const all: readonly AlsoWritten[] = ['shadowLastChange', 'sambaNTPassword', 'smbk5pwd'];
  const written = (what: readonly AlsoWritten[], classes: readonly string[]) =>
    changesBeside(what, 'Password', classes, now).map(({ operation, modification }) => [
      operation,
      modification.type,
      modification.values,
    ]);

  it('is in days for the shadow, in seconds for Samba, and nothing where the overlay does it', () => {
    expect(written(all, ['top', 'shadowAccount', 'sambaSamAccount'])).toEqual([
      ['replace', 'shadowLastChange', ['20780']],
      ['replace', 'sambaNTPassword', ['A4F49C406510BDCAB6824EE7C30FD852']],
      ['replace', 'sambaPwdLastSet', ['1795478399']],
    ]);
    expect(written(['smbk5pwd'], ['shadowAccount', 'sambaSamAccount'])).toEqual([]);
  });

  it('is written on the entries alone that have the class for it, however it is spelt', () => {
    expect(written(all, ['inetOrgPerson'])).toEqual([]);
    expect(written(all, ['SHADOWACCOUNT']).map(([, type]) => type)).toEqual(['shadowLastChange']);
    expect(written(['shadowLastChange'], ['sambaSamAccount'])).toEqual([]);
  });

  it('is known beforehand by name', () => {
    expect(attributesBeside(all)).toEqual(['shadowLastChange', 'sambaNTPassword', 'sambaPwdLastSet']);
    expect(writesBeside(['smbk5pwd'])).toBe(false);
    expect(writesBeside([])).toBe(false);
    expect(writesBeside(all)).toBe(true);
  });
});
