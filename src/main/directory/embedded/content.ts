import { z } from 'zod';
import { populations } from '../../../contract/proofs.ts';
import type { ScryptHash } from '../../recovery/scrypt.ts';

const passwordHash = z.strictObject({
  scheme: z.literal('scrypt'),
  cost: z.int().min(1).max(20),
  blockSize: z.int().min(1).max(32),
  parallel: z.int().min(1).max(16),
  salt: z.string().min(1).max(256),
  hash: z.string().min(1).max(256),
}) satisfies z.ZodType<ScryptHash>;

const person = z.strictObject({
  uuid: z.uuid(),
  uid: z.string().min(1),
  student: z.string().nullable(),
  ine: z.string().nullable(),
  staff: z.string().nullable(),
  birthDate: z.iso.date(),
  givenName: z.string(),
  names: z.array(z.string()),
  mail: z.string().nullable(),
  // What came later has a default: an older file is still one of ours.
  mobile: z.string().nullable().default(null),
  /** As the institution writes it; null: the names. */
  displayName: z.string().nullable().default(null),
  /** Empty: by the numbers that they bear. */
  populations: z.array(z.enum(populations)).default([]),
  account: z.enum([
    'active',
    'not-activated',
    'locked-by-failures',
    'locked-by-administration',
    'disabled',
    'expired',
    'privileged',
  ]),
  selfTestGroup: z.boolean(),
  receptionGroup: z.boolean().default(false),
  /** Wrong passwords since the last right one. */
  failures: z.int().min(0).default(0),
  /** The password in force first, then the earlier ones, the latest first. */
  passwords: z.array(passwordHash),
  /** Milliseconds since 1970; null: never changed since the seed. */
  passwordChangedAt: z.number().nullable(),
  /** The kiosk's record as text; null: there is none yet. */
  record: z.string().nullable(),
});

/** Everything in the file, strictly: what this version does not know is refused, not dropped with the next write. */
export const contentSchema = z.strictObject({
  form: z.literal('loquet-embedded-directory'),
  version: z.literal(1),
  people: z.array(person),
});
export type DirectoryContent = z.infer<typeof contentSchema>;
export type DirectoryPerson = DirectoryContent['people'][number];
