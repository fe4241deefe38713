import encodeQR from 'qr';

/** Light modules around the code that a camera needs (ISO/IEC 18004, section 5.3.8). */
const quietZone = 4;

/**
 * A text as a QR code: one row a line, `1` dark, the quiet zone included. Medium error correction: a screen is not torn.
 * @throws Error for a text that no QR code holds: a bug
 */
export function qrRows(text: string): readonly string[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone }).map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  );
}
