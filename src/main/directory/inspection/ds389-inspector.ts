import { randomUUID } from 'node:crypto';
import { Attribute, Change, ResultCodeError } from 'ldapts';
import { generalizedTime } from '../dialects/generalized-time.ts';
import type { LdapSession } from '../session.ts';
import { effectiveRights, rightsOnNewEntry } from './effective-rights.ts';
import { readEntry } from './find-people.ts';
import type { Inspector, Readability, Trial } from './inspector.ts';
import { readableByComparison } from './readable-by-comparison.ts';
import { readSchema } from './schema-reading.ts';

/** Values are added by `w` and taken away by `o`. */
const needed: Readonly<Record<string, string>> = { add: 'w', delete: 'o', replace: 'wo' };

/**
 * 389 Directory Server, and FreeIPA on top of it. The server itself says what whoever asks may do (Get Effective Rights); where
 * it does not say, a change is tried that cannot be done.
 */
export const ds389Inspector: Inspector = {
  kind: '389',
  async mayRead(session, found, attribute): Promise<Readability> {
    if (found.first(attribute) !== undefined || found.octets(attribute).length > 0) return 'readable';
    const rights = (await effectiveRights(session, found.dn, [attribute]))?.of(attribute) ?? '';
    // A comparison is how the kiosk tells what is hidden from what is not there: both are needed.
    if (rights !== '') return has(rights, 'rc') ? 'readable' : 'hidden';
    const schema = await readSchema(session);
    if (schema !== null && !schema.attributes.has(attribute.toLowerCase())) return 'no-such';
    return readableByComparison(session, found, attribute);
  },
  async wouldModify(session, dn, changes) {
    const types = [...new Set(changes.map(({ modification }) => modification.type))];
    const rights = await effectiveRights(session, dn, types);
    const trials: Trial[] = [];
    for (const type of types) {
      const told = rights?.of(type) ?? '';
      const letters = changes.flatMap((change) =>
        change.modification.type === type ? (needed[change.operation] ?? 'wo') : [],
      );
      trials.push(
        told === ''
          ? await impossibleChange(session, dn, type)
          : { outcome: has(told, letters.join('')) ? 'allowed' : 'denied' },
      );
    }
    return trials.find(({ outcome }) => outcome !== 'allowed') ?? { outcome: 'allowed' };
  },
  async wouldAddBelow(session, base, objectClasses) {
    for (const objectClass of objectClasses) {
      const rights = await rightsOnNewEntry(session, base, objectClass);
      if (rights === null) return { outcome: 'unknown' };
      if (rights === 'no-schema') return { outcome: 'no-schema' };
      if (!has(rights.entry, 'a')) return { outcome: 'denied' };
    }
    return { outcome: 'allowed' };
  },
  async wouldDelete(session, dn) {
    const rights = await effectiveRights(session, dn, ['objectClass']);
    if (rights === null) return { outcome: 'unknown' };
    return { outcome: has(rights.entry, 'd') ? 'allowed' : 'denied' };
  },
  async wouldSetPassword(session, dn) {
    const rights = await effectiveRights(session, dn, ['userPassword']);
    if (rights === null) return { outcome: 'unknown' };
    return { outcome: has(rights.of('userPassword'), 'wo') ? 'allowed' : 'denied' };
  },
  comparisonTells: true,
  judgesPasswords: false,
  async serverTime(session) {
    const monitor = await readEntry(session, 'cn=monitor', ['currentTime']);
    return generalizedTime(monitor?.first('currentTime')) ?? null;
  },
  hasPasswordPolicy: () => true,
  forbidsResets: null,
  resetsForOnce: { attribute: 'passwordMustChange', value: 'ON' },
  sharesLocks: { dn: 'cn=config', attribute: 'passwordIsGlobalPolicy', value: 'on' },
  hashes: ['userPassword', 'passwordHistory'],
  replaceMayBeClear: false,
};

/** From documents: its own policy plug-in stands before that of 389, and locks by failures are counted by each server. */
export const freeipaInspector: Inspector = {
  ...ds389Inspector,
  kind: 'freeipa',
  resetsForOnce: null,
  sharesLocks: null,
  hashes: ['userPassword', 'passwordHistory', 'krbPrincipalKey', 'ipaNTHash'],
};

function has(rights: string, letters: string): boolean {
  return [...letters].every((letter) => rights.includes(letter));
}

/**
 * Takes a value away that nobody has: access is judged first (50), and then it is not there (16). Values are told apart by
 * 122 random bits, so that it cannot be there.
 */
async function impossibleChange({ client }: LdapSession, dn: string, type: string): Promise<Trial> {
  const modification = new Attribute({ type, values: [`loquet-doctor-${randomUUID()}`] });
  try {
    await client.modify(dn, new Change({ operation: 'delete', modification }));
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error;
    const { code: resultCode } = error;
    if (resultCode === noSuchObject) return { outcome: 'absent', resultCode };
    return { outcome: judgedBefore.has(resultCode) ? 'denied' : 'allowed', resultCode };
  }
  throw new Error('the server took away a value that nobody has');
}

const noSuchObject = 32;
/** Strong authentication required, inappropriate authentication, insufficient access rights. */
const judgedBefore: ReadonlySet<number> = new Set([8, 48, 50]);
