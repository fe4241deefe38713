import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { failed, succeeded } from '../../contract/result.ts';
import type { RecordKeys } from './keys.ts';
import type { RecordCodec } from './ports.ts';
import { anyRecordSchema, personRecordSchema } from './record-schema.ts';

const form = 'loquet1';
/** form.key id.nonce.record.mac; the nonce in hexadecimal, so that no two texts are equal in a comparison without case. */
const shape = /^loquet1\.([a-z0-9-]{1,32})\.[0-9a-f]{32}\.([A-Za-z0-9_-]+)\.([0-9a-f]{64})$/u;
/** Longest text that is looked at. */
const longestText = 65_536;

/**
 * Puts records into text and back: strict JSON with a fresh nonce, under an HMAC-SHA256 bound to the entry's UUID. The
 * text is not sealed (answers in it are hashes), it cannot be forged, and it cannot be moved to another entry. An older
 * text of the same entry still reads: who may write it is the directory's access control.
 * @param keys the current one writes, every one reads
 */
export function createRecordCodec(keys: RecordKeys): RecordCodec {
  return {
    encode(entryUuid, record) {
      const checked = personRecordSchema.safeParse(record);
      if (!checked.success) throw new Error('a record that could not be read again was about to be written');
      const payload = Buffer.from(JSON.stringify(checked.data)).toString('base64url');
      const head = `${form}.${keys.currentId}.${randomBytes(16).toString('hex')}.${payload}`;
      return `${head}.${macOf(keys.current('record-mac'), head, entryUuid).toString('hex')}`;
    },
    decode(entryUuid, text) {
      if (text.length > longestText) return failed('malformed');
      const [, keyId, payload, mac] = shape.exec(text) ?? [];
      if (keyId === undefined || payload === undefined || mac === undefined) return failed('malformed');
      const key = keys.derived('record-mac', keyId);
      if (key === undefined) return failed('malformed');
      const head = text.slice(0, text.lastIndexOf('.'));
      if (!timingSafeEqual(macOf(key, head, entryUuid), Buffer.from(mac, 'hex'))) return failed('tampered');
      const parsed = anyRecordSchema.safeParse(jsonOf(payload));
      return parsed.success ? succeeded(parsed.data) : failed('malformed');
    },
  };
}

/** The head holds no newline: no two pairs of head and UUID give the same message. */
function macOf(key: Buffer, head: string, entryUuid: string): Buffer {
  return createHmac('sha256', key).update(`${head}\n${entryUuid.toLowerCase()}`).digest();
}

function jsonOf(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
