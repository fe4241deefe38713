import { describe, expect, it } from 'vitest';
import { populations, proofNames, proofPresetNames } from '../../../../src/contract/proofs.ts';
import type { Population, ProofName, ProofPresetName } from '../../../../src/contract/proofs.ts';
import { proofPresets } from '../../../../src/main/recovery/proofs/proof-presets.ts';
import type { ProofUse } from '../../../../src/main/recovery/proofs/proof-presets.ts';

const uses = ['recovery', 'activation'] as const;

/** Every smallest set of proofs that lets somebody in, as `one+other`. */
function ways(preset: ProofPresetName, use: ProofUse, population: Population): readonly string[] {
  const { points, thresholds } = proofPresets[preset][use];
  const worth = (set: readonly ProofName[]): number => set.reduce((sum, proof) => sum + points[proof], 0);
  const sets = Array.from({ length: 2 ** proofNames.length }, (_, bits) =>
    proofNames.filter((_proof, place) => (bits >> place) % 2 === 1),
  );
  const enough = (set: readonly ProofName[]): boolean => worth(set) >= thresholds[population];
  return sets
    .filter((set) => enough(set) && set.every((left) => !enough(set.filter((proof) => proof !== left))))
    .map((set) => set.join('+'))
    .toSorted();
}

describe('a preset of proofs', () => {
  it.each(proofPresetNames)('%s lets nobody in for nothing, and everybody with a voucher alone', (preset) => {
    for (const use of uses)
      for (const population of populations) {
        expect(proofPresets[preset][use].thresholds[population]).toBeGreaterThan(0);
        expect(ways(preset, use, population)).toContain('voucher');
      }
  });

  it.each(proofPresetNames)('%s is never easier on staff than on students', (preset) => {
    for (const use of uses) {
      const { student, staff } = proofPresets[preset][use].thresholds;
      expect(staff).toBeGreaterThanOrEqual(student);
    }
  });

  it('uphf asks for what the reference flow asks', () => {
    for (const population of populations) {
      expect(ways('uphf', 'recovery', population)).toEqual(['joker', 'recovery-code', 'totp', 'voucher']);
      expect(ways('uphf', 'activation', population)).toEqual([
        'activation-code',
        'mail-code',
        'mobile-code',
        'voucher',
      ]);
    }
  });

  it('cnil never takes a joker alone', () => {
    expect(ways('cnil', 'recovery', 'student')).toEqual([
      'mail-code',
      'mobile-code',
      'recovery-code',
      'totp',
      'voucher',
    ]);
    expect(ways('cnil', 'recovery', 'staff')).toEqual([
      'joker+mail-code',
      'joker+mobile-code',
      'joker+recovery-code',
      'joker+totp',
      'mail-code+mobile-code',
      'recovery-code+mail-code',
      'recovery-code+mobile-code',
      'recovery-code+totp',
      'totp+mail-code',
      'totp+mobile-code',
      'voucher',
    ]);
  });

  it('anssi sends nothing to a phone, and prefers what is handed over', () => {
    expect(ways('anssi', 'recovery', 'student')).toEqual([
      'joker+mail-code',
      'recovery-code',
      'totp',
      'voucher',
    ]);
    expect(ways('anssi', 'activation', 'student')).toEqual(['activation-code', 'voucher']);
    expect(ways('anssi', 'activation', 'staff')).toEqual(['mail-code+activation-code', 'voucher']);
    for (const use of uses) expect(proofPresets.anssi[use].points['mobile-code']).toBe(0);
  });

  it('nist asks no questions, and two methods of staff', () => {
    expect(ways('nist', 'recovery', 'student')).toEqual([
      'mail-code',
      'mobile-code',
      'recovery-code',
      'totp',
      'voucher',
    ]);
    expect(ways('nist', 'recovery', 'staff')).toContain('recovery-code+totp');
    expect(ways('nist', 'recovery', 'staff').every((way) => way === 'voucher' || way.includes('+'))).toBe(
      true,
    );
    for (const use of uses) expect(proofPresets.nist[use].points.joker).toBe(0);
  });

  it('counts nothing towards an activation that is only chosen in it', () => {
    for (const preset of proofPresetNames) {
      const { points } = proofPresets[preset].activation;
      expect([points.joker, points['recovery-code'], points.totp]).toEqual([0, 0, 0]);
    }
  });
});
