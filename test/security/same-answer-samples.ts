import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/contract/result.ts';
import type { View } from '../../src/contract/view.ts';
import { compose } from '../../src/main/compose.ts';
import type { ComposeOptions, RunningKiosk } from '../../src/main/running-kiosk.ts';
import { places } from '../../src/preview/places.ts';
import type { LabPerson } from '../directory/lab/people.ts';

/** One refused identification, as the page gets to know of it. */
export interface Sample {
  readonly what: 'unknown-number' | 'wrong-birth-date';
  /** From the message to its answer. */
  readonly milliseconds: number;
  /** All that was answered, but for the moment. */
  readonly answer: string;
}

export interface SampleOptions {
  /** Of a configuration for the lab's directory. */
  readonly configuration: string;
  /** For the data folders of the kiosks. */
  readonly folder: string;
  /** Each is tried with a wrong birth date, once; as many unknown numbers are. */
  readonly people: readonly LabPerson[];
  /** Which unknown numbers: another one for every set of samples. */
  readonly series: number;
  /** So many kiosks at the same time. */
  readonly atOnce: number;
  readonly instants?: NonNullable<ComposeOptions['instants']>;
}

const origin = 'kiosk://app';
const sender = { ours: true, topFrame: true, origin };
/** A kiosk takes so many mistakes without slowing anybody down. */
const perKiosk = 8;

/**
 * Tries people with a wrong birth date and numbers that nobody bears, in random order and each for the first time, at as many
 * kiosks as it takes that none is slowed down.
 */
export async function sampleRefusals(options: SampleOptions): Promise<readonly Sample[]> {
  const attempts = shuffled([
    ...options.people.map((person): Attempt => ({
      what: 'wrong-birth-date',
      number: person.student ?? '',
      birthDate: person.birthDate === '1990-05-05' ? '1991-06-06' : '1990-05-05',
    })),
    ...options.people.map((_, index): Attempt => ({
      what: 'unknown-number',
      number: String(29_000_000 + options.series * 10_000 + index),
      birthDate: '1990-05-05',
    })),
  ]);
  const samples: Sample[] = [];
  const visitors = Array.from({ length: options.atOnce }, async () => {
    for (let batch = attempts.splice(0, perKiosk); batch.length > 0; batch = attempts.splice(0, perKiosk)) {
      samples.push(...(await atOneKiosk(options, batch)));
    }
  });
  await Promise.all(visitors);
  return samples;
}

interface Attempt {
  readonly what: Sample['what'];
  readonly number: string;
  readonly birthDate: string;
}

async function atOneKiosk(
  { configuration, folder, instants }: SampleOptions,
  attempts: readonly Attempt[],
): Promise<readonly Sample[]> {
  const kiosk = await compose({
    configuration,
    dataFolder: mkdtempSync(join(folder, 'kiosk-')),
    resources: places.resources,
    origin,
    host: 'test',
    ...(instants === undefined ? {} : { instants }),
  });
  const samples: Sample[] = [];
  for (const attempt of attempts) samples.push(await tryOne(kiosk, attempt));
  await kiosk.stop('signal');
  return samples;
}

/** A visit of its own for each attempt: the first answer of a visit, whoever was there before. */
async function tryOne(kiosk: RunningKiosk, { what, number, birthDate }: Attempt): Promise<Sample> {
  await ask(kiosk, 'choose', { option: 'forgotten-credentials' });
  await ask(kiosk, 'choose', { option: 'recover-password' });
  await ask(kiosk, 'chooseIdentifier', { kind: 'student' });
  const startedAt = performance.now();
  const { serial: _serial, ...answer } = await ask(kiosk, 'identify', { number, birthDate, voucher: '' });
  const milliseconds = performance.now() - startedAt;
  await ask(kiosk, 'cancel', {});
  // The gate lets thirty messages through at once, and ten a second: a kiosk here has five times eight.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return { what, milliseconds, answer: JSON.stringify(answer) };
}

async function ask(kiosk: RunningKiosk, operation: string, input: object): Promise<View> {
  const answered = (await kiosk.dispatch(operation, input, sender)) as Result<View, { code: string }>;
  if (!answered.ok) throw new Error(`${operation} was refused: ${answered.failure.code}`);
  return answered.value;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
