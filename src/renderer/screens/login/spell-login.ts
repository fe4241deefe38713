import type { LoginMessages } from '../../messages/proof-messages.ts';

/** A login, character by character, as one reads it out: what looks or sounds like something else is named. */
export function spellLogin(login: string, words: LoginMessages): string {
  const signs: Readonly<Record<string, string>> = words.signs;
  return [...login]
    .map((character) => {
      if (/\p{Nd}/u.test(character)) return words.digit(character);
      if (/\p{Lu}/u.test(character)) return words.capital(character);
      return signs[character] ?? character;
    })
    .join(', ');
}
