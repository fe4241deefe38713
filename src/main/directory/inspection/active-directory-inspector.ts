import { Attribute, Change, ResultCodeError } from 'ldapts';
import type { Attributes } from '../attributes.ts';
import { generalizedTime } from '../dialects/generalized-time.ts';
import type { LdapSession } from '../session.ts';
import { readEntry } from './find-people.ts';
import type { Inspector, Trial } from './inspector.ts';

/** No text in quotes, so no password (MS-ADTS section 3.1.1.3.1.5.1): a server that may set it refuses it for that. */
const noPassword = Buffer.from('"loquet-doctor', 'utf16le');

/** Attributes that every account has: where one is missing, it is hidden. */
const always: ReadonlySet<string> = new Set(['objectguid', 'samaccountname', 'useraccountcontrol']);

/**
 * Active Directory, and Samba. The server itself says what whoever asks may write: allowedAttributesEffective and
 * allowedChildClassesEffective (MS-ADTS sections 3.1.1.4.5.22 and 3.1.1.4.5.20) count the access control of one entry.
 */
export const activeDirectoryInspector: Inspector = {
  kind: 'active-directory',
  async mayRead(session, found, attribute) {
    if (found.first(attribute) !== undefined || found.octets(attribute).length > 0) return 'readable';
    if (always.has(attribute.toLowerCase())) return 'hidden';
    const known = await constructed(session, found.dn, 'allowedAttributes');
    return known === null ||
      known.size === 0 ||
      known.has(attribute.toLowerCase()) ||
      isConstructed(attribute)
      ? 'unsure'
      : 'no-such';
  },
  async wouldModify(session, dn, changes) {
    const writable = await constructed(session, dn, 'allowedAttributesEffective');
    if (writable === null) return { outcome: 'absent' };
    const asked = changes.map(({ modification }) => modification.type.toLowerCase());
    return { outcome: asked.every((name) => writable.has(name)) ? 'allowed' : 'denied' };
  },
  async wouldAddBelow(session, base, objectClasses) {
    const classes = await constructed(session, base, 'allowedChildClassesEffective');
    if (classes === null) return { outcome: 'absent' };
    return { outcome: objectClasses.every((name) => classes.has(name.toLowerCase())) ? 'allowed' : 'denied' };
  },
  wouldDelete: async () => ({ outcome: 'unknown' }),
  async wouldSetPassword({ client }, dn): Promise<Trial> {
    const modification = new Attribute({ type: 'unicodePwd', values: [noPassword] });
    try {
      await client.modify(dn, new Change({ operation: 'replace', modification }));
    } catch (error) {
      if (!(error instanceof ResultCodeError)) throw error;
      const { code: resultCode, message } = error;
      return { outcome: passwordOutcome(resultCode, message), resultCode };
    }
    throw new Error('the server takes for a password what is none');
  },
  // Samba (4.17.12) compares whatever it is asked to, for anonymous readers too. The text of a record cannot be guessed.
  comparisonTells: false,
  judgesPasswords: false,
  async serverTime(session) {
    const root = await readEntry(session, '', ['currentTime']);
    return generalizedTime(root?.first('currentTime')) ?? null;
  },
  hasPasswordPolicy: () => true,
  forbidsResets: null,
  resetsForOnce: null,
  sharesLocks: null,
  // Nobody is shown unicodePwd, whatever the access control says.
  hashes: [],
  replaceMayBeClear: false,
};

/** Access is judged before the form of the value: 50, or one of the two errors of the access control (MS-ERREF section 2.2). */
function passwordOutcome(code: number, message: string): Trial['outcome'] {
  if (code === 32) return 'absent';
  return code === 50 || /^(?:00000005|00002098):/u.test(message) ? 'denied' : 'allowed';
}

/** Not of the schema's list of what an entry may hold: the server makes them when they are asked for. */
function isConstructed(attribute: string): boolean {
  return /^(?:msDS-User-Account-Control-Computed|msDS-ResultantPSO|tokenGroups)$/iu.test(attribute);
}

/** Values of a constructed attribute in lower case; null where the entry may not be seen. */
async function constructed(
  session: LdapSession,
  dn: string,
  name: string,
): Promise<ReadonlySet<string> | null> {
  const entry: Attributes | null = await readEntry(session, dn, [name]);
  return entry === null ? null : new Set(entry.all(name).map((value) => value.toLowerCase()));
}
