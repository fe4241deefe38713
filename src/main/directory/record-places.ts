import { Attribute, Change, EqualityFilter, PresenceFilter } from 'ldapts';
import type { Entry } from '../recovery/ports.ts';
import { attributesOf } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { isHidden } from './compare.ts';
import type { Dialect, RecordForm } from './dialects/dialect.ts';
import { FaultFound } from './faults.ts';
import type { LdapSession } from './session.ts';

/** Where the text of a record stands. Everything throws what a session throws; ResultCodeError where the server refused. */
export interface RecordPlace {
  /** The text, or null where there is none yet. @throws FaultFound when we may not see whether there is one */
  read(session: LdapSession, entry: Entry): Promise<string | null>;
  /** Puts the first text there; refused when there is one already. */
  create(session: LdapSession, entry: Entry, text: string): Promise<void>;
  /** One modify: takes the exact old text away and puts the new one there, or does nothing. */
  replace(session: LdapSession, entry: Entry, old: string, text: string): Promise<void>;
}

/** Entries of our own under one base, named by the UUID of the person: nightly provisioning does not know them. */
export function inSubtree(base: string, form: RecordForm): RecordPlace {
  const { personAttribute, recordAttribute, baseSign } = form;

  /** Active Directory finds nothing below a base whose content it hides, and says no more than that. */
  async function refuseHidden({ client }: LdapSession, sign: string): Promise<void> {
    const { searchEntries } = await client.search(base, { scope: 'base', attributes: [sign] });
    if (searchEntries.map(attributesOf)[0]?.first(sign) === undefined) throw unreadable();
  }

  return {
    async read(session, { uuid }) {
      const { client } = session;
      // One level below the base, not the entry itself: so a base that is missing or hidden is no "nothing yet".
      const { searchEntries } = await client.search(base, {
        scope: 'one',
        filter: new EqualityFilter({ attribute: personAttribute, value: uuid }),
        attributes: [recordAttribute],
        sizeLimit: 2,
      });
      const [found] = searchEntries;
      if (found === undefined) {
        if (baseSign !== null) await refuseHidden(session, baseSign);
        return null;
      }
      const text = attributesOf(found).first(recordAttribute);
      // The class requires it.
      if (text === undefined) throw unreadable();
      return text;
    },
    async create({ client }, { uuid }, text) {
      await client.add(nameOf(uuid, base, form), [
        new Attribute({ type: 'objectClass', values: [...form.objectClasses] }),
        new Attribute({ type: personAttribute, values: [uuid] }),
        new Attribute({ type: recordAttribute, values: [text] }),
        ...Object.entries(form.required).map(([type, value]) =>
          typeof value === 'string'
            ? new Attribute({ type, values: [value] })
            : new Attribute({ type, values: [value] }),
        ),
      ]);
    },
    async replace({ client }, { uuid }, old, text) {
      await client.modify(nameOf(uuid, base, form), exchange(recordAttribute, old, text));
    },
  };
}

/**
 * Our auxiliary class on the entry of the person.
 * @throws Error where the server knows no such class: the configuration should have been refused
 */
export function onPersonEntry({ uuid: uniqueId, record }: Dialect): RecordPlace {
  const { recordAttribute, holderClass } = record;
  if (holderClass === null) throw new Error('this kind of directory keeps records in a subtree only');
  async function find(session: LdapSession, { locator, uuid }: Entry): Promise<Attributes> {
    const { searchEntries } = await session.client.search(locator, {
      scope: 'base',
      filter: new PresenceFilter({ attribute: 'objectClass' }),
      attributes: [recordAttribute, 'objectClass', uniqueId.attribute],
      explicitBufferAttributes: uniqueId.octets ? [uniqueId.attribute] : [],
    });
    const [found] = searchEntries.map(attributesOf);
    if (found === undefined || uniqueId.of(found) !== uuid) {
      throw new FaultFound({ fault: 'unexpected', cause: 'entry-moved' });
    }
    return found;
  }

  return {
    async read(session, entry) {
      const text = (await find(session, entry)).first(recordAttribute);
      if (text === undefined && (await isHidden(session, entry.locator, recordAttribute))) {
        throw unreadable();
      }
      return text ?? null;
    },
    async create(session, entry, text) {
      const classes = (await find(session, entry)).all('objectClass').map((name) => name.toLowerCase());
      const changes = [change('add', recordAttribute, text)];
      if (!classes.includes(holderClass.toLowerCase())) {
        changes.unshift(change('add', 'objectClass', holderClass));
      }
      await session.client.modify(entry.locator, changes);
    },
    async replace({ client }, { locator }, old, text) {
      await client.modify(locator, exchange(recordAttribute, old, text));
    },
  };
}

function unreadable(): FaultFound {
  return new FaultFound({ fault: 'access-refused', cause: 'record-unreadable' });
}

function exchange(recordAttribute: string, old: string, text: string): Change[] {
  return [change('delete', recordAttribute, old), change('add', recordAttribute, text)];
}

function change(operation: 'add' | 'delete', type: string, value: string): Change {
  return new Change({ operation, modification: new Attribute({ type, values: [value] }) });
}

/** @throws Error for a UUID that could be more than one: nothing in it would be escaped */
function nameOf(uuid: string, base: string, { personAttribute }: RecordForm): string {
  if (!/^[0-9A-Za-z-]{1,64}$/u.test(uuid)) throw new Error('this UUID is no name of an entry');
  return `${personAttribute}=${uuid},${base}`;
}
