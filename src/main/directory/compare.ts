import { ResultCodeError } from 'ldapts';
import { resultRow } from './result-codes.ts';
import type { LdapSession } from './session.ts';

/** What a comparison on the server says; `hidden`: we may not know; `wrong-syntax`: no such value can be there. */
export type Comparison = 'equal' | 'different' | 'absent' | 'hidden' | 'wrong-syntax';

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

/** One of them is a value of each syntax that matters: slapd refuses others before it looks at its access control. */
export const valuesOfEachSyntax = [
  '0',
  '20000101000000Z',
  'TRUE',
  'cn=loquet',
  '00000000-0000-0000-0000-000000000000',
] as const;

/**
 * Whether an attribute that a search did not give is hidden from us. Asked only where it matters, once nothing was found.
 */
export async function isHidden(session: LdapSession, dn: string, attribute: string): Promise<boolean> {
  for (const value of valuesOfEachSyntax) {
    const answer = await compareValue(session, dn, attribute, value);
    if (answer !== 'wrong-syntax') return answer === 'hidden';
  }
  return false;
}
