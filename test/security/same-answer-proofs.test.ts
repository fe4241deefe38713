import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProofName } from '../../src/contract/proofs.ts';
import { directoryOn, findOne } from '../directory/lab/directory.ts';
import { labPerson, suffix, type LabPerson } from '../directory/lab/people.ts';
import { settingsFor } from '../directory/lab/settings.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { areaUnderCurve } from './auc.ts';
import { noInstants, openKiosksOnSlapd, toldBy, type KiosksOnSlapd } from './kiosks-on-slapd.ts';
import { recordsOf, type Records } from './one-directory/records.ts';
import { attemptAt, leadsTo, sampled, signInAs, type Attempt, type Timed } from './same-answer-proofs.ts';

const all = process.env['LOQUET_ALL'] === '1';
const each = all ? 300 : 10;
/** As in same-answer.test.ts: two standard errors of the area, sqrt(1 / 6n), of two samples of one distribution. */
const tolerance = all ? 0.05 : 0.26;
/** Kiosks at the same time: the machine has to keep up with them, or the instants are missed. */
const together = all ? 12 : 8;
/** A quarter of what a real answer costs: it shows all the same, and a thousand of them are made here. */
const work = { cost: 13, blockSize: 8, parallel: 1 };
/** The one that costs most to compare, and the one that is taken back when it was the right one. */
const sample: readonly ProofName[] = ['joker', 'voucher'];
const proofs: readonly ProofName[] = all
  ? [...sample, 'recovery-code', 'totp', 'mail-code', 'activation-code']
  : sample;

/** With a private address: codes can be sent there. */
const active = people(0, 4 * each);
/** Not activated: they come with the code of their papers. */
const fresh = people(5000, 4 * each, ['supannRessourceEtat: {COMPTE}I:SupannCree']);
const receptionGroup = `cn=reception,ou=groups,${suffix}`;

function people(from: number, count: number, more: readonly string[] = []): readonly LabPerson[] {
  return Array.from({ length: count * 2 }, (_value, index) => labPerson(from + index, { more }))
    .filter(({ privateMail, student }) => privateMail !== undefined && student !== undefined)
    .slice(0, count);
}

describe.skipIf(slapdMissing !== null)(
  `how long an answer takes tells nothing, ${each} of each on slapd ${slapdMissing ?? ''}`,
  () => {
    let lab: KiosksOnSlapd;
    let records: Records;
    beforeAll(async () => {
      lab = await openKiosksOnSlapd({
        server: {
          people: [...active, ...fresh],
          reception: true,
          more: `dn: ${receptionGroup}\nobjectClass: groupOfNames\ncn: reception\nmember: cn=nobody,${suffix}\n`,
        },
        directory: { receptionGroup },
        more: {
          reception: {},
          proofs: {
            recovery: { points: { mailCode: 1 } },
            activation: { points: { activationCode: 1, mailCode: 0 } },
          },
        },
      });
      records = recordsOf(settingsFor(lab.slapd), lab.recordKey);
    });
    afterAll(() => lab?.stop());

    /** So many right and wrong attempts at one proof, by somebody else each. */
    async function attemptsAt(proof: ProofName, count: number, second: boolean): Promise<readonly Attempt[]> {
      const pool = proof === 'activation-code' ? fresh : active;
      const chosen = pool.slice(second ? 2 * each : 0, (second ? 2 * each : 0) + 2 * count);
      const directory = directoryOn(lab.slapd);
      const attempts: Attempt[] = [];
      for (const [place, person] of chosen.entries()) {
        const entry = await findOne(directory, person.uid, 'uid');
        const held = await records.giveOnly(entry, proof, work);
        attempts.push(attemptAt(proof, person, held, place % 2 === 0));
      }
      return attempts;
    }
    /** For the log alone: where the half of them were. */
    const median = (samples: readonly Timed[], wanted: string): string =>
      `${wanted} ${Math.round(
        samples
          .filter(({ what }) => what === wanted)
          .map(({ milliseconds }) => milliseconds)
          .toSorted((one, other) => one - other)[Math.floor(samples.length / 4)] ?? 0,
      )} ms`;
    const area = (samples: readonly Timed[], one: string, other: string): number => {
      const times = (wanted: string): number[] =>
        samples.filter(({ what }) => what === wanted).map(({ milliseconds }) => milliseconds);
      return areaUnderCurve(times(one), times(other));
    };

    it.each(proofs)('%s: right or wrong', { timeout: 900_000 }, async (proof) => {
      const taken = async (second: boolean): Promise<number> => {
        const attempts = await attemptsAt(proof, each, second);
        const samples = await sampled({ lab, attempts, atOnce: together, instants: null });
        for (const { what, view } of samples) {
          expect(toldBy(view)).toBe(leadsTo[proof][what === 'right' ? 'right' : 'wrong']);
        }
        const seen = area(samples, 'right', 'wrong');
        console.log(
          `${proof}: AUC ${seen.toFixed(3)} , ${each} of each, ${median(samples, 'right')}, ${median(samples, 'wrong')}`,
        );
        return seen;
      };
      let seen = await taken(false);
      // Two samples of one distribution lie so far apart once in twenty runs: a difference would be there again.
      if (Math.abs(seen - 0.5) > tolerance) seen = await taken(true);
      expect(Math.abs(seen - 0.5)).toBeLessThanOrEqual(tolerance);
    });

    it('sign-in: a login that nobody has, or a wrong password', { timeout: 900_000 }, async () => {
      const taken = async (second: boolean): Promise<number> => {
        const series = second ? 'other' : 'nobody';
        const known = active.slice(second ? each : 0, (second ? each : 0) + each);
        const attempts = known.flatMap(({ uid }, place) => [
          signInAs('wrong password', uid),
          signInAs('unknown login', `${series}${String(place).padStart(3, '0')}`),
        ]);
        const samples = await sampled({ lab, attempts, atOnce: together, instants: null });
        const answers = samples.map(({ view: { serial: _serial, ...view } }) => JSON.stringify(view));
        expect([...new Set(answers)]).toHaveLength(1);
        expect(answers[0]).toContain('sign-in-refused');
        const seen = area(samples, 'unknown login', 'wrong password');
        console.log(`sign-in: AUC ${seen.toFixed(3)}, ${each} of each${second ? ', a second sample' : ''}`);
        return seen;
      };
      let seen = await taken(false);
      if (Math.abs(seen - 0.5) > tolerance) seen = await taken(true);
      expect(Math.abs(seen - 0.5)).toBeLessThanOrEqual(tolerance);
    });

    // same-answer.test.ts sees to it in every run that its measure tells such things apart.
    it.runIf(all)('and would, were it not for the fixed instants', { timeout: 400_000 }, async () => {
      const told = async (second: boolean): Promise<number> => {
        const attempts = await attemptsAt('voucher', 30, second);
        // One after the other: the kiosks here share a processor, as those of a campus do not.
        const samples = await sampled({ lab, attempts, atOnce: 1, instants: noInstants });
        const seen = area(samples, 'wrong', 'right');
        console.log(`voucher: AUC ${seen.toFixed(3)} without the fixed instants`);
        return seen;
      };
      let seen = await told(false);
      if (seen <= 0.7) seen = await told(true);
      expect(seen).toBeGreaterThan(0.7);
    });
  },
);
