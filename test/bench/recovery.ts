import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { everydayWork, hashSecret } from '../../src/main/recovery/scrypt.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import type { Bench, Figure } from './bench.ts';
import { benchKiosk, betweenVisits, newPassword, recover, timed } from './recovering.ts';
import { recoveryFloor, type RecoveryTimes } from './recovery-floor.ts';
import { answer, openRecoveryLab, type RecoveryLab } from './recovery-lab.ts';
import { ratioOf, spelled, spelledRatio } from './spread.ts';

const repetitions = 24;
const warmUp = 3;

/** A complete recovery through the router against the bare operations that it is made of. */
export const recovery: Bench = {
  name: 'recovery',
  missing: slapdMissing,
  async run(say) {
    const lab = await openRecoveryLab({ full: repetitions + warmUp, light: (repetitions + warmUp) * 2 });
    try {
      return await measure(lab, say);
    } finally {
      await lab.stop();
    }
  },
};

interface Turns {
  /** With next to no work in the answer's hash. */
  readonly light: RecoveryTimes[];
  readonly full: RecoveryTimes[];
  readonly floor: RecoveryTimes[];
  /** One hash with the work that `full` has. */
  readonly hash: number[];
}

async function measure(lab: RecoveryLab, say: (progress: string) => void): Promise<readonly Figure[]> {
  const floorFolder = join(lab.folder, 'floor');
  mkdirSync(floorFolder);
  const kiosk = await benchKiosk(lab, 'kiosk');
  const bare = await recoveryFloor(lab.bare, floorFolder);
  const turns: Turns = { light: [], full: [], floor: [], hash: [] };
  const [lightPeople, people] = [[...lab.lightPeople], [...lab.people]];
  for (let turn = 0; turn < repetitions + warmUp; turn += 1) {
    const kept = turn >= warmUp;
    const works: readonly (() => Promise<unknown>)[] = [
      async () => keep(kept, turns.light, await recoverAndRest(kiosk, lab, next(lightPeople))),
      async () => keep(kept, turns.full, await recoverAndRest(kiosk, lab, next(people))),
      async () => keep(kept, turns.floor, await bare.recover(next(lightPeople), newPassword)),
      async () => keep(kept, turns.hash, await timed(() => hashSecret(answer, everydayWork))),
    ];
    // Each in every place of the order: none always comes after a pause.
    for (let place = 0; place < works.length; place += 1) await works[(turn + place) % works.length]?.();
    if (turn % 10 === 9) say(`${turn + 1} turns`);
  }
  await bare.close();
  await kiosk.stop('signal');
  return figures(turns);
}

function figures({ light, full, floor, hash }: Turns): readonly Figure[] {
  const part = (times: readonly RecoveryTimes[], name: keyof RecoveryTimes): number[] =>
    times.map((one) => one[name]);
  const against = (what: string, ours: readonly number[], than: string, bare: readonly number[]): Figure => ({
    what,
    ours: spelled(ours, 'ms'),
    against: `${than}${spelled(bare, 'ms')}`,
    ratio: spelledRatio(ratioOf(ours, bare)),
    aim: '',
    met: null,
  });
  const whole = against(
    'recovery, hash apart',
    part(light, 'whole'),
    'bare LDAP, fsync: ',
    part(floor, 'whole'),
  );
  const withHash = part(floor, 'whole').map((time, index) => time + (hash[index] ?? Number.NaN));
  return [
    {
      ...whole,
      aim: 'at most 2',
      met: ratioOf(part(light, 'whole'), part(floor, 'whole')).median <= 2,
    },
    against('recovery, with its hash', part(full, 'whole'), 'the same, one hash: ', withHash),
    against('- identification', part(light, 'identify'), '', part(floor, 'identify')),
    against('- answer, hash apart', part(light, 'answer'), '', part(floor, 'answer')),
    against('- write and bind', part(light, 'write'), '', part(floor, 'write')),
  ];
}

async function recoverAndRest(
  kiosk: RunningKiosk,
  lab: RecoveryLab,
  person: LabPerson,
): Promise<RecoveryTimes> {
  const times = await recover(kiosk, person);
  if (!(await lab.canBind(person.dn, newPassword))) throw new Error('the password was not written');
  await new Promise((resolve) => setTimeout(resolve, betweenVisits));
  return times;
}

function keep<Sample>(kept: boolean, samples: Sample[], sample: Sample): void {
  if (kept) samples.push(sample);
}

function next(people: LabPerson[]): LabPerson {
  const person = people.pop();
  if (person === undefined) throw new Error('the lab has too few people');
  return person;
}
