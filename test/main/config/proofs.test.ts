import { describe, expect, it } from 'vitest';
import { populations, proofNames, proofPresetNames } from '../../../src/contract/proofs.ts';
import { parseConfiguration, parseWithWarnings } from '../../../src/main/config/parse.ts';
import { proofPolicy, proofUses } from '../../../src/main/config/proof-settings.ts';
import type { Configuration } from '../../../src/main/config/schema.ts';
import { proofPresets } from '../../../src/main/recovery/proofs/proof-presets.ts';
import { faults, production } from './sample.ts';

const withMail = production.replace("mail: 'off'", 'mail: { host: smtp.example, from: a@b.example }');
const sms = "sms: { mailTo: '{number}@sms.example' }\n";

function configured(source: string): Configuration {
  const parsed = parseConfiguration(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
}

function warned(source: string): readonly (readonly [key: string, text: string])[] {
  const parsed = parseWithWarnings(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value.warnings.map(({ key, problem, remedy }) => [key, `${problem}. ${remedy}`]);
}

describe('points and thresholds', () => {
  it.each(proofPresetNames)('are those of the preset of the password rules, or of their own: %s', (name) => {
    const byPassword = configured(`${withMail}${sms}password: { preset: ${name} }\n`);
    const byProofs = configured(`${withMail}${sms}proofs: { preset: ${name} }\n`);
    for (const use of proofUses) {
      expect(proofPolicy(byPassword, use)).toEqual(proofPresets[name][use]);
      expect(proofPolicy(byProofs, use)).toEqual(proofPresets[name][use]);
    }
  });

  it('keep the rest of a preset when one of them is written', () => {
    const configuration = configured(`${withMail}${sms}proofs:
  preset: uphf
  recovery: { points: { recoveryCode: 3, mailCode: 2 }, thresholds: { staff: 3 } }
  activation: { points: { activationCode: 4 } }
`);
    const { recovery, activation } = proofPresets.uphf;
    expect(proofPolicy(configuration, 'recovery')).toEqual({
      points: { ...recovery.points, 'recovery-code': 3, 'mail-code': 2 },
      thresholds: { ...recovery.thresholds, staff: 3 },
    });
    expect(proofPolicy(configuration, 'activation')).toEqual({
      points: { ...activation.points, 'activation-code': 4 },
      thresholds: activation.thresholds,
    });
  });

  it('count nothing for a code that cannot be sent, whatever the preset says', () => {
    const { points } = proofPolicy(configured(production), 'recovery');
    expect(points).toMatchObject({ 'mail-code': 0, 'mobile-code': 0 });
    expect(proofPolicy(configured(withMail), 'recovery').points).toMatchObject({
      'mail-code': proofPresets.uphf.recovery.points['mail-code'],
      'mobile-code': 0,
    });
  });

  it.each(proofPresetNames)('of a preset leave nobody without a way: %s', (preset) => {
    for (const source of [production, withMail, withMail + sms]) {
      const configuration = configured(`${source}proofs: { preset: ${preset} }\nreception: {}\n`);
      for (const use of proofUses) {
        const { points, thresholds } = proofPolicy(configuration, use);
        const most = proofNames.reduce((total, proof) => total + points[proof], 0);
        for (const population of populations) {
          expect(thresholds[population]).toBeGreaterThan(0);
          expect(thresholds[population]).toBeLessThanOrEqual(most);
        }
      }
      expect(warned(`${source}proofs: { preset: ${preset} }\nreception: {}\n`)).toEqual([]);
    }
  });

  it.each([
    [
      'that nobody can reach',
      'proofs: { preset: uphf, recovery: { thresholds: { external: 20 } } }\n',
      'proofs.recovery.thresholds.external',
      /is 20, and all proofs together count \d+, with what `uphf` says\. Nobody could reach it/u,
    ],
    [
      'of zero for a new password, which nothing allows',
      'activation: { withoutProof: true }\nproofs: { recovery: { thresholds: { student: 0 } } }\n',
      'proofs.recovery.thresholds.student',
      /prove nothing\. Write 1 or more\.$/u,
    ],
    [
      'of zero for a first password, unless it is said what that means',
      'proofs: { activation: { thresholds: { student: 0 } } }\n',
      'proofs.activation.thresholds.student',
      /withoutProof: true/u,
    ],
    [
      'for codes by mail, where there is no mail',
      'proofs: { recovery: { points: { mailCode: 1 } } }\n',
      'proofs.recovery.points.mailCode',
      /counts 1, and `mail` is off/u,
    ],
    [
      'for codes to a mobile, where nothing sends them',
      'proofs: { activation: { points: { mobileCode: 2 } } }\n',
      'proofs.activation.points.mobileCode',
      /counts 2, and `sms` is off/u,
    ],
    [
      'for what nobody has yet',
      'proofs: { activation: { points: { recoveryCode: 2 } } }\n',
      'proofs.activation.points.recoveryCode',
      /is not a key of this place/u,
    ],
    [
      'beyond all measure',
      'proofs: { recovery: { points: { joker: 11 } } }\n',
      'proofs.recovery.points.joker',
      /is above 10/u,
    ],
    [
      'of half a point',
      'proofs: { recovery: { points: { joker: 0.5 } } }\n',
      'proofs.recovery.points.joker',
      /is not of the right type/u,
    ],
  ])('%s are a fault there', (_, lines, key, words) => {
    const found = faults(production + lines);
    expect(found.map((fault) => fault.key)).toEqual([key]);
    expect(`${found[0]?.problem}. ${found[0]?.remedy}`).toMatch(words);
  });

  it.each([
    'activation: off\nproofs: { activation: { thresholds: { student: 0, staff: 20 } } }',
    'activation: { withoutProof: true }\nproofs: { activation: { thresholds: { student: 0 } } }',
    'proofs: { recovery: { points: { mailCode: 0 } } }',
  ])('may be like that: %s', (lines) => {
    expect(parseConfiguration(`${production}${lines}\n`)).toMatchObject({ ok: true });
  });
});

describe('a warning', () => {
  it('is given as long as an account can be activated without a proof', () => {
    expect(
      warned(
        `${production}activation: { withoutProof: true }\nproofs: { activation: { thresholds: { student: 0, external: 0 } } }\n`,
      ),
    ).toEqual([
      ['activation.withoutProof', expect.stringMatching(/becomes the owner .* \(student, external\)/u)],
    ]);
  });

  it('is given where that is allowed and changes nothing', () => {
    expect(warned(`${production}activation: { withoutProof: true }\n`)).toEqual([
      ['activation.withoutProof', expect.stringMatching(/changes nothing/u)],
    ]);
  });

  const onlyByVoucher =
    'proofs: { recovery: { points: { joker: 0, recoveryCode: 0, totp: 0, voucher: 2 }, thresholds: { staff: 2 } } }\n';
  it('names those whom only a voucher helps, where none is issued', () => {
    expect(warned(production + onlyByVoucher)).toEqual([
      [
        'proofs.recovery.thresholds.student',
        expect.stringMatching(/only a voucher helps student, staff, external, and `reception` is off/u),
      ],
    ]);
    expect(warned(`${production}${onlyByVoucher}reception: {}\n`)).toEqual([]);
  });

  it('names those who have no way with empty hands', () => {
    const aided =
      'proofs: { recovery: { points: { joker: 1, recoveryCode: 0, totp: 2, voucher: 1 }, thresholds: { staff: 3 } } }\n';
    expect(warned(withMail + aided)).toEqual([
      [
        'proofs.recovery.thresholds.staff',
        expect.stringMatching(/with neither a telephone nor a mailbox there is no way for staff\./u),
      ],
    ]);
    expect(warned(`${withMail}${aided}reception: {}\n`)).toHaveLength(1);
    expect(warned(`${withMail}${aided.replace('voucher: 1', 'voucher: 3')}reception: {}\n`)).toEqual([]);
  });

  it.each([
    [
      'questions are chosen and count nothing',
      'proofs: { preset: nist }\njokers: { choose: 2 }\nreception: {}\n',
      /has people choose 2 questions, and a joker counts nothing\. Remove this line/u,
    ],
    [
      'questions count and nobody chooses any',
      'jokers: { choose: 0 }\n',
      /is 0, and a joker counts 1: only those whose questions were imported/u,
    ],
  ])('is given where %s', (_, lines, words) => {
    expect(warned(production + lines)).toEqual([['jokers.choose', expect.stringMatching(words)]]);
  });

  it('does not count on questions that nobody chooses, where hands are empty', () => {
    const aided =
      'jokers: { choose: 0 }\nproofs: { recovery: { points: { joker: 3, recoveryCode: 0, totp: 1, voucher: 0 } } }\n';
    expect(warned(production + aided).map(([key]) => key)).toEqual([
      'jokers.choose',
      'proofs.recovery.thresholds.student',
    ]);
  });

  it('is given where staff need an authenticator app that nobody can set up here', () => {
    const lines = "details: 'off'\nreception: { requireTotp: true }\n";
    expect(warned(production + lines)).toEqual([
      ['reception.requireTotp', expect.stringMatching(/`details` is off/u)],
    ]);
    expect(warned(`${production}${lines}mode: desk\n`)).toEqual([]);
  });

  it('is given where a voucher is not taken at the kiosk that issues it', () => {
    const lines = 'reception: { voucher: { kioskGroup: library } }\n';
    expect(warned(production + lines)).toEqual([
      ['reception.voucher.kioskGroup', expect.stringMatching(/not taken here/u)],
    ]);
    expect(warned(`${production}${lines}kioskGroup: library\n`)).toEqual([]);
  });
});
