import { z } from 'zod';
import { jokerQuestionIds, mostJokers } from '../../contract/joker.ts';
import { languages } from '../../contract/languages.ts';
import { digestAlgorithms } from './ports.ts';
import type { PersonRecord } from './ports.ts';

const count = z.int().min(0);
const instant = z.number().min(0).max(8.64e15);
const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/u)
  .max(256);

const storedHash = z.strictObject({
  scheme: z.literal('scrypt'),
  keyId: z.string().max(32),
  over: z.enum(digestAlgorithms).optional(),
  cost: z.int().min(1).max(20),
  blockSize: z.int().min(1).max(32),
  parallel: z.int().min(1).max(16),
  salt: base64url,
  hash: base64url,
});

const question = z.union([
  z.strictObject({ id: z.enum(jokerQuestionIds) }),
  z.strictObject({ ownWords: z.string().min(1).max(256) }),
]);

/** How many acceptances of house rules a record keeps: the last ones. */
export const mostAcceptances = 16;

/** How many earlier passwords a record keeps at most: what `password.history` may ask for. */
export const mostPasswords = 24;

/** How many recovery codes a record keeps at most. */
export const mostRecoveryCodes = 20;

/** How many instants of one kind a record keeps at most: the last ones. */
export const mostInstants = 64;

const storedCode = z.strictObject({
  scheme: z.literal('hmac-sha256'),
  keyId: z.string().max(32),
  mac: base64url,
});

const sealed = z.strictObject({
  scheme: z.literal('aes-256-gcm'),
  keyId: z.string().max(32),
  nonce: base64url,
  sealed: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/u)
    .max(1024),
});

const contact = z.strictObject({ sealed, provedAt: instant.nullable() }).nullable();
const instants = z.array(instant).max(mostInstants);
const uuid = z.string().min(1).max(64);
const attempts = z.strictObject({ count, lastAt: instant, blocks: count, blockedUntil: instant }).nullable();
const failures = z.strictObject({ count, lastAt: instant }).nullable();
const jokers = z.array(z.strictObject({ question, answer: storedHash })).max(mostJokers);
const acceptances = z
  .array(
    z.strictObject({
      version: z.string().min(1).max(128),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      language: z.enum(languages),
      at: instant,
    }),
  )
  .max(mostAcceptances);
const passwords = z.array(storedHash).max(mostPasswords);

/** A person's record, strictly: what this version does not know is refused, not dropped and lost with the next write. */
export const personRecordSchema = z.strictObject({
  version: z.literal(2),
  jokers,
  jokerRounds: count,
  identification: failures,
  proofs: attempts,
  codesSent: instants,
  wrongSignIns: instants,
  recoveryMail: contact,
  recoveryMobile: contact,
  recoveryCodes: z.array(storedCode).max(mostRecoveryCodes),
  totp: z.strictObject({ seed: sealed, lastStep: count, since: instant }).nullable(),
  activationCode: z.strictObject({ code: storedCode, expiresAt: instant }).nullable(),
  voucher: z
    .strictObject({
      id: base64url,
      code: storedHash,
      issuedAt: instant,
      expiresAt: instant,
      tries: count,
      kioskGroup: z.string().min(1).max(64).nullable(),
      issuer: uuid,
      confirmer: uuid.nullable(),
    })
    .nullable(),
  vouchersIssued: instants,
  activation: z.strictObject({ state: z.enum(['pending', 'active']), at: instant }).nullable(),
  acceptances,
  passwords,
}) satisfies z.ZodType<PersonRecord>;

/** As the first version wrote them, when the joker was the only proof. */
const firstVersion = z.strictObject({
  version: z.literal(1),
  jokers,
  identification: failures,
  joker: attempts,
  acceptances,
  passwords: passwords.default([]),
});

/** A record of any version that was ever written, as one of today's. */
export const anyRecordSchema = z.union([
  personRecordSchema,
  firstVersion.transform(({ version: _version, joker, ...kept }): PersonRecord => ({
    ...emptyRecord,
    ...kept,
    proofs: joker,
  })),
]);

/** What is known of a person about whom nothing was ever kept. */
export const emptyRecord: PersonRecord = {
  version: 2,
  jokers: [],
  jokerRounds: 0,
  identification: null,
  proofs: null,
  codesSent: [],
  wrongSignIns: [],
  recoveryMail: null,
  recoveryMobile: null,
  recoveryCodes: [],
  totp: null,
  activationCode: null,
  voucher: null,
  vouchersIssued: [],
  activation: null,
  acceptances: [],
  passwords: [],
};
