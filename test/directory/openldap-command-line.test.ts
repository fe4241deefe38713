import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { labPerson } from './lab/people.ts';
import { slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';
import { writeTrialConfiguration } from './lab/trial-configuration.ts';
import type { TrialConfiguration } from './lab/trial-configuration.ts';

const people = [labPerson(5), labPerson(6), labPerson(7)];

describe.skipIf(slapdMissing !== null)(`the command line on OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let trial: TrialConfiguration;
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-command-line-'));
  const data = path.join(folder, 'data');
  beforeAll(async () => {
    slapd = await startSlapd({ people });
    trial = writeTrialConfiguration(slapd, folder);
    mkdirSync(data, { mode: 0o700 });
  });
  afterAll(async () => {
    await slapd?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const loquet = (...line: readonly string[]) => run([...line, '--config', trial.file, '--data', data]);
  const file = path.join(folder, 'old.csv');

  it('takes old questions over, again without a change, shows them and takes them away', async () => {
    writeFileSync(
      file,
      'person;question;answer\nstudent:20000005;first-pet;Gaspard le Chat\np0000006;childhood-toy;Locomotive\nstaff:000007;"Où, l\'été ?";Les Îlots\n',
    );
    const first = await loquet('import-jokers', file);
    expect(first.printed.split('\n').at(-1)).toBe(`${file}: 3 taken over, 0 there already, 0 refused`);
    expect(first.exit).toBe(0);
    const again = await loquet('import-jokers', file);
    expect(again.printed.split('\n').at(-1)).toBe(`${file}: 0 taken over, 3 there already, 0 refused`);
    expect(again.exit).toBe(0);

    const shown = async () => (await loquet('recovery', 'show', 'staff:000007')).printed;
    expect(await shown()).toMatch(/^p0000007: staff; account active\n {2}joker questions +1\n/u);
    expect(await loquet('recovery', 'clear', 'p0000007', '--what', 'jokers')).toEqual({
      exit: 0,
      printed: 'p0000007: jokers cleared',
      complained: '',
    });
    expect(await shown()).toMatch(/\n {2}joker questions +0\n/u);
    const events = readFileSync(path.join(data, 'journal.jsonl'), 'utf8').trim().split('\n').slice(1);
    expect(events.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      'joker.imported',
      'joker.imported',
      'joker.imported',
      'record.cleared',
    ]);
  });

  it('stops where the server is gone, and says at which line', async () => {
    await slapd.kill();
    const { exit, printed } = await loquet('import-jokers', file);
    expect(exit).toBe(1);
    expect(printed.split('\n')).toEqual([
      expect.stringMatching(/old\.csv:2: stopped at this line: no server of the directory can be reached/u),
      `${file}: 0 taken over, 0 there already, 0 refused`,
      expect.stringMatching(/3 lines were not reached/u),
    ]);
    const cleared = await loquet('recovery', 'clear', 'p0000006', '--what', 'all');
    expect(cleared.exit).toBe(1);
    expect(cleared.complained).toMatch(/^p0000006: no server .*Nothing was changed\.$/u);
  });
});
