import type { Card, Entry } from '../recovery/ports.ts';
import type { Dialect } from './dialects/dialect.ts';
import { FaultFound } from './faults.ts';
import { readEntry } from './read-entry.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Larger pictures are not shown: the page gets them in one message. */
export const largestPhoto = 200 * 1024;

/** How every JPEG begins (ITU-T T.81 annex B: SOI, and the first octet of the next marker). */
const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * The picture that the reception compares with a card.
 * @throws what a session throws; FaultFound when the place is no longer this person's
 */
export async function cardOf(
  session: LdapSession,
  { attributes }: Pick<LdapDirectorySettings, 'attributes'>,
  { uuid }: Dialect,
  entry: Entry,
): Promise<Card> {
  const pictures = attributes.photo === null ? [] : [attributes.photo];
  const found = await readEntry(session, entry.locator, {
    attributes: [uuid.attribute, ...pictures],
    octets: [...(uuid.octets ? [uuid.attribute] : []), ...pictures],
  });
  if (found === undefined || uuid.of(found) !== entry.uuid) {
    throw new FaultFound({ fault: 'unexpected', cause: 'entry-moved' });
  }
  return { photo: pictures.flatMap((name) => found.octets(name)).find(isShown) ?? null };
}

/** Whatever else is called a photo is not handed to a page. */
export function isShown(octets: Buffer): boolean {
  return octets.length <= largestPhoto && octets.subarray(0, jpegStart.length).equals(jpegStart);
}
