import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshRecordKeyLine, readRecordKeys, type RecordKeys } from '../../src/main/recovery/keys.ts';
import { giveJokers } from './lab/joker.ts';
import { thousandPeople, type LabPerson } from './lab/people.ts';
import { slapdMissing, startSlapd, type Slapd } from './lab/slapd.ts';
import { openSoakKiosk, type Told } from './soak/kiosk.ts';
import { held } from './soak/left-over.ts';

const all = process.env['LOQUET_ALL'] === '1';
const recoveries = all ? 10_000 : 50;
const kiosks = 4;
/** Milliseconds between two deaths of the server. */
const between = all ? ([1000, 3000] as const) : ([300, 700] as const);
const answer = 'Médor';

describe.skipIf(slapdMissing !== null)(
  `${recoveries} recoveries, and an OpenLDAP that is killed again and again ${slapdMissing ?? ''}`,
  () => {
    let slapd: Slapd;
    let folder: string;
    let keys: RecordKeys;
    const people = thousandPeople()
      .filter(({ student }) => student !== undefined)
      .slice(0, all ? 200 : 40);

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'loquet-soak-'));
      // Every write reaches the disk before it is answered: what a killed server has said is true.
      slapd = await startSlapd({ people, sync: true });
      const line = freshRecordKeyLine('lab');
      const read = readRecordKeys(line);
      if (!read.ok) throw new Error(read.failure.problem);
      keys = read.value;
      const question = { id: 'first-pet' } as const;
      const work = { cost: 4, blockSize: 1, parallel: 1 };
      await giveJokers(slapd, line, people, { question, answer }, work);
    });
    afterAll(async () => {
      await slapd?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it(
      'everybody has the password that they were told, and nothing is left over',
      { timeout: 3_600_000 },
      async () => {
        const inForce = new Map(people.map(({ dn, password }) => [dn, password]));
        const count: Record<Told['told'], number> = { changed: 0, 'not changed': 0, 'one of the two': 0 };
        const wrong: string[] = [];
        let begun = 0;
        let serial = 0;
        let deaths = 0;
        let over = false;

        async function death(): Promise<void> {
          while (!over) {
            await pause(randomInt(between[0], between[1]));
            await slapd.kill();
            await pause(randomInt(1, 200));
            await slapd.restart();
            deaths += 1;
          }
        }

        async function recovery(kiosk: Awaited<ReturnType<typeof openSoakKiosk>>, person: LabPerson) {
          const old = inForce.get(person.dn) ?? '';
          // Never one that somebody has had before.
          serial += 1;
          const fresh = `Soak-${serial}-Bruyere!`;
          const { told, sent } = await kiosk.recover(person, answer, fresh);
          // Who did not come to the write tries again, as people do.
          if (!sent) return false;
          count[told] += 1;
          const works = await passwordOf(slapd, person, told === 'not changed' ? [old] : [fresh, old]);
          if (works === undefined || (told === 'changed' && works !== fresh)) {
            wrong.push(`${person.uid} was told: ${told}`);
          }
          inForce.set(person.dn, works ?? old);
          return true;
        }

        async function queue(place: number): Promise<void> {
          const data = join(folder, `${place}-${begun}`);
          mkdirSync(data, { recursive: true });
          const kiosk = await openSoakKiosk(slapd, keys, data);
          const here = people.filter((_person, index) => index % kiosks === place);
          for (let turn = 0; begun < recoveries; turn += 1) {
            const person = here[turn % here.length];
            if (person === undefined) throw new Error('nobody stands in the queue');
            begun += 1;
            while (!(await recovery(kiosk, person))) await pause(50);
          }
          await kiosk.close();
        }

        const queues = () => Promise.all(Array.from({ length: kiosks }, (_value, place) => queue(place)));
        // Once through, so that whatever is made but once is there before it is counted.
        begun = recoveries - kiosks * 5;
        await queues();
        begun = 0;
        for (const told of Object.keys(count) as Told['told'][]) count[told] = 0;
        await pause(200);
        const before = held();

        const dying = death();
        await queues().finally(() => {
          over = true;
        });
        await dying;
        await pause(200);
        const after = held();

        for (const person of people) {
          const password = inForce.get(person.dn) ?? '';
          if ((await passwordOf(slapd, person, [password])) !== password)
            wrong.push(`${person.uid}, at the end`);
        }
        if (process.env['LOQUET_SHOW'] === '1') console.log({ deaths, ...count, wrong, before, after });
        expect(wrong).toEqual([]);
        expect(deaths).toBeGreaterThan(1);
        expect(count.changed + count['not changed'] + count['one of the two']).toBe(recoveries);
        expect(after.resources).toEqual(before.resources);
        expect(after.descriptors).toBe(before.descriptors);
        // Of 10,000 visits nothing worth a name: less than a kilobyte each would be.
        if (all) expect(after.heap - before.heap).toBeLessThan(recoveries * 1000);
      },
    );
  },
);

/** Which of some passwords opens an account, asked until the server answers; undefined: none. */
async function passwordOf(
  slapd: Slapd,
  { dn }: LabPerson,
  passwords: readonly string[],
): Promise<string | undefined> {
  for (;;) {
    try {
      for (const password of passwords) if (await slapd.canBind(dn, password)) return password;
      return undefined;
    } catch {
      await pause(20);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
