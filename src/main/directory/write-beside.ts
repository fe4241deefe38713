import { randomInt } from 'node:crypto';
import { PresenceFilter, ResultCodeError } from 'ldapts';
import type { Change } from 'ldapts';
import type { DirectoryFault } from '../recovery/ports.ts';
import { changesBeside, writesBeside } from './also-written.ts';
import { attributesOf } from './attributes.ts';
import { FaultFound } from './faults.ts';
import { resultRow } from './result-codes.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

const attempts = 3;
const longestPause = 60;

/**
 * What is to be written on this entry besides the password, found out before anything is sent.
 * @param password in NFC
 * @param now milliseconds since 1970
 * @throws FaultFound when we may not see which classes the entry has
 */
export async function besideFor(
  { client }: LdapSession,
  dn: string,
  what: LdapDirectorySettings['alsoWrite'],
  { password, now }: { readonly password: string; readonly now: number },
): Promise<readonly Change[]> {
  if (!writesBeside(what)) return [];
  const filter = new PresenceFilter({ attribute: 'objectClass' });
  const { searchEntries } = await client.search(dn, { scope: 'base', filter, attributes: ['objectClass'] });
  const classes = searchEntries.map(attributesOf)[0]?.all('objectClass') ?? [];
  if (classes.length === 0) throw new FaultFound({ fault: 'access-refused', cause: 'classes-unreadable' });
  return changesBeside(what, password, classes, now);
}

/**
 * Writes it after the password, in one modify: all of it or nothing of it. Tried again where another write came between.
 * @returns why it was refused; undefined when it was written
 * @throws what a session throws when the connection goes
 */
export async function writeBeside(
  session: LdapSession,
  dn: string,
  changes: readonly Change[],
): Promise<DirectoryFault | undefined> {
  let fault: DirectoryFault | undefined;
  for (let attempt = 0; changes.length > 0 && attempt < attempts; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, randomInt(1, longestPause)));
    session.assertAlive();
    try {
      await session.client.modify(dn, [...changes]);
      return undefined;
    } catch (error) {
      if (!(error instanceof ResultCodeError)) throw error;
      const row = resultRow(error.code);
      fault = {
        fault: row.fault,
        resultCode: error.code,
        ...(row.fault === 'access-refused' ? { cause: 'beside-unwritable' } : {}),
      };
      if (row.write !== 'try-again' && row.fault !== 'busy') break;
    }
  }
  return fault;
}
