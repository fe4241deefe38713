/** The alphabet of GSM, each character of which takes one of the 160 places of a message (3GPP TS 23.038, section 6.2.1). */
const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** What stands for characters that lose nothing by it. */
const spelled: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  œ: 'oe',
  Œ: 'OE',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Places of one message: a longer one is cut into several, and some gateways send the first alone. */
export const longestMessage = 160;
/** The same in UCS-2, which every other script takes (3GPP TS 23.040, section 9.2.3.24.1). */
export const longestUnicodeMessage = 70;

/** Whether nothing of a text is lost in the alphabet of GSM but accents and the shape of signs. */
export function isGsm(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}

/** A text on one line, in whatever script. */
export function oneLineOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * A text in the alphabet of GSM: one character outside of it would leave room for 70. Accents that it lacks are taken off;
 * what has no letter in it is left out.
 */
export function gsmText(text: string): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      const near = spelled[character] ?? character;
      if ([...near].every((letter) => alphabet.has(letter))) return near;
      const [bare = ''] = near.normalize('NFD');
      return alphabet.has(bare) ? bare : '';
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
