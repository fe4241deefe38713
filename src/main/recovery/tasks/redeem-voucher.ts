import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { unknownKey } from '../faulty.ts';
import type { RecordKeys } from '../keys.ts';
import type {
  AuditPort,
  Clock,
  DirectoryFault,
  Entry,
  HeldRecord,
  MailPort,
  RecordPort,
  Voucher,
} from '../ports.ts';
import { cleared } from '../proofs/attempts.ts';
import { verifyVoucherCode } from '../proofs/voucher-code.ts';
import { isTaken } from '../proofs/voucher-terms.ts';
import { changeRecord } from '../record.ts';
import type { RecoverySettings } from '../settings.ts';
import { notify } from '../notify.ts';

export interface RedeemVoucherParts {
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly mail: MailPort | null;
  readonly settings: RecoverySettings;
}

/**
 * Redeems a voucher: counted before it is compared, taken away by compare-and-swap, so that of several kiosks that redeem
 * it at the same instant exactly one wins.
 * @param clears whether every block by somebody else's guesses is forgotten with it
 * @returns the record without it; `refused` for one that is mistyped, expired, used, tried too often or meant for other
 *   kiosks, and where there is none
 */
export async function redeemVoucher(
  parts: RedeemVoucherParts,
  {
    visit,
    entry,
    code,
    clears,
  }: { readonly visit: string; readonly entry: Entry; readonly code: string; readonly clears: boolean },
): Promise<Result<HeldRecord | 'refused', DirectoryFault>> {
  const { records, keys, clock, settings, audit } = parts;
  let voucher: Voucher | null = null;
  const counted = await changeRecord(records, entry, (record) => {
    const kept = record.voucher;
    voucher = kept !== null && isTaken(kept, settings.kioskGroup, clock.now()) ? kept : null;
    return voucher === null ? 'keep' : { ...record, voucher: { ...voucher, tries: voucher.tries + 1 } };
  });
  if (!counted.ok) return counted;
  const tried = voucher as Voucher | null;
  if (tried === null) return succeeded('refused');

  const verdict = await verifyVoucherCode(keys, entry.uuid, code, tried);
  if (verdict === 'unknown-key') return failed(unknownKey);
  if (verdict === 'wrong') return succeeded('refused');

  let isOurs = false;
  const taken = await changeRecord(
    records,
    entry,
    (latest) => {
      isOurs = latest.voucher?.id === tried.id;
      if (!isOurs) return 'keep';
      return {
        ...latest,
        voucher: null,
        ...(clears ? { proofs: cleared(), identification: null } : {}),
      };
    },
    { held: counted.value },
  );
  if (!taken.ok) return taken;
  if (!isOurs) return succeeded('refused');
  await audit.append({
    event: 'voucher.used',
    visit,
    subject: { entry: entry.uuid },
    issuer: { entry: tried.issuer },
  });
  await notify(parts, entry, { kind: 'voucher-used', language: settings.defaultLanguage });
  return succeeded(taken.value);
}
