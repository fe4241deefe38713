import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thousandPeople, type LabPerson } from '../directory/lab/people.ts';
import { slapdMissing, startSlapd, type Slapd } from '../directory/lab/slapd.ts';
import { writeTrialConfiguration } from '../directory/lab/trial-configuration.ts';
import { areaUnderCurve } from './auc.ts';
import { sampleRefusals, type Sample, type SampleOptions } from './same-answer-samples.ts';

const all = process.env['LOQUET_ALL'] === '1';
const each = all ? 300 : 80;
/**
 * The area under the curve of two samples of one distribution has a standard error of about sqrt(1 / 6n): 0.024 at 300 each,
 * 0.046 at 80. 0.45 to 0.55 is then two standard errors at 300; the smaller sample gets as many of its own.
 */
const tolerance = all ? 0.05 : 0.095;

describe.skipIf(slapdMissing !== null)(
  `an unknown number and a wrong birth date, ${each} of each on slapd${slapdMissing === null ? '' : ` (${slapdMissing})`}`,
  () => {
    let slapd: Slapd;
    let folder: string;
    let configuration: string;
    let students: LabPerson[];
    let series = 0;

    beforeAll(async () => {
      const everybody = thousandPeople();
      slapd = await startSlapd({ people: everybody });
      folder = mkdtempSync(join(tmpdir(), 'loquet-same-answer-'));
      configuration = writeTrialConfiguration(slapd, folder).file;
      students = everybody.filter(({ student }) => student !== undefined);
    });
    afterAll(async () => {
      await slapd.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Other people every time: each is tried once. */
    const sample = (
      count: number,
      more: Pick<SampleOptions, 'atOnce' | 'instants'>,
    ): Promise<readonly Sample[]> => {
      series += 1;
      return sampleRefusals({ configuration, folder, people: students.splice(0, count), series, ...more });
    };
    const area = (samples: readonly Sample[]): number => {
      const times = (wanted: Sample['what']): number[] =>
        samples.filter(({ what }) => what === wanted).map(({ milliseconds }) => milliseconds);
      return areaUnderCurve(times('unknown-number'), times('wrong-birth-date'));
    };

    it(
      `are one answer in text and shape, and in time: AUC within 0.5 ± ${tolerance}`,
      { timeout: 400_000 },
      async () => {
        const samples = await sample(each, { atOnce: 6 });
        const answers = [...new Set(samples.map(({ answer }) => answer))];
        expect(answers).toEqual([expect.stringContaining('not-recognised')]);
        let seen = area(samples);
        console.log(`AUC ${seen.toFixed(3)}, ${each} of each`);
        if (Math.abs(seen - 0.5) > tolerance) {
          // Two samples of one distribution lie so far apart once in twenty runs: a difference would be there again.
          seen = area(await sample(each, { atOnce: 6 }));
          console.log(`AUC ${seen.toFixed(3)} in a second, independent sample`);
        }
        expect(Math.abs(seen - 0.5)).toBeLessThanOrEqual(tolerance);
      },
    );

    it('would be told apart by who measures, were it not for the fixed instants', async () => {
      const told = async (): Promise<number> =>
        // One after the other: the kiosks here share a processor, as those of a campus do not.
        area(await sample(40, { atOnce: 1, instants: { answerAfter: 0, slot: 0 } }));
      let seen = await told();
      console.log(`AUC ${seen.toFixed(3)} without the fixed instants`);
      if (Math.abs(seen - 0.5) <= 0.2) {
        // What else a busy machine does may drown a few milliseconds, though not for long.
        seen = await told();
        console.log(`AUC ${seen.toFixed(3)} without them in a second, independent sample`);
      }
      expect(Math.abs(seen - 0.5)).toBeGreaterThan(0.2);
    });
  },
);
