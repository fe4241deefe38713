import { ResultCodeError } from 'ldapts';
import { resultRow } from './result-codes.ts';
import type { LdapSession } from './session.ts';

/** What a comparison on the server says; `hidden`: we may not know. */
export type Comparison = 'equal' | 'different' | 'absent' | 'hidden';

/**
 * Compares one value on the server (RFC 4511 section 4.10). Unlike a search it tells an attribute that is not there from one
 * that the access control hides.
 * @throws ResultCodeError for every other refusal, and what a session throws
 */
export async function compareValue(
  { client }: LdapSession,
  dn: string,
  attribute: string,
  value: string,
): Promise<Comparison> {
  try {
    return (await client.compare(dn, attribute, value)) ? 'equal' : 'different';
  } catch (error) {
    const meaning = error instanceof ResultCodeError ? resultRow(error.code).compare : undefined;
    if (meaning === undefined) throw error;
    return meaning;
  }
}

/** A value of nearly every syntax: text, digits, numbers. */
const anyValue = '0';

/**
 * Whether an attribute that a search did not give is hidden from us. Asked only where it matters, once nothing was found.
 */
export async function isHidden(session: LdapSession, dn: string, attribute: string): Promise<boolean> {
  return (await compareValue(session, dn, attribute, anyValue)) === 'hidden';
}
