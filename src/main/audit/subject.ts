import { createHmac } from 'node:crypto';
import type { Subject } from '../recovery/audit-event.ts';

/**
 * A person as the journal names them: an HMAC-SHA256 under the audit key, cut to 128 bits. The same entry always has the
 * same name, so that IT can follow it; without the key eight digits cannot be tried out.
 */
export function pseudonym(key: Buffer, subject: Subject): string {
  const text =
    'entry' in subject
      ? `entry\n${subject.entry.toLowerCase()}`
      : `unknown\n${subject.unknown.kind}\n${subject.unknown.number}`;
  const name = createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
  return 'entry' in subject ? `person:${name}` : `unknown:${name}`;
}
