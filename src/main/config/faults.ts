/** What is wrong in a configuration, where, and how it is mended. */
export interface ConfigurationFault {
  /** Counted from 1; null where it is not about a line (a file that cannot be read). */
  readonly line: number | null;
  readonly column: number | null;
  /** `directory.servers.0.url` */
  readonly key: string;
  readonly problem: string;
  readonly remedy: string;
}

/** One line for people: `loquet.yaml:12:3: campus.nam: …`, or `loquet.yaml:12:3: warning: …`. */
export function faultLine(
  file: string,
  { line, column, key, problem, remedy }: ConfigurationFault,
  level: 'fault' | 'warning' = 'fault',
): string {
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${level === 'warning' ? 'warning: ' : ''}${key === '' ? '' : `${key}: `}${problem}. ${remedy}`;
}

/** The known word nearest to a mistyped one (Levenshtein distance of about a third of it), or undefined. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(1, Math.round(word.length / 3))
    ? best.candidate
    : undefined;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
