import { PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import type { LdapSession } from './session.ts';

export interface ReadingOptions {
  readonly attributes: readonly string[];
  /** Those of them whose values are octets. */
  readonly octets?: readonly string[];
  /** Seconds; 0: the server's own. */
  readonly timeLimit?: number;
}

const noSuchObject = 32;

/**
 * One entry by its DN.
 * @returns undefined where there is none that we may see
 * @throws what a session throws
 */
export async function readEntry(
  { client }: LdapSession,
  dn: string,
  { attributes, octets = [], timeLimit = 0 }: ReadingOptions,
): Promise<Attributes | undefined> {
  try {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      filter: new PresenceFilter({ attribute: 'objectClass' }),
      attributes: [...attributes],
      explicitBufferAttributes: [...octets],
      timeLimit,
    });
    return searchEntries.map(attributesOf)[0];
  } catch (error) {
    if (error instanceof ResultCodeError && error.code === noSuchObject) return undefined;
    throw error;
  }
}
