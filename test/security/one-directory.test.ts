import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import { freshRecordKeyLine } from '../../src/main/recovery/keys.ts';
import type { Entry } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from '../directory/lab/directory.ts';
import { startRelay, type Relay } from '../directory/lab/odd-servers.ts';
import { labPerson } from '../directory/lab/people.ts';
import { settingsFor } from '../directory/lab/settings.ts';
import {
  freePort,
  recordsBase,
  servicePassword,
  slapdMissing,
  startSlapd,
  type Slapd,
} from '../directory/lab/slapd.ts';
import { inMainProcesses, tally, type Job, type JobDone } from './one-directory/main-process.ts';
import { recordsOf, type Records } from './one-directory/records.ts';

/** `npm run test:all` takes two hundred. */
const vouchers = process.env['LOQUET_ALL'] === '1' ? 200 : 50;
const each = 5;
const people = Array.from({ length: 2 * vouchers + 20 }, (_value, index) => labPerson(index));
const recordKey = freshRecordKeyLine('storm');
const server = (slapd: Slapd) => ({ url: slapd.secureUrl, startTls: false });

/** A thousand connections are opened at once here: their deadline is no matter of these tests. */
const patient = { deadline: 60_000 } as const;

/** The same voucher by two processes: three times by one of them, twice by the other, in turn. */
function shared(attempts: Job['attempts']): readonly [Job['attempts'], Job['attempts']] {
  const rounds = Array.from({ length: each }, (_value, round) =>
    attempts.map((attempt, place) => ({ attempt, first: (place + round) % 2 === 0 })),
  ).flat();
  return [
    rounds.filter(({ first }) => first).map(({ attempt }) => attempt),
    rounds.filter(({ first }) => !first).map(({ attempt }) => attempt),
  ];
}

function run(settings: readonly LdapDirectorySettings[], attempts: Job['attempts'], tries = 5) {
  const [one, other] = shared(attempts);
  const job = { password: servicePassword, recordKey, tries };
  const [first, second = first] = settings;
  if (first === undefined || second === undefined) throw new Error('no settings');
  return inMainProcesses([
    { ...job, settings: first, attempts: one },
    { ...job, settings: second, attempts: other },
  ]);
}
const used = (done: readonly JobDone[]): number => done.reduce((sum, one) => sum + one.used, 0);

async function entriesOf(slapd: Slapd, from: number, to: number): Promise<readonly Entry[]> {
  const directory = directoryOn(slapd, patient);
  const entries: Entry[] = [];
  for (const { uid } of people.slice(from, to)) entries.push(await findOne(directory, uid, 'uid'));
  return entries;
}

async function issued(records: Records, entries: readonly Entry[]): Promise<Job['attempts']> {
  const attempts = [];
  for (const entry of entries) attempts.push({ entry, voucher: await records.vouchFor(entry) });
  return attempts;
}

