import { describe, expect, it } from 'vitest';
import type {
  Contact,
  Entry,
  PersonRecord,
  Sealed,
  StoredHash,
  Voucher,
} from '../../../../src/main/recovery/ports.ts';
import {
  brings,
  needOf,
  reachable,
  voucherSuffices,
} from '../../../../src/main/recovery/proofs/proof-policy.ts';
import type { Means } from '../../../../src/main/recovery/proofs/proof-policy.ts';
import { proofPresets } from '../../../../src/main/recovery/proofs/proof-presets.ts';
import { mostVoucherTries } from '../../../../src/main/recovery/proofs/voucher-terms.ts';
import { emptyRecord } from '../../../../src/main/recovery/record-schema.ts';
import type { ProofPolicy } from '../../../../src/main/recovery/settings.ts';

const now = 1_760_000_000_000;
const minute = 60_000;
const entry: Entry = {
  uuid: '3f1c2a50-0000-4000-8000-000000000001',
  locator: 'uid=camille',
  login: 'camille',
  givenName: 'Camille',
  displayName: 'Camille Durand',
  names: ['Camille'],
  numbers: ['20010001'],
  birthDates: ['2001-02-03'],
  mailAddresses: ['camille@univ.example', 'camille@mail.example'],
  personalAddresses: ['camille@mail.example'],
  mobiles: ['+33612345678'],
  populations: ['student'],
  account: 'active',
  policy: {},
  changeableFrom: null,
};
const hash: StoredHash = {
  scheme: 'scrypt',
  keyId: 'a',
  cost: 4,
  blockSize: 8,
  parallel: 1,
  salt: 'AA',
  hash: 'AA',
};
const sealed: Sealed = { scheme: 'aes-256-gcm', keyId: 'a', nonce: 'AA', sealed: 'AA' };
const proved: Contact = { sealed, provedAt: now };
const unproved: Contact = { sealed, provedAt: null };
const voucher: Voucher = {
  id: 'v',
  code: hash,
  issuedAt: now,
  expiresAt: now + 20 * minute,
  tries: 0,
  kioskGroup: null,
  issuer: 'issuer',
  confirmer: null,
};
const everything: PersonRecord = {
  ...emptyRecord,
  jokers: [{ question: { id: 'first-pet' }, answer: hash }],
  recoveryCodes: [{ scheme: 'hmac-sha256', keyId: 'a', mac: 'AA' }],
  totp: { seed: sealed, lastStep: 0, since: now },
  activationCode: { code: { scheme: 'hmac-sha256', keyId: 'a', mac: 'AA' }, expiresAt: now + minute },
  recoveryMail: proved,
  recoveryMobile: proved,
  voucher,
};
/** Each proof is worth something of its own, so that none can be taken for another. */
const all: ProofPolicy = {
  points: {
    joker: 1,
    'recovery-code': 2,
    totp: 3,
    'mail-code': 4,
    'mobile-code': 5,
    'activation-code': 6,
    voucher: 7,
  },
  thresholds: { student: 2, staff: 4, external: 3 },
};
const means: Means = {
  use: 'recovery',
  policy: all,
  entry,
  record: emptyRecord,
  opened: { mail: null, mobile: null },
  contacts: { ownDomains: ['univ.example'], nationalPrefix: '33' },
  channels: { mail: true, mobile: true },
  unprovedContacts: false,
  kioskGroup: null,
  now,
};
const own = { mail: 'own@mail.example', mobile: '+33700000000' };

const proofsOf = (changed: Partial<Means>): readonly string[] =>
  brings({ ...means, ...changed }).map(({ proof }) => proof);
const goesTo = (changed: Partial<Means>): Readonly<Record<string, string | null>> =>
  Object.fromEntries(brings({ ...means, ...changed }).map(({ proof, to }) => [proof, to]));

describe('the threshold of somebody', () => {
  it('is that of their population, and the strictest of several', () => {
    expect(needOf(all, ['student'])).toBe(2);
    expect(needOf(all, ['student', 'staff'])).toBe(4);
    expect(needOf(all, ['external', 'student'])).toBe(3);
  });

  it('is never told of nobody', () => {
    expect(() => needOf(all, [])).toThrow('population');
  });
});

describe('what somebody can bring', () => {
  it('is everything they hold, with its points, in the order in which it is offered', () => {
    expect(brings({ ...means, record: everything, opened: own })).toEqual([
      { proof: 'voucher', points: 7, to: null },
      { proof: 'activation-code', points: 6, to: null },
      { proof: 'joker', points: 1, to: null },
      { proof: 'totp', points: 3, to: null },
      { proof: 'recovery-code', points: 2, to: null },
      { proof: 'mail-code', points: 4, to: own.mail },
      { proof: 'mobile-code', points: 5, to: own.mobile },
    ]);
  });

  it('is nothing that they do not hold', () => {
    const bare = { ...entry, personalAddresses: [], mobiles: [] };
    expect(proofsOf({ entry: bare })).toEqual([]);
  });

  it('is nothing that does not count', () => {
    const policy = proofPresets.uphf.recovery;
    expect(proofsOf({ record: everything, opened: own, policy })).toEqual([
      'voucher',
      'joker',
      'totp',
      'recovery-code',
    ]);
  });

  it('is no activation code that is too old', () => {
    const record = { ...emptyRecord, activationCode: everything.activationCode };
    expect(proofsOf({ record })).toContain('activation-code');
    expect(proofsOf({ record, now: now + minute })).not.toContain('activation-code');
  });
});

