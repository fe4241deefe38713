import { describe, expect, it } from 'vitest';
import { examine, exitCodeOf } from '../../../src/main/doctor/examine.ts';
import { finding } from '../../../src/main/doctor/finding.ts';
import type { Finding } from '../../../src/main/doctor/finding.ts';
import { renderJson } from '../../../src/main/doctor/render-json.ts';
import { renderText } from '../../../src/main/doctor/render-text.ts';
import type { Check, DoctorRequest } from '../../../src/main/doctor/visit.ts';

const request: DoctorRequest = {
  configuration: 'loquet.yaml',
  dataFolder: null,
  person: null,
  personPassword: null,
  mailTo: null,
  now: () => 0,
};
const good = finding('secret-good', 'record-key');
const warning = finding('data-folder-open', '/var/lib/loquet', { mode: '755' });
const broken = finding('secret-absent', 'audit-key');

const checkWith = (title: string, needs: Check['needs'], ...findings: readonly Finding[]): Check => ({
  title,
  needs,
  run: async () => findings,
});

describe('an examination', () => {
  it.each([
    [[good], 0],
    [[good, finding('clock-unreadable', 'ldaps://ldap.univ.example')], 0],
    [[good, warning], 1],
    [[broken, warning], 2],
  ] as const)('of %j ends with %i', async (findings, exit) => {
    expect(exitCodeOf(await examine(request, [checkWith('one', [], ...findings)]))).toBe(exit);
  });

  it('says what it could not check, and why', async () => {
    const [first, second] = await examine(request, [
      checkWith('one', [], broken),
      checkWith('two', ['configuration', 'site'], good),
    ]);
    expect(first?.findings).toEqual([broken]);
    expect(second?.findings).toMatchObject([
      { id: 'not-checked', about: 'two', what: expect.stringContaining('the configuration cannot be used') },
    ]);
  });

  it('goes on with a check for which everything is known', async () => {
    const learns: Check = {
      ...checkWith('one', []),
      async run({ known }) {
        known.reached = [];
        return [];
      },
    };
    const [, second] = await examine(request, [learns, checkWith('two', ['reached'], good)]);
    expect(second?.findings).toEqual([good]);
  });

  it('reads as text, with the remedy under what is to be mended', async () => {
    const text = renderText(await examine(request, [checkWith('The secrets', [], good, broken)]));
    expect(text).toEqual([
      'The secrets',
      '  good    record-key: The secret is there.',
      '  BROKEN  audit-key: The secret audit-key is not stored. [secret-absent]',
      expect.stringMatching(/^ {12}Store it where/u),
      '',
      '1 good, 0 warnings, 1 broken, 0 not checked',
    ]);
  });

  it('reads as JSON', async () => {
    const examined = await examine(request, [checkWith('The secrets', [], good, warning)]);
    expect(JSON.parse(renderJson(examined))).toEqual({
      version: 1,
      outcome: 'warnings',
      checks: [{ title: 'The secrets', findings: [good, warning] }],
    });
  });
});
