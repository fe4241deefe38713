import { identifierKinds } from '../../contract/identifiers.ts';
import type { AccountState, Entry } from '../recovery/ports.ts';
import { strictest, supannAccountState } from './account-state.ts';
import type { Attributes } from './attributes.ts';
import { birthDateOf } from './birth-date-value.ts';
import type { Dialect } from './dialects/dialect.ts';
import { mailboxOf } from './mail-address.ts';
import { mobileOf } from './mobile-number.ts';
import { populationsOf } from './populations.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Where the name stands that no person is without (RFC 4519 section 3.12). */
const commonName = 'cn';

/** Every attribute that a search for people asks for, the operational ones by name: `+` would ask for more. */
export function attributesAsked(settings: LdapDirectorySettings, dialect: Dialect): string[] {
  const { identifiers, birthDates, login, givenName, displayName, names, mail, mobiles } =
    settings.attributes;
  const asked = [
    dialect.uuid.attribute,
    ...dialect.state.attributes,
    ...dialect.policy.attributes,
    ...Object.values(identifiers),
    ...birthDates.map(({ attribute }) => attribute),
    login,
    givenName,
    displayName,
    commonName,
    ...names,
    ...mail.map(({ attribute }) => attribute),
    ...mobiles.map(({ attribute }) => attribute),
    ...(settings.populations.attribute === null ? [] : [settings.populations.attribute]),
    ...(settings.activatedWhenPresent === null ? [] : [settings.activatedWhenPresent]),
    ...(settings.accountState === null ? [] : [settings.accountState]),
  ];
  return [...new Map(asked.map((name) => [name.toLowerCase(), name])).values()];
}

/**
 * A person as the domain knows them, out of what a search gave. Which groups they are in and what the server's policy asks
 * of them is not in their entry.
 * @param now milliseconds since 1970
 * @returns undefined when there is no UUID or no login: without them nothing can be done for this person
 */
export function entryOf(
  found: Attributes,
  settings: LdapDirectorySettings,
  dialect: Dialect,
  now: number,
): Omit<Entry, 'policy' | 'changeableFrom'> | undefined {
  const { attributes } = settings;
  const uuid = dialect.uuid.of(found);
  const login = found.first(attributes.login);
  if (uuid === undefined || login === undefined) return undefined;
  const names = unique(attributes.names.flatMap((name) => found.all(name)));
  return {
    uuid,
    locator: found.dn,
    login,
    givenName: found.first(attributes.givenName) ?? names[0] ?? login,
    displayName: found.first(attributes.displayName) ?? found.first(commonName) ?? (names.join(' ') || login),
    names,
    numbers: unique(
      identifierKinds.flatMap((kind) => {
        const attribute = attributes.identifiers[kind];
        return attribute === undefined ? [] : found.all(attribute);
      }),
    ),
    birthDates: unique(
      attributes.birthDates.flatMap(({ attribute, format }) =>
        found.all(attribute).flatMap((value) => birthDateOf(value, format) ?? []),
      ),
    ),
    mailAddresses: mailboxes(found, attributes.mail),
    personalAddresses: personalMailboxes(found, attributes.mail),
    mobiles: unique(
      attributes.mobiles.flatMap(({ attribute, labelled }) =>
        found.all(attribute).flatMap((value) => mobileOf(value, labelled, settings.nationalPrefix) ?? []),
      ),
    ),
    populations: populationsIn(found, settings),
    account: accountOf(found, settings, dialect, now),
  };
}

function mailboxes(
  found: Attributes,
  sources: LdapDirectorySettings['attributes']['mail'],
): readonly string[] {
  return unique(
    sources.flatMap(({ attribute, labelled }) =>
      found.all(attribute).flatMap((value) => mailboxOf(value, labelled) ?? []),
    ),
  );
}

/** A mailbox that is also the institution's opens with the account, whatever attribute repeats it. */
function personalMailboxes(
  found: Attributes,
  sources: LdapDirectorySettings['attributes']['mail'],
): readonly string[] {
  const institutional = mailboxes(
    found,
    sources.filter(({ personal }) => !personal),
  ).map((address) => address.toLowerCase());
  return mailboxes(
    found,
    sources.filter(({ personal }) => personal),
  ).filter((address) => !institutional.includes(address.toLowerCase()));
}

function populationsIn(
  found: Attributes,
  { attributes, populations }: LdapDirectorySettings,
): Entry['populations'] {
  const { student, staff } = attributes.identifiers;
  const bears = (attribute: string | undefined): boolean =>
    attribute !== undefined && found.first(attribute) !== undefined;
  return populationsOf(
    populations.attribute === null ? [] : found.all(populations.attribute),
    populations.values,
    { student: bears(student), staff: bears(staff) },
  );
}

function accountOf(
  found: Attributes,
  { activatedWhenPresent, accountState }: LdapDirectorySettings,
  dialect: Dialect,
  now: number,
): AccountState {
  return strictest([
    dialect.state.of(found, now),
    accountState === null ? 'active' : supannAccountState(found.all(accountState)),
    activatedWhenPresent !== null && found.first(activatedWhenPresent) === undefined
      ? 'not-activated'
      : 'active',
  ]);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