describe('a code that is sent', () => {
  it('is no proof where the campus cannot send it', () => {
    expect(proofsOf({ channels: { mail: false, mobile: true } })).toEqual(['mobile-code']);
    expect(proofsOf({ channels: { mail: true, mobile: false } })).toEqual(['mail-code']);
  });

  it('goes to what the person gave and proved, before what the institution holds', () => {
    const given = { ...emptyRecord, recoveryMail: proved };
    expect(goesTo({ record: given, opened: { ...own, mobile: null } })).toEqual({
      'mail-code': own.mail,
      'mobile-code': '+33612345678',
    });
  });

  it('goes to what was never proved only where the campus keeps such contacts', () => {
    const given = { ...emptyRecord, recoveryMail: unproved, recoveryMobile: unproved };
    expect(goesTo({ record: given, opened: own })).toEqual({
      'mail-code': 'camille@mail.example',
      'mobile-code': '+33612345678',
    });
    expect(goesTo({ record: given, opened: own, unprovedContacts: true })).toEqual({
      'mail-code': own.mail,
      'mobile-code': own.mobile,
    });
  });

  it('is passed over where nothing can be sent to: the mailbox of the account itself, a landline among the mobiles', () => {
    const filled = {
      ...entry,
      personalAddresses: ['camille@etu.univ.example', 'camille@mail.example'],
      mobiles: ['+33123456789', '+33612345678'],
    };
    expect(goesTo({ entry: filled })).toMatchObject({
      'mail-code': 'camille@mail.example',
      'mobile-code': '+33612345678',
    });
    const unfit = { ...entry, personalAddresses: ['camille@univ.example'], mobiles: ['+33123456789'] };
    expect(proofsOf({ entry: unfit })).toEqual([]);
    const changed = { mail: 'camille@univ.example', mobile: '+33700000000' };
    expect(goesTo({ record: everything, opened: changed })).toMatchObject({
      'mail-code': 'camille@mail.example',
      'mobile-code': '+33700000000',
    });
  });

  it('never goes to an address of the account itself', () => {
    const bare = { ...entry, personalAddresses: [] };
    expect(proofsOf({ entry: bare })).toEqual(['mobile-code']);
  });

  it('goes for an activation to what the institution holds, and to nothing else', () => {
    const given = { ...emptyRecord, recoveryMail: proved, recoveryMobile: proved };
    const activation = { use: 'activation', record: given, opened: own, unprovedContacts: true } as const;
    expect(goesTo(activation)).toEqual({
      'mail-code': 'camille@mail.example',
      'mobile-code': '+33612345678',
    });
    const bare = { ...entry, personalAddresses: [], mobiles: [] };
    expect(proofsOf({ ...activation, entry: bare })).toEqual([]);
  });
});

describe('a voucher', () => {
  const offered = (changed: Partial<Voucher>, kioskGroup: string | null = null, at = now): boolean =>
    proofsOf({
      record: { ...emptyRecord, voucher: { ...voucher, ...changed } },
      kioskGroup,
      now: at,
    }).includes('voucher');

  it('can be brought until it expires', () => {
    expect(offered({})).toBe(true);
    expect(offered({}, null, voucher.expiresAt - 1)).toBe(true);
    expect(offered({}, null, voucher.expiresAt)).toBe(false);
  });

  it('cannot after too many tries', () => {
    expect(offered({ tries: mostVoucherTries - 1 })).toBe(true);
    expect(offered({ tries: mostVoucherTries })).toBe(false);
  });

  it('can at kiosks of its group only, and everywhere when it has none', () => {
    expect(offered({ kioskGroup: 'library' }, 'library')).toBe(true);
    expect(offered({ kioskGroup: 'library' }, 'hall')).toBe(false);
    expect(offered({ kioskGroup: 'library' }, null)).toBe(false);
    expect(offered({}, 'hall')).toBe(true);
  });

  it('does not live longer because a clock was put back', () => {
    expect(offered({}, null, now - minute)).toBe(true);
    expect(offered({}, null, now - minute - 1)).toBe(false);
  });
});

describe('whether it suffices', () => {
  it('is told of everything together', () => {
    const brought = brings({ ...means, channels: { mail: false, mobile: false }, record: everything });
    expect(reachable(brought, 19)).toBe(true);
    expect(reachable(brought, 20)).toBe(false);
    expect(reachable([], 1)).toBe(false);
  });

  it('is told of a voucher alone', () => {
    expect(voucherSuffices(all, 7)).toBe(true);
    expect(voucherSuffices(all, 8)).toBe(false);
  });
});
