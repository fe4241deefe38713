import { attributesBeside, writesBeside } from './also-written.ts';
import type { Dialect } from './dialects/dialect.ts';
import { attributesOfFilter } from './privilege.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** What the service account does with one attribute, and what for. */
export interface AttributeUse {
  readonly attribute: string;
  /** `take-away`: values that others put there, and nothing else. */
  readonly right: 'read' | 'write' | 'take-away' | 'compare';
  /** On whose entry: a person's, a group's, that of a policy, or a record's. */
  readonly of: 'person' | 'group' | 'policy' | 'record';
  /** A few words for IT staff. */
  readonly for: string;
  /** Without it nobody is served; otherwise the kiosk goes on with less. */
  readonly needed: boolean;
  /** The configuration names it; otherwise the kind of server does, and one without it has nothing to say there. */
  readonly configured: boolean;
}

/**
 * Every attribute that the kiosk reads, writes or compares with these settings: one line a use. A feature that touches a
 * further attribute adds its line here, and `loquet doctor` asks for it.
 */
export function attributeUses(settings: LdapDirectorySettings, dialect: Dialect): readonly AttributeUse[] {
  const { identifiers, birthDates, login, givenName, names, mail, mobiles, displayName, photo } =
    settings.attributes;
  const reception = settings.receptionGroup !== null;
  const { record } = dialect;
  const person = (attribute: string, what: string, needed: boolean): AttributeUse => ({
    attribute,
    right: 'read',
    of: 'person',
    for: what,
    needed,
    configured: true,
  });
  const ofTheKind = (attribute: string, what: string, needed: boolean): AttributeUse => ({
    ...person(attribute, what, needed),
    configured: false,
  });
  const writes = (attribute: string, what: string, needed: boolean): AttributeUse => ({
    ...person(attribute, what, needed),
    right: 'write',
  });
  const all: readonly AttributeUse[] = [
    person(dialect.uuid.attribute, 'knowing the entry again', true),
    person(login, 'the login', true),
    ...Object.values(identifiers).map((attribute) => person(attribute, 'finding people', true)),
    ...birthDates.map(({ attribute }) => person(attribute, 'comparing the birth date', true)),
    ...dialect.state.attributes.map((attribute) => ofTheKind(attribute, 'the state of the account', true)),
    ...optional(settings.activatedWhenPresent).map((name) => person(name, 'whether it was activated', true)),
    ...optional(settings.accountState).map((name) => person(name, 'the state of the account', true)),
    person(givenName, 'greeting people', false),
    person(displayName, 'what the reception reads', false),
    ...names.map((attribute) => person(attribute, 'the rule that a password holds no name', false)),
    ...mail.map(({ attribute }) => person(attribute, 'where confirmations are sent', false)),
    ...mobiles.map(({ attribute }) => person(attribute, 'where one-time codes are sent', false)),
    ...optional(settings.populations.attribute).map((name) => person(name, 'how much proof is asked', false)),
    ...dialect.lockout.attributes.map((name) => ofTheKind(name, 'how near the lockout is', false)),
    ...(reception ? optional(photo) : []).map((name) =>
      person(name, 'what the reception compares with a card', false),
    ),
    ...(reception ? dialect.unlocking.attributes : []).map((name) =>
      ofTheKind(name, 'what the reception unlocks', true),
    ),
    ...(reception ? dialect.unlocking.writes : []).map((name): AttributeUse => ({
      ...ofTheKind(name, 'what the reception unlocks', true),
      right: dialect.unlocking.right,
    })),
    ...(settings.markActivated ? optional(settings.accountState) : []).map((name) =>
      writes(name, 'that an account was activated', true),
    ),
    ...attributesOfFilter(settings.privilegedFilter).map((name) =>
      person(name, 'who never recovers here', true),
    ),
    ...dialect.policy.attributes.map((name) => ofTheKind(name, 'the password policy of the person', false)),
    ...(settings.servers.length > 1 || settings.verify === 'read'
      ? dialect.arrival.map((name) => ofTheKind(name, 'whether a new password has reached a server', false))
      : []),
    ...passwordWrites[dialect.kind].map((name) => writes(name, 'the new password', true)),
    ...(writesBeside(settings.alsoWrite)
      ? [person('objectClass', 'what is written beside a password', true)]
      : []),
    // With the extended operation it comes after the password, and recovery goes on without.
    ...attributesBeside(settings.alsoWrite).map((name) =>
      writes(name, 'what is written beside a password', settings.write === 'replace'),
    ),
    { ...person(record.recordAttribute, 'the record of the person', true), of: 'record' },
    { ...person(record.recordAttribute, 'the record of the person', true), of: 'record', right: 'write' },
  ];
  const once = new Map<string, AttributeUse>();
  for (const use of all) {
    const key = `${use.of} ${use.right} ${use.attribute.toLowerCase()}`;
    if (!once.has(key)) once.set(key, use);
  }
  return [...once.values()];
}

/** What each kind of server is sent when a password is written, the password itself first. */
const passwordWrites: Readonly<Record<Dialect['kind'], readonly [string, ...string[]]>> = {
  openldap: ['userPassword'],
  'active-directory': ['unicodePwd', 'lockoutTime'],
  '389': ['userPassword'],
  freeipa: ['userPassword'],
};

/** Where a kind of server takes a password. */
export function passwordAttribute(kind: Dialect['kind']): string {
  return passwordWrites[kind][0];
}

function optional(attribute: string | null): readonly string[] {
  return attribute === null ? [] : [attribute];
}
