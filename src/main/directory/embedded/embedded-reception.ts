import { canonicalNumber, identifierKinds } from '../../../contract/identifiers.ts';
import { failed, succeeded } from '../../../contract/result.ts';
import type { DirectoryPort, Entry } from '../../recovery/ports.ts';
import { mostFound } from '../ldap-reception.ts';
import type { ContentFile } from './content-file.ts';
import type { DirectoryPerson } from './content.ts';
import { entryOf, hasNumber } from './embedded-entry.ts';
import { changePerson, gone } from './person-change.ts';

/** What the reception asks of the embedded directory. */
export function createEmbeddedReception(
  contents: ContentFile,
): Pick<DirectoryPort, 'isReception' | 'findPeople' | 'card' | 'unlock'> {
  const find = ({ uuid }: Entry): DirectoryPerson | undefined =>
    contents.content().people.find((person) => person.uuid === uuid);

  return {
    async isReception(entry) {
      const person = find(entry);
      return person === undefined ? failed(gone) : succeeded(person.receptionGroup);
    },

    async findPeople(text) {
      const found = contents.content().people.filter((person) => isMeant(person, text));
      return found.length > mostFound
        ? succeeded({ people: [], tooMany: true })
        : succeeded({ people: found.map(entryOf), tooMany: false });
    },

    async card(entry) {
      const person = find(entry);
      if (person === undefined) return failed(gone);
      return succeeded({ photo: null });
    },

    unlock: (entry) =>
      changePerson(contents, entry, async (person) =>
        person.account === 'locked-by-failures'
          ? { person: { ...person, account: 'active', failures: 0 }, answer: succeeded('unlocked') }
          : { person, answer: succeeded('not-locked') },
      ),
  };
}

/** As a server is asked: a whole number or login, or the beginning of a word of the names for each word. */
function isMeant(person: DirectoryPerson, text: string): boolean {
  const written = text.normalize('NFC').trim();
  if (written === '') return false;
  if (identifierKinds.some((kind) => hasNumber(person, kind, canonicalNumber(kind, written)))) return true;
  const words = plain(written).split(/\s+/u);
  if (words.some((word) => [...word].length < 2)) return false;
  const names = [...person.names, person.givenName, person.displayName ?? ''].map(plain);
  return words.every((word) =>
    names.some((name) =>
      ['', ' ', '-', "'"].some((before) =>
        before === '' ? name.startsWith(word) : name.includes(`${before}${word}`),
      ),
    ),
  );
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