describe.skipIf(slapdMissing !== null)(`two main processes on one slapd ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let settings: LdapDirectorySettings;
  let records: Records;
  beforeAll(async () => {
    slapd = await startSlapd({ people });
    settings = settingsFor(slapd, patient);
    records = recordsOf(settings, recordKey);
  });
  afterAll(() => slapd?.stop());

  it(`that redeem ${vouchers} vouchers five times each, all at once: ${vouchers} wins`, async () => {
    const entries = await entriesOf(slapd, 0, vouchers);
    const done = await run([settings], await issued(records, entries));
    expect(tally(done)).toEqual({ won: vouchers, refused: vouchers * (each - 1) });
    expect(used(done)).toBe(vouchers);
    for (const entry of entries) expect((await records.read(entry)).voucher).toBeNull();
  });

  it(`that mistype ${vouchers} vouchers five times each: every try is counted, and none is left`, async () => {
    const entries = await entriesOf(slapd, vouchers, 2 * vouchers);
    const right = await issued(records, entries);
    const done = await run(
      [settings],
      right.map(({ entry }) => ({ entry, voucher: 'XXXX-XXXX' })),
    );
    expect(tally(done)).toEqual({ refused: vouchers * each });
    for (const entry of entries) expect((await records.read(entry)).voucher).toMatchObject({ tries: each });
    // Void by then, even for whoever has it.
    const late = await run([settings], right.slice(0, 10));
    expect(tally(late)).toEqual({ refused: 10 * each });
  });

  it('that guess at one proof: no count is lost, whoever wins the race', async () => {
    const entries = await entriesOf(slapd, 2 * vouchers, 2 * vouchers + 20);
    for (const entry of entries) await records.giveJoker(entry);
    const guesses = entries.map((entry) => ({ entry, answer: 'not this one' }));
    const done = await run([settings], guesses, 20);
    const counts = tally(done);
    const compared = counts['wrong'] ?? 0;
    // Who loses every race is told a fault, and was not compared.
    expect(compared + (counts['fault: told'] ?? 0)).toBe(entries.length * each);
    let counted = 0;
    for (const entry of entries) counted += (await records.read(entry)).proofs?.count ?? 0;
    expect(counted).toBe(compared);
    expect(compared).toBeGreaterThan(entries.length * (each - 2));
  });
});

describe.skipIf(slapdMissing !== null)(
  `two masters whose replication is paused ${slapdMissing ?? ''}`,
  () => {
    let one: Slapd;
    let other: Slapd;
    let wire: Relay;
    let at: (first: Slapd, stateServer: Slapd | null) => LdapDirectorySettings;
    beforeAll(async () => {
      const master = (id: number) => ({
        provider: true,
        global: [`olcServerID: ${id}`],
        database: ['olcMultiProvider: TRUE'],
      });
      const nobody = await freePort();
      one = await startSlapd({ people, ...master(1), replicaOf: { port: nobody } });
      wire = await startRelay(one.port);
      other = await startSlapd({
        ...master(2),
        certificates: one.certificates,
        data: one.dump(),
        replicaOf: { port: wire.port },
      });
      at = (first, stateServer) =>
        settingsFor(first, {
          ...patient,
          servers: [server(first), server(first === one ? other : one)],
          record: {
            place: 'subtree',
            base: recordsBase,
            stateServer: stateServer === null ? null : server(stateServer),
          },
        });
    });
    afterAll(async () => {
      await other?.stop();
      await wire?.stop();
      await one?.stop();
    });

    /** Vouchers that both masters know, and nothing that comes after. */
    async function issuedOnBoth(from: number, to: number): Promise<Job['attempts']> {
      wire.release();
      const attempts = await issued(recordsOf(at(one, one), recordKey), await entriesOf(one, from, to));
      const there = recordsOf(at(other, other), recordKey);
      for (const { entry } of attempts) {
        await expect.poll(async () => (await there.read(entry)).voucher, { timeout: 30_000 }).not.toBeNull();
      }
      wire.hold();
      return attempts;
    }

    it(`with one state server: ${vouchers} wins, whichever master each process prefers`, async () => {
      const attempts = await issuedOnBoth(0, vouchers);
      const done = await run([at(one, one), at(other, one)], attempts);
      expect(tally(done)).toEqual({ won: vouchers, refused: vouchers * (each - 1) });
      // The other master has not heard of it: that its vouchers are still there is what would have been believed.
      const there = recordsOf(at(other, other), recordKey);
      expect((await there.read(attempts[0]?.entry ?? fail())).voucher).not.toBeNull();
    });

    it('without it both masters would have taken each voucher', async () => {
      const attempts = await issuedOnBoth(vouchers, vouchers + 20);
      const done = await run([at(one, one), at(other, other)], attempts);
      expect(tally(done)['won']).toBe(2 * attempts.length);
    });

    it('with the state server down: nothing is taken, and nothing moves to the other master', async () => {
      const attempts = await issuedOnBoth(vouchers + 20, vouchers + 30);
      await one.kill();
      try {
        const done = await run([at(one, one), at(other, one)], attempts);
        expect(tally(done)).toEqual({ 'fault: unreachable': attempts.length * each });
        const there = recordsOf(at(other, other), recordKey);
        for (const { entry } of attempts) {
          expect((await there.read(entry)).voucher).toMatchObject({ tries: 0 });
        }
      } finally {
        await one.restart();
      }
    });

    function fail(): never {
      throw new Error('nobody');
    }
  },
);
