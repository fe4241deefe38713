import { codeWords } from '../codes/words.ts';
import type { OneTimeMessage } from '../recovery/ports.ts';
import { gsmText, longestMessage } from './gsm-text.ts';

const minute = 60_000;

/**
 * The words of a code to a mobile: one message in the alphabet of GSM.
 * @param campus its name, which is cut where it would make two of it
 */
export function smsText({ code, language, purpose, lifetime }: OneTimeMessage, campus: string): string {
  const named = (name: string): string =>
    gsmText(codeWords[language].sms[purpose]({ code, campus: name, minutes: Math.floor(lifetime / minute) }));
  const name = gsmText(campus);
  const room = longestMessage - (named(name).length - name.length);
  return named(name.slice(0, Math.max(room, 0)).trim());
}
