import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { details } from '../../contract/details.ts';
import { languages } from '../../contract/languages.ts';
import { noticeKinds } from '../recovery/ports.ts';
import type { Notice } from '../recovery/ports.ts';

const longestText = 200;
const largestFile = 16 * 1024;

const spooled = z.strictObject({
  version: z.literal(1),
  /** It waits for the outcome of a write. */
  held: z.boolean(),
  attempts: z.int().min(0),
  /** Milliseconds since 1970 */
  since: z.number(),
  due: z.number(),
  notice: z.strictObject({
    kind: z.enum(noticeKinds),
    to: z.string(),
    language: z.enum(languages),
    givenName: z.string().max(longestText),
    login: z.string().max(longestText),
    at: z.number(),
    detail: z.enum(details).exactOptional(),
  }),
});

/** A notice as its file has it. */
export type SpoolEntry = z.infer<typeof spooled>;

/** An entry for a notice that waits for a write. Texts longer than a file may hold are cut. */
export function heldEntry(notice: Notice, now: number): SpoolEntry {
  const cut = (text: string): string => text.slice(0, longestText);
  return {
    version: 1,
    held: true,
    attempts: 0,
    since: now,
    due: now,
    notice: { ...notice, givenName: cut(notice.givenName), login: cut(notice.login) },
  };
}

/**
 * What a notice tells when a crash left it held. Those of a password are held before the write, whose outcome nobody knows
 * then; the others when what they tell of is done and in the journal: it stays true.
 */
const leftHeld: Readonly<Record<Notice['kind'], Notice['kind']>> = {
  'password-changed': 'password-maybe-changed',
  'password-maybe-changed': 'password-maybe-changed',
  'account-activated': 'password-maybe-changed',
  'login-recovered': 'login-recovered',
  'details-changed': 'details-changed',
  'voucher-issued': 'voucher-issued',
  'voucher-used': 'voucher-used',
  'account-unlocked': 'account-unlocked',
};

/** An entry that a crash left held, as it leaves. */
export function afterCrash(entry: SpoolEntry): SpoolEntry {
  return { ...entry, held: false, notice: { ...entry.notice, kind: leftHeld[entry.notice.kind] } };
}

/** Reads an entry back. @returns null for a file that is none */
export async function readEntry(file: string): Promise<SpoolEntry | null> {
  try {
    if ((await stat(file)).size > largestFile) return null;
    return spooled.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
