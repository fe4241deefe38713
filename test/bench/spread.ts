/** Middle and quartiles of a set of repetitions. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** @throws Error when there is nothing to sum up */
export function spreadOf(samples: readonly number[]): Spread {
  if (samples.length === 0) throw new Error('no repetitions');
  const sorted = samples.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) };
}

/**
 * How many times the floor the kiosk costs: the middle, and the spread of the pairs. The two were measured in turns, so
 * that whatever else the machine did in between weighs on both of a pair.
 * @param ours and floor: as many of the one as of the other, in the order in which they were measured
 */
export function ratioOf(ours: readonly number[], floor: readonly number[]): Spread {
  const pairs = spreadOf(ours.map((sample, index) => sample / (floor[index] ?? Number.NaN)));
  return { ...pairs, median: spreadOf(ours).median / spreadOf(floor).median };
}

/** `12.3 (11.8–14.0) ms` */
export function spelled(samples: readonly number[], unit: string, digits = 1): string {
  const { median, lower, upper } = spreadOf(samples);
  return `${median.toFixed(digits)} (${lower.toFixed(digits)}–${upper.toFixed(digits)}) ${unit}`;
}

/** `1.23 (1.10–1.41)` */
export function spelledRatio({ median, lower, upper }: Spread): string {
  return `${median.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`;
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
