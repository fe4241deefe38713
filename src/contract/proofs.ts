/**
 * What a person can prove themself by. `mail-code` and `mobile-code` are one-time codes sent during the visit;
 * `activation-code` comes with the enrolment papers; `voucher` from the reception, once a card was checked.
 */
export const proofNames = [
  'joker',
  'recovery-code',
  'totp',
  'mail-code',
  'mobile-code',
  'activation-code',
  'voucher',
] as const;
export type ProofName = (typeof proofNames)[number];

/** A proof that is typed as a code. */
export type CodeProof = Exclude<ProofName, 'joker'>;

/** A code that is sent while the person waits. */
export type SentProof = 'mail-code' | 'mobile-code';

/** Who people are to the institution: each population has thresholds of its own. */
export const populations = ['student', 'staff', 'external'] as const;
export type Population = (typeof populations)[number];

/** Ready-made points and thresholds: the name is all that a small campus writes. */
export const proofPresetNames = ['uphf', 'cnil', 'anssi', 'nist'] as const;
export type ProofPresetName = (typeof proofPresetNames)[number];

/** Longest code that is looked at, in UTF-16 code units: blanks and hyphens as people copy them included. */
export const longestCode = 64;

/** What an authenticator shows: RFC 6238 with the values that every app takes. */
export const totpCode = { digits: 6, seconds: 30 } as const;
