import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LabPerson } from '../directory/lab/people.ts';
import { sambaMissing } from '../directory/lab/samba.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import type { Bench, Figure } from './bench.ts';
import { benchKiosk, betweenVisits, newPassword, recover } from './recovering.ts';
import { recoveryFloor, type RecoveryTimes } from './recovery-floor.ts';
import { openRecoveryLab, type RecoveryLab, type RecoveryLabOptions } from './recovery-lab.ts';
import { openSambaLab } from './samba-lab.ts';
import { ratioOf, spelled, spelledRatio } from './spread.ts';

/** How many recover at the same moment. */
const fleets = [1, 4, 16] as const;
const rounds = 6;
const warmUp = 1;

interface Campus {
  readonly name: string;
  /** Why it cannot be measured here; null: it can. */
  readonly missing: string | null;
  /** @param people how many get a record, each for one recovery */
  open(people: number): Promise<RecoveryLab>;
}

const campuses: readonly Campus[] = [
  openldap('OpenLDAP {SSHA}, 1,000 people', { hash: '{SSHA}', entries: 1000 }),
  openldap('OpenLDAP {SSHA}, 100,000 people', { hash: '{SSHA}', entries: 100_000 }),
  openldap('OpenLDAP {ARGON2}, 1,000 people', { hash: '{ARGON2}', entries: 1000 }),
  { name: 'Samba, 300 people', missing: sambaMissing, open: openSambaLab },
];

function openldap(name: string, options: RecoveryLabOptions): Campus {
  return { name, missing: slapdMissing, open: (light) => openRecoveryLab({ full: 0, light }, options) };
}

/**
 * Several kiosks at the same moment, on directories of several sizes and hashes, against as many bare recoveries at the same
 * moment. All in this one process, ours and the bare ones alike: what they compute adds up as it would not on as many
 * machines.
 */
export const fleet: Bench = {
  name: 'fleet',
  missing: slapdMissing !== null && sambaMissing !== null ? slapdMissing : null,
  async run(say) {
    const figures: Figure[] = [];
    for (const campus of campuses) {
      if (campus.missing !== null) {
        figures.push({
          what: campus.name,
          ours: `skipped: ${campus.missing}`,
          against: '',
          ratio: '',
          aim: '',
          met: null,
        });
        continue;
      }
      say(campus.name);
      const most = fleets.reduce((sum, size) => sum + size, 0) * (rounds + warmUp) * 2;
      const lab = await campus.open(most);
      try {
        figures.push(...(await measure(lab, campus.name)));
      } finally {
        await lab.stop();
      }
    }
    return figures;
  },
};

async function measure(lab: RecoveryLab, name: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const people = [...lab.lightPeople];
  for (const size of fleets) {
    const kiosks = await each(size, (place) => benchKiosk(lab, `kiosk-${size}-${place}`));
    const floors = await each(size, async (place) => {
      const folder = join(lab.folder, `floor-${size}-${place}`);
      mkdirSync(folder);
      return recoveryFloor(lab.bare, folder);
    });
    const turns = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds + warmUp; round += 1) {
      const works = [
        async () => keep(turns.ours, await atOnce(kiosks, (kiosk) => recover(kiosk, next(people)))),
        async () => keep(turns.bare, await atOnce(floors, (bare) => bare.recover(next(people), newPassword))),
      ];
      for (const work of round % 2 === 0 ? works : works.toReversed()) {
        const kept = await work();
        if (round < warmUp) kept();
        await new Promise((resolve) => setTimeout(resolve, betweenVisits));
      }
    }
    for (const kiosk of kiosks) await kiosk.stop('signal');
    for (const bare of floors) await bare.close();
    figures.push({
      what: `${name}, ${size} at once`,
      ours: spelled(turns.ours, 'ms'),
      against: `bare LDAP, fsync: ${spelled(turns.bare, 'ms')}`,
      ratio: spelledRatio(ratioOf(turns.ours, turns.bare)),
      aim: '',
      met: null,
    });
  }
  return figures;
}

/** @returns what takes the samples back, for a round that only warms up */
function keep(samples: number[], times: readonly RecoveryTimes[]): () => void {
  samples.push(...times.map(({ whole }) => whole));
  return () => void samples.splice(-times.length);
}

function each<Made>(size: number, make: (place: number) => Promise<Made>): Promise<readonly Made[]> {
  return Promise.all(Array.from({ length: size }, (_value, place) => make(place)));
}

function atOnce<Kiosk>(
  kiosks: readonly Kiosk[],
  work: (kiosk: Kiosk) => Promise<RecoveryTimes>,
): Promise<readonly RecoveryTimes[]> {
  return Promise.all(kiosks.map(work));
}

function next(people: LabPerson[]): LabPerson {
  const person = people.pop();
  if (person === undefined) throw new Error('the lab has too few people');
  return person;
}
