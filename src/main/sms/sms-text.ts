import type { OneTimeMessage } from '../recovery/ports.ts';
import { mainWords } from '../words/words.ts';
import { gsmText, isGsm, longestMessage, longestUnicodeMessage, oneLineOf } from './gsm-text.ts';

const minute = 60_000;

/**
 * The words of a code to a mobile: one message, in the alphabet of GSM wherever that has the language's letters.
 * @param campus its name, which is cut where it would make two of it
 */
export function smsText({ code, language, purpose, lifetime }: OneTimeMessage, campus: string): string {
  const sentence = mainWords[language].codes.sms[purpose];
  const worded = (name: string): string =>
    sentence({ code, campus: name, minutes: Math.floor(lifetime / minute) });
  const inGsm = isGsm(worded(''));
  const written = inGsm ? gsmText : oneLineOf;
  const longest = inGsm ? longestMessage : longestUnicodeMessage;
  const name = written(campus);
  const room = longest - (written(worded(name)).length - name.length);
  return written(worded(name.slice(0, Math.max(room, 0)).trim()));
}
