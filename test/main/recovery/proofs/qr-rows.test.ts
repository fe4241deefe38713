import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrRows } from '../../../../src/main/recovery/proofs/qr-rows.ts';
import { freshSeed, otpauthUri } from '../../../../src/main/recovery/proofs/totp.ts';

/** As a camera sees it: `scale` pixels a module. */
function photographed(
  rows: readonly string[],
  scale: number,
): { width: number; height: number; data: Uint8Array } {
  const size = rows.length * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === '1')
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}

const uri = otpauthUri(
  'Université de l’Épreuve, campus des Tertiales',
  'camille.durand-lefebvre',
  freshSeed(),
);

describe('a QR code', () => {
  it('says to a reader what was put into it', () => {
    expect(decodeQR(photographed(qrRows(uri), 6))).toBe(uri);
  });

  it('is a square of light and dark with four light modules around', () => {
    const rows = qrRows(uri);
    expect(rows.every((row) => row.length === rows.length && /^[01]+$/u.test(row))).toBe(true);
    const light = '0'.repeat(rows.length);
    expect([...rows.slice(0, 4), ...rows.slice(-4)]).toEqual(Array.from({ length: 8 }, () => light));
    expect(rows.every((row) => row.startsWith('0000') && row.endsWith('0000'))).toBe(true);
  });

  it('has a finder pattern in three corners: ISO/IEC 18004, section 6.3.3', () => {
    const rows = qrRows(uri);
    const last = rows.length - 11;
    const at = (x: number, y: number): readonly string[] =>
      rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    expect([at(4, 4), at(last, 4), at(4, last)]).toEqual([finder, finder, finder]);
  });
});
