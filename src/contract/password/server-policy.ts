import { characterKinds } from './characters.ts';
import type { PasswordPolicy } from './policy.ts';

/** What a directory asks of a new password by itself. What is absent it does not ask for, or does not say. */
export interface ServerPolicy {
  readonly length?: { readonly min?: number; readonly max?: number };
  /** In octets of UTF-8: servers that know no characters count so. */
  readonly bytes?: { readonly min?: number; readonly max?: number };
  readonly atLeast?: Partial<PasswordPolicy['atLeast']>;
  readonly kindsAtLeast?: number;
  readonly notContaining?: Partial<PasswordPolicy['notContaining']>;
  readonly longestRepeatedRun?: number;
  readonly longestConsecutiveRun?: number;
  readonly mostRepeats?: number;
  readonly uniqueCharacters?: number;
  /**
   * How many earlier passwords it refuses when a service account writes; 0: it refuses none then, so that none may be
   * promised. Absent: not known, and the campus's word stands.
   */
  readonly history?: number;
}

/** Longest UTF-8 of one code point. */
const mostBytes = 4;

/**
 * The campus's rules and the directory's together: of each the stricter. History alone is not: only the directory keeps
 * it, so what it says is what is true.
 */
export function mergedPolicy(campus: PasswordPolicy, server: ServerPolicy): PasswordPolicy {
  const length = {
    min: Math.max(campus.length.min, server.length?.min ?? 0),
    max: least(campus.length.max ?? 0, server.length?.max ?? 0) || null,
  };
  const bytes = {
    min: Math.max(campus.bytes.min, server.bytes?.min ?? 0),
    max: least(campus.bytes.max ?? 0, server.bytes?.max ?? 0) || null,
  };
  return {
    ...campus,
    length,
    // A rule in octets that the one in characters already implies would only puzzle.
    bytes: {
      min: bytes.min <= length.min ? 0 : bytes.min,
      max:
        bytes.max !== null && length.max !== null && length.max * mostBytes <= bytes.max ? null : bytes.max,
    },
    atLeast: {
      ...campus.atLeast,
      ...Object.fromEntries(
        characterKinds.map((kind) => [kind, Math.max(campus.atLeast[kind], server.atLeast?.[kind] ?? 0)]),
      ),
    },
    kindsAtLeast: Math.max(campus.kindsAtLeast, server.kindsAtLeast ?? 0),
    notContaining: {
      login: campus.notContaining.login || (server.notContaining?.login ?? false),
      names: campus.notContaining.names || (server.notContaining?.names ?? false),
      numbers: campus.notContaining.numbers || (server.notContaining?.numbers ?? false),
      birthDate: campus.notContaining.birthDate || (server.notContaining?.birthDate ?? false),
    },
    longestRepeatedRun: least(campus.longestRepeatedRun, server.longestRepeatedRun ?? 0),
    longestConsecutiveRun: least(campus.longestConsecutiveRun, server.longestConsecutiveRun ?? 0),
    mostRepeats: least(campus.mostRepeats, server.mostRepeats ?? 0),
    uniqueCharacters: Math.max(campus.uniqueCharacters, server.uniqueCharacters ?? 0),
    history: historyOf(campus, server),
  };
}

/** The history that the kiosk keeps itself is the campus's alone. */
function historyOf(campus: PasswordPolicy, { history }: ServerPolicy): number {
  return campus.historyKeptBy === 'kiosk' || history === undefined ? campus.history : history;
}

/** The lower of two limits, of which 0 is none. */
function least(one: number, other: number): number {
  return one > 0 && other > 0 ? Math.min(one, other) : Math.max(one, other);
}
