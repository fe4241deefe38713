import { createHmac } from 'node:crypto';
import type { AuditEvent, Subject } from '../recovery/audit-event.ts';

/**
 * A person as the journal names them: an HMAC-SHA256 under the audit key, cut to 128 bits. The same entry always has the
 * same name, so that IT can follow it; without the key eight digits cannot be tried out.
 */
function pseudonym(key: Buffer, subject: Subject): string {
  const text =
    'entry' in subject
      ? `entry\n${subject.entry.toLowerCase()}`
      : `unknown\n${subject.unknown.kind}\n${subject.unknown.number}`;
  const name = createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
  return 'entry' in subject ? `person:${name}` : `unknown:${name}`;
}

type SubjectFieldOf<Event> = Event extends unknown
  ? { [Field in keyof Event]-?: [NonNullable<Event[Field]>] extends [Subject] ? Field : never }[keyof Event]
  : never;
/** A field of some event that names a person. */
export type SubjectField = SubjectFieldOf<AuditEvent>;

const fields: Readonly<Record<SubjectField, true>> = {
  subject: true,
  staff: true,
  confirmer: true,
  issuer: true,
};
/** Every field that names a person; one missing here does not compile. */
export const subjectFields = Object.keys(fields) as readonly SubjectField[];

/** The people of an event under the names that the journal gives them. */
export function pseudonyms(key: Buffer, event: AuditEvent): Partial<Record<SubjectField, string>> {
  const people: Partial<Record<SubjectField, Subject>> & { readonly event: string } = event;
  return Object.fromEntries(
    subjectFields.flatMap((field) => {
      const person = people[field];
      return person === undefined ? [] : [[field, pseudonym(key, person)]];
    }),
  );
}

/** An event without the people in it. */
export function withoutPeople(event: AuditEvent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([field]) => !(field in fields)));
}
