import { withoutLabel } from './labelled-value.ts';

/** ITU-T E.164 section 6: fifteen digits at most with the country code, which does not begin with a nought. */
const international = /^[1-9]\d{6,14}$/u;

/**
 * Numbers that begin so are mobile ones, in the national significant number; a country that is not here has every number
 * taken that has the shape of one. France: Arcep's numbering plan, 06 and 07.
 */
const nationalMobiles: Readonly<Record<string, RegExp>> = { '33': /^[67]\d{8}$/u };

/**
 * A mobile number of a directory as one that a gateway takes.
 * @param labelled the value carries a label of SUPANN (`{PERSO}06…`), which is taken off; one without is taken as well
 * @param nationalPrefix country code of numbers that are written the national way
 * @returns E.164 (`+33612345678`); undefined for a value that is no mobile number in shape
 */
export function mobileOf(value: string, labelled: boolean, nationalPrefix: string): string | undefined {
  const written = (labelled ? withoutLabel(value) : value).normalize('NFKC').trim();
  // Whatever could be a second number, an extension or a word makes it none.
  if (!/^\+?[\d\s.\-()\u2010-\u2015]+$/u.test(written)) return undefined;
  // "+33 (0)6 12 34 56 78": the nought is for callers at home.
  const digits = written.replace(/\(0\)/u, '').replace(/[^\d+]/gu, '');
  const number = internationalOf(digits, nationalPrefix);
  if (number === undefined || !international.test(number)) return undefined;
  const known = Object.entries(nationalMobiles).find(([country]) => number.startsWith(country));
  if (known !== undefined && !known[1].test(number.slice(known[0].length))) return undefined;
  return `+${number}`;
}

/** Digits with the country code and without `+`. */
function internationalOf(digits: string, nationalPrefix: string): string | undefined {
  if (digits.startsWith('+')) return digits.slice(1);
  if (digits.startsWith('00')) return digits.slice(2);
  return digits.startsWith('0') ? `${nationalPrefix}${digits.slice(1)}` : undefined;
}
