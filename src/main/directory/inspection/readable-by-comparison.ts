import { ResultCodeError } from 'ldapts';
import type { Attributes } from '../attributes.ts';
import { resultRow } from '../result-codes.ts';
import type { LdapSession } from '../session.ts';
import type { Readability } from './inspector.ts';

const undefinedType = 17;
/** A value of nearly every syntax. */
const anyValue = '0';

/**
 * Whether an attribute may be read, on servers whose comparison tells one that is hidden from one that is not there
 * (RFC 4511 section 4.10).
 */
export async function readableByComparison(
  { client }: LdapSession,
  found: Attributes,
  attribute: string,
): Promise<Readability> {
  if (found.first(attribute) !== undefined || found.octets(attribute).length > 0) return 'readable';
  try {
    await client.compare(found.dn, attribute, anyValue);
    // It is there, may be compared, and a search did not give it.
    return 'hidden';
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error;
    if (error.code === undefinedType) return 'no-such';
    return resultRow(error.code).compare === 'absent' ? 'readable' : 'hidden';
  }
}
