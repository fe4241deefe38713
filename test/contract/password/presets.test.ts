import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../src/contract/password/check.ts';
import { presetNames, presets } from '../../../src/contract/password/presets.ts';

const person = { login: 'zdarc', names: ['Zoé', "d'Arc"], numbers: ['22001234'], birthDate: '2004-03-14' };
const broken = (preset: (typeof presetNames)[number], password: string): string[] =>
  brokenRules(presets[preset], person, password).map(({ rule }) => rule);

describe('the presets', () => {
  it.each([
    // 12 to 30 characters, one of each kind, its own list of specials, no space.
    ['uphf', 'Bruyere;Vert', ['digit']],
    ['uphf', 'Bruyere;Ver7', []],
    ['uphf', 'Bruyere;Ve7', ['length-min']],
    ['uphf', `Bruyere;7${'x'.repeat(21)}`, []],
    ['uphf', `Bruyere;7${'x'.repeat(22)}`, ['length-max']],
    ['uphf', 'Bruyere Vert;7', ['no-space']],
    // Neither is in the list that the portal prints.
    ['uphf', 'Bruyere-Vert7', ['special']],
    ['uphf', 'Bruyere€Vert7', ['special']],
    ['uphf', 'Bruyere;zdarc7', ['not-login']],
    ['cnil', 'Bruyere-Ver7', []],
    ['cnil', 'Bruyere-Vert', ['digit']],
    ['cnil', 'Zoe-Bruyere-7', ['not-names']],
    ['cnil', 'Bruyere-14032004', ['not-birth-date']],
    ['anssi', 'bruyere-verte-73', []],
    ['anssi', 'bruyere-verte-', ['length-min', 'kinds']],
    ['anssi', 'bruyereverte7312', ['kinds']],
    ['anssi', 'bruyere-vvvverte-7', ['repeated-run']],
    ['anssi', 'bruyere-abcde-7', ['consecutive-run']],
    ['nist', 'quatre mots choisis', []],
    ['nist', 'quatorze signe', ['length-min']],
    ['nist', 'aaaaaaaaaaaaaaa', []],
    ['nist', 'mon login zdarc ici', ['not-login', 'not-names']],
  ] as const)('%s: %s breaks %j', (preset, password, expected) => {
    expect(broken(preset, password)).toEqual(expected);
  });

  it('can be met: no limit contradicts another', () => {
    for (const preset of presetNames) {
      expect(broken(preset, 'Ocre+Bruyere-Lande72'), preset).toEqual([]);
    }
  });
});
