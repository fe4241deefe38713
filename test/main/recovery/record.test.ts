import { describe, expect, it } from 'vitest';
import { failed, succeeded } from '../../../src/contract/result.ts';
import type {
  DirectoryFault,
  Entry,
  HeldRecord,
  PersonRecord,
  RecordPort,
} from '../../../src/main/recovery/ports.ts';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { changeRecord, emptyRecord, withAcceptance } from '../../../src/main/recovery/record.ts';

const entry: Entry = {
  uuid: '3f0c8f52-1111-4222-8333-944455556666',
  locator: '',
  login: 'lea',
  givenName: 'Léa',
  displayName: 'Léa',
  names: [],
  numbers: [],
  birthDates: [],
  mailAddresses: [],
  personalAddresses: [],
  mobiles: [],
  populations: ['student'],
  account: 'active',
  policy: {},
  changeableFrom: null,
};

/** One record, as a directory keeps it; `loseNext`: so many swaps find that somebody else was faster. */
class KeptRecord implements RecordPort {
  record: PersonRecord = emptyRecord;
  version = 0;
  reads = 0;
  loseNext = 0;
  fault: DirectoryFault | null = null;

  async read() {
    this.reads += 1;
    return succeeded<HeldRecord>({ record: this.record, token: String(this.version) });
  }

  async swap(_entry: Entry, held: HeldRecord, next: PersonRecord) {
    if (this.fault !== null) return failed(this.fault);
    if (this.loseNext > 0) {
      this.loseNext -= 1;
      this.write(oneMore(this.record));
    }
    if (held.token !== String(this.version)) return failed('lost' as const);
    this.write(next);
    return this.read();
  }

  private write(record: PersonRecord): void {
    this.record = record;
    this.version += 1;
  }
}

function oneMore(record: PersonRecord): PersonRecord {
  return { ...record, identification: { count: (record.identification?.count ?? 0) + 1, lastAt: 0 } };
}

const pause = async (): Promise<void> => undefined;

describe('changing a record', () => {
  it('writes the change and gives the record as it now is', async () => {
    const kept = new KeptRecord();
    const changed = await changeRecord(kept, entry, oneMore, { attempts: 3, pause });
    expect(changed).toMatchObject({ ok: true, value: { record: { identification: { count: 1 } } } });
    expect(kept.record.identification?.count).toBe(1);
  });

  it('changes what others have written meanwhile, not what it had read', async () => {
    const kept = new KeptRecord();
    kept.loseNext = 2;
    const changed = await changeRecord(kept, entry, oneMore, { attempts: 3, pause });
    expect(changed).toMatchObject({ ok: true, value: { record: { identification: { count: 3 } } } });
  });

  it('gives up as busy when every attempt lost, after pauses between them', async () => {
    const kept = new KeptRecord();
    kept.loseNext = 99;
    const pauses: number[] = [];
    const changed = await changeRecord(kept, entry, oneMore, {
      attempts: 6,
      pause: async (milliseconds) => pauses.push(milliseconds),
    });
    expect(changed).toEqual({ ok: false, failure: { fault: 'busy' } });
    expect(kept.reads).toBe(6);
    expect(pauses).toHaveLength(5);
    expect(pauses.every((milliseconds) => milliseconds >= 1 && milliseconds <= 400)).toBe(true);
  });

  it('loses no count of many that run at the same time', async () => {
    const kept = new KeptRecord();
    const all = Array.from({ length: 8 }, () =>
      changeRecord(kept, entry, oneMore, { attempts: 50, pause: () => Promise.resolve() }),
    );
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(kept.record.identification?.count).toBe(8);
  });

  it('trusts to the record in hand without reading it again', async () => {
    const kept = new KeptRecord();
    const held = await kept.read();
    if (!held.ok) throw new Error('unreadable');
    kept.reads = 0;
    const unread = { read: () => Promise.reject(new Error('it was read')), swap: kept.swap.bind(kept) };
    const changed = await changeRecord(unread, entry, oneMore, { held: held.value, pause });
    expect(changed).toMatchObject({ ok: true, value: { record: { identification: { count: 1 } } } });
  });

  it('changes what others have written since the record came to hand', async () => {
    const kept = new KeptRecord();
    const held = await kept.read();
    if (!held.ok) throw new Error('unreadable');
    await changeRecord(kept, entry, oneMore, { pause });
    const changed = await changeRecord(kept, entry, oneMore, { held: held.value, pause });
    expect(changed).toMatchObject({ ok: true, value: { record: { identification: { count: 2 } } } });
  });

  it('hands on that the sequence did not begin, or did not end', async () => {
    const kept = new KeptRecord();
    const port: RecordPort = {
      read: () => kept.read(),
      swap: (...swapped) => kept.swap(...swapped),
      async inSequence(work) {
        await work(kept);
        return failed({ fault: 'timeout' });
      },
    };
    expect(await changeRecord(port, entry, oneMore)).toEqual({ ok: false, failure: { fault: 'timeout' } });
    expect(kept.record.identification?.count).toBe(1);
  });

  it('writes nothing when there is nothing to change', async () => {
    const kept = new KeptRecord();
    kept.fault = { fault: 'timeout' };
    expect(await changeRecord(kept, entry, () => 'keep')).toEqual({
      ok: true,
      value: { record: emptyRecord, token: '0' },
    });
  });

  it('hands on what is wrong with the directory, without trying again', async () => {
    const kept = new KeptRecord();
    kept.fault = { fault: 'timeout', cause: 'ETIMEDOUT' };
    const swapping = await changeRecord(kept, entry, oneMore, { pause });
    expect(swapping).toEqual({ ok: false, failure: { fault: 'timeout', cause: 'ETIMEDOUT' } });
    expect(kept.reads).toBe(1);
    const unreadable: RecordPort = {
      read: async () => failed({ fault: 'unreachable' }),
      swap: async () => failed('lost'),
    };
    expect(await changeRecord(unreadable, entry, oneMore, { pause })).toEqual({
      ok: false,
      failure: { fault: 'unreachable' },
    });
  });
});

describe('acceptances of the house rules', () => {
  const acceptance = { version: '1', sha256: 'ab'.repeat(32), language: 'fr', at: 1 } as const;

  it('are kept once a text, with the latest instant', () => {
    const twice = withAcceptance(withAcceptance(emptyRecord, acceptance), { ...acceptance, at: 2 });
    expect(twice.acceptances).toEqual([{ ...acceptance, at: 2 }]);
    const english = withAcceptance(twice, { ...acceptance, language: 'en', at: 3 });
    expect(english.acceptances).toHaveLength(2);
    expect(withAcceptance(english, { ...acceptance, version: '2', at: 4 }).acceptances).toHaveLength(3);
  });

  it('never grow a record past what can be written: the oldest go', () => {
    const secret = `a:${Buffer.alloc(32, 1).toString('base64')}`;
    const keys = readRecordKeys(secret);
    if (!keys.ok) throw new Error(keys.failure.problem);
    let record: PersonRecord = emptyRecord;
    for (let at = 1; at <= 100; at += 1) {
      record = withAcceptance(record, { ...acceptance, version: String(at), at });
    }
    expect(record.acceptances.at(-1)?.at).toBe(100);
    expect(record.acceptances.at(0)?.at).toBeGreaterThan(50);
    expect(createRecordCodec(keys.value).encode(entry.uuid, record).length).toBeLessThan(8192);
  });
});
