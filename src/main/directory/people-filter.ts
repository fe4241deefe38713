import { AndFilter, EqualityFilter, OrFilter, PresenceFilter, SubstringFilter } from 'ldapts';
import type { Filter } from 'ldapts';
import { canonicalNumber, identifierKinds } from '../../contract/identifiers.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Fewest letters of a word that is searched: whoever types initials would browse. */
const shortestWord = 2;

/** What may stand before a word inside a name. */
const separators: readonly string[] = [' ', '-', "'", '’'];

/**
 * Who the reception may mean by a text: whoever bears it as a number or a login, or whose names have, for each of its words,
 * a word that begins so. No filter text is ever built: an asterisk or a parenthesis is looked for as it is.
 * @returns null for a text that can be nobody's
 */
export function peopleFilter(text: string, settings: LdapDirectorySettings): Filter | null {
  const written = text.normalize('NFC').trim();
  if (written === '') return null;
  return new AndFilter({
    filters: [
      new OrFilter({ filters: [...asNumber(written, settings), ...asName(written, settings)] }),
      // Nothing can be done for an entry without a login, and it is nobody's fault.
      new PresenceFilter({ attribute: settings.attributes.login }),
      ...settings.objectClasses.map((value) => new EqualityFilter({ attribute: 'objectClass', value })),
    ],
  });
}

function asNumber(written: string, { attributes }: LdapDirectorySettings): readonly Filter[] {
  const asked = identifierKinds.flatMap((kind) => {
    const attribute = attributes.identifiers[kind];
    const value = canonicalNumber(kind, written);
    return attribute === undefined || value === '' ? [] : [{ attribute, value }];
  });
  return [...asked, { attribute: attributes.login, value: canonicalNumber('uid', written) }].map(
    (equality) => new EqualityFilter(equality),
  );
}

/** Attributes that hold names: those that greet, those that a password may not hold, and the one on the card. */
export function nameAttributes({ attributes }: Pick<LdapDirectorySettings, 'attributes'>): readonly string[] {
  const { givenName, names, displayName } = attributes;
  return [...new Map([givenName, ...names, displayName].map((name) => [name.toLowerCase(), name])).values()];
}

function asName(written: string, settings: LdapDirectorySettings): readonly Filter[] {
  const words = written.split(/\s+/u);
  if (words.some((word) => [...word].length < shortestWord)) return [];
  const attributes = nameAttributes(settings);
  return [
    new AndFilter({
      filters: words.map((word) => new OrFilter({ filters: spellings(word).flatMap(begins(attributes)) })),
    }),
  ];
}

/** One keyboard writes `O'Brien`, another one `O’Brien`. */
function spellings(word: string): readonly string[] {
  return [...new Set([word, word.replaceAll('’', "'"), word.replaceAll("'", '’')])];
}

/** Whether a word of a name begins so: its first one, or one inside. */
function begins(attributes: readonly string[]): (word: string) => readonly Filter[] {
  return (word) =>
    attributes.flatMap((attribute) => [
      new SubstringFilter({ attribute, initial: word }),
      ...separators.map((separator) => new SubstringFilter({ attribute, any: [`${separator}${word}`] })),
    ]);
}
