import type { Entry as FoundEntry } from 'ldapts';

/** What a search gave, read without regard to case: servers answer in the spelling of their schema. */
export interface Attributes {
  readonly dn: string;
  /** Every value that is text; none for what is absent or hidden. */
  all(attribute: string): readonly string[];
  /** The first value, or undefined. */
  first(attribute: string): string | undefined;
  /** The values as octets, where they were asked for as such. */
  octets(attribute: string): readonly Buffer[];
}

/** Reads an entry of ldapts: one value is a string there, several are an array, an octet string is a Buffer. */
export function attributesOf(found: FoundEntry): Attributes {
  const values = new Map<string, readonly string[]>();
  const octets = new Map<string, readonly Buffer[]>();
  for (const [name, held] of Object.entries(found)) {
    const list: readonly (string | Buffer)[] = Array.isArray(held) ? held : [held];
    octets.set(
      name.toLowerCase(),
      list.filter((value) => typeof value !== 'string'),
    );
    values.set(
      name.toLowerCase(),
      list.filter((value) => typeof value === 'string'),
    );
  }
  const all = (attribute: string): readonly string[] => values.get(attribute.toLowerCase()) ?? [];
  return {
    dn: found.dn,
    all,
    first: (attribute) => all(attribute)[0],
    octets: (attribute) => octets.get(attribute.toLowerCase()) ?? [],
  };
}
