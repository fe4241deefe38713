import { nearest } from './faults.ts';
import { configurationSchema } from './schema.ts';

interface KnownKey {
  /** `campus.supportDesk`; empty at the top. Lists count as their items. */
  readonly place: string;
  readonly key: string;
}

const secretLike =
  /pass(?:word|wd|phrase|e)?$|pw$|pwd|secret|pepper|credential|token|(?:api|private)[_-]?key/iu;

/** What to do about a key that the schema does not have where it stands. @param path its own name last */
export function unknownKeyRemedy(path: readonly PropertyKey[]): string {
  const key = String(path.at(-1));
  if (secretLike.test(key)) return 'No secret belongs in this file: see `secrets`.';
  const place = path
    .slice(0, -1)
    .filter((part) => typeof part === 'string')
    .join('.');
  const here = knownKeys.filter((known) => known.place === place).map((known) => known.key);
  const meantHere = nearest(key, here);
  if (meantHere !== undefined) return `Did you mean \`${meantHere}\`?`;
  const elsewhere = knownKeys.find((known) => known.key === key);
  if (elsewhere !== undefined) {
    return elsewhere.place === ''
      ? 'It belongs at the top, not indented.'
      : `It belongs under \`${elsewhere.place}\`.`;
  }
  const alike = nearest(
    key,
    knownKeys.map((known) => known.key),
  );
  const meant = knownKeys.find((known) => known.key === alike);
  return meant === undefined ? 'Remove it.' : `Did you mean \`${nameOf(meant.place, meant.key)}\`?`;
}

const knownKeys: readonly KnownKey[] = keysOf(configurationSchema.toJSONSchema({ io: 'input' }), '');

function keysOf(schema: unknown, place: string): readonly KnownKey[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]): readonly KnownKey[] =>
    name === 'properties' && typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [
          { place, key },
          ...keysOf(inner, nameOf(place, key)),
        ])
      : keysOf(value, place),
  );
}

function nameOf(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}
