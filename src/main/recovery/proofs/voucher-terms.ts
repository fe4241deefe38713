import { isAhead } from '../elapsed.ts';
import type { Voucher } from '../ports.ts';

/**
 * Attempts at one voucher, right or wrong, after which it is void: enough for slips of the finger, nothing against more than
 * 10^10 codes.
 */
export const mostVoucherTries = 5;

/**
 * Whether a voucher is still taken at this kiosk, whatever code is typed.
 * @param kioskGroup the group of this kiosk; null: it is in none
 * @param now milliseconds since 1970; where it lies well before the issue a clock is wrong, and how long the voucher
 *   would live cannot be told: it is not taken
 */
export function isTaken(voucher: Voucher, kioskGroup: string | null, now: number): boolean {
  return (
    now < voucher.expiresAt &&
    !isAhead(voucher.issuedAt, now) &&
    voucher.tries < mostVoucherTries &&
    (voucher.kioskGroup === null || voucher.kioskGroup === kioskGroup)
  );
}
