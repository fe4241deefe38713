import { z } from 'zod';
import { jokerQuestionIds } from '../../contract/joker.ts';
import { languages } from '../../contract/languages.ts';
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

/** A person's record, strictly: what this version does not know is refused, not dropped and lost with the next write. */
export const personRecordSchema = z.strictObject({
  version: z.literal(1),
  jokers: z.array(z.strictObject({ question, answer: storedHash })).max(16),
  identification: z.strictObject({ count, lastAt: instant }).nullable(),
  joker: z.strictObject({ count, lastAt: instant, blocks: count, blockedUntil: instant }).nullable(),
  acceptances: z
    .array(
      z.strictObject({
        version: z.string().min(1).max(128),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
        language: z.enum(languages),
        at: instant,
      }),
    )
    .max(mostAcceptances),
  // Records from before there was this have none.
  passwords: z.array(storedHash).max(mostPasswords).default([]),
}) satisfies z.ZodType<PersonRecord>;
