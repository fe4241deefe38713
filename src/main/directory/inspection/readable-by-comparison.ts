import { ResultCodeError } from 'ldapts';
import type { Attributes } from '../attributes.ts';
import { valuesOfEachSyntax } from '../compare.ts';
import { resultRow } from '../result-codes.ts';
import type { LdapSession } from '../session.ts';
import type { Readability } from './inspector.ts';

const undefinedType = 17;
const inappropriateMatching = 18;
const invalidSyntax = 21;

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
  for (const value of valuesOfEachSyntax) {
    try {
      await client.compare(found.dn, attribute, value);
      // It is there, may be compared, and a search did not give it.
      return 'hidden';
    } catch (error) {
      if (!(error instanceof ResultCodeError)) throw error;
      if (error.code === undefinedType) return 'no-such';
      if (error.code === invalidSyntax) continue;
      if (error.code === inappropriateMatching) break;
      return resultRow(error.code).compare === 'absent' ? 'readable' : 'hidden';
    }
  }
  return 'unsure';
}
