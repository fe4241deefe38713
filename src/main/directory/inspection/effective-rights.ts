import { Control, PresenceFilter, ResultCodeError } from 'ldapts';
import type { BerWriter } from 'ldapts';
import { attributesOf } from '../attributes.ts';
import type { Attributes } from '../attributes.ts';
import type { LdapSession } from '../session.ts';

/** Get Effective Rights of 389 Directory Server (draft-ietf-ldapext-acl-model-08 section 4.2). */
const effectiveRightsOid = '1.3.6.1.4.1.42.2.27.9.5.2';
/** "Who am I?", RFC 4532. */
const whoAmIOid = '1.3.6.1.4.1.4203.1.11.3';
const octetString = 0x04;

/** What the server says that whoever has signed in may do with one entry. */
export interface EffectiveRights {
  /** Of the entry: `v` see, `a` add, `d` delete, `n` rename. */
  readonly entry: string;
  /**
   * Of one of the attributes that were asked for: `r` read, `s` search, `c` compare, `w` add values, `o` take them away; empty
   * where there are none, where the classes of the entry have no room for it, and where the schema does not know it.
   */
  of(attribute: string): string;
}

/** 389 takes the authzId as it is, without the BER of the draft. Critical: nothing else is wanted of that search. */
class EffectiveRightsControl extends Control {
  readonly #authzId: string;
  constructor(authzId: string) {
    super(effectiveRightsOid, { critical: true });
    this.#authzId = authzId;
  }

  protected override writeControl(writer: BerWriter): void {
    writer.writeString(this.#authzId, octetString);
  }
}

/**
 * Asks about whoever has signed in: about others 389 tells nobody but its administrators, and anonymous readers nothing.
 * @returns null where it does not tell, or the entry may not be seen
 */
export async function effectiveRights(
  session: LdapSession,
  dn: string,
  attributes: readonly string[],
): Promise<EffectiveRights | null> {
  const found = await asked(session, dn, attributes);
  return found[0] === undefined ? null : rightsOf(found[0]);
}

/**
 * The rights on an entry of a class that would stand below another one.
 * @returns `no-schema` where the server makes no such entry up; null as above
 */
export async function rightsOnNewEntry(
  session: LdapSession,
  base: string,
  objectClass: string,
): Promise<EffectiveRights | 'no-schema' | null> {
  const found = await asked(session, base, [`*@${objectClass}`]);
  if (found.length === 0) return null;
  const template = found.find(({ dn }) => dn.includes(`=template_${objectClass}_objectclass,`));
  return template === undefined ? 'no-schema' : rightsOf(template);
}

async function asked(
  { client }: LdapSession,
  dn: string,
  attributes: readonly string[],
): Promise<readonly Attributes[]> {
  try {
    const { value } = await client.exop(whoAmIOid);
    const control = new EffectiveRightsControl(value === undefined || value === '' ? 'dn:' : value);
    const filter = new PresenceFilter({ attribute: 'objectClass' });
    const { searchEntries } = await client.search(
      dn,
      { scope: 'base', filter, attributes: [...attributes] },
      control,
    );
    return searchEntries.map(attributesOf);
  } catch (error) {
    if (error instanceof ResultCodeError) return [];
    throw error;
  }
}

/** `userPassword:wo, mail:rsc, description:none`; names as they were asked for, or as the schema spells them. */
function rightsOf(found: Attributes): EffectiveRights {
  const none = (rights: string): string => (rights === 'none' ? '' : rights);
  const rights = new Map(
    (found.first('attributeLevelRights') ?? '').split(', ').map((told) => {
      const [name = '', letters = ''] = told.split(':');
      return [name.toLowerCase(), none(letters)] as const;
    }),
  );
  return {
    entry: none(found.first('entryLevelRights') ?? ''),
    of: (attribute) => rights.get(attribute.toLowerCase()) ?? '',
  };
}
