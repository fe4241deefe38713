import { encodeQR } from 'qr';

/** Light modules around the symbol, without which it is not read: ISO/IEC 18004, section 6.3.8. */
const quietZone = 4;

/**
 * A text as a QR code.
 * @returns rows of `0` (light) and `1` (dark), as many as each is long, the quiet zone included
 */
export function qrRows(text: string): readonly string[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone }).map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  );
}
