import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';

/** Beside the journal in the data folder. */
export const headFile = 'journal.head';

/** The line up to which the journal was durable when the head was written. */
export interface Head {
  /** From 1. */
  readonly seq: number;
  /** Of that line: SHA-256, hex. */
  readonly hash: string;
}

/** `forged`: not written under this key, or damaged. */
export type HeadFault = 'absent' | 'forged';

/** What the head file holds: the last durable line, vouched for under the audit key (HMAC-SHA-256, RFC 2104). */
export function headOf(key: Buffer, { seq, hash }: Head): string {
  return `${JSON.stringify({ seq, hash, mac: macOf(key, seq, hash) })}\n`;
}

/** Reads the head file of a folder and checks who wrote it. */
export async function readHead(folder: string, key: Buffer): Promise<Result<Head, HeadFault>> {
  let content: string;
  try {
    content = await readFile(join(folder, headFile), 'utf8');
  } catch {
    return failed('absent');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return failed('forged');
  }
  if (typeof parsed !== 'object' || parsed === null) return failed('forged');
  const { seq, hash, mac } = parsed as Record<string, unknown>;
  if (typeof seq !== 'number' || typeof hash !== 'string' || typeof mac !== 'string') return failed('forged');
  const expected = Buffer.from(macOf(key, seq, hash));
  const given = Buffer.from(mac);
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? succeeded({ seq, hash })
    : failed('forged');
}

function macOf(key: Buffer, seq: number, hash: string): string {
  return createHmac('sha256', key).update(`head\n${seq}\n${hash}`).digest('hex');
}
