/** How a gateway wants a mobile number: `+33612345678`, `33612345678`, or as it is dialled at home: `0612345678`. */
export const numberForms = ['e164', 'digits', 'national'] as const;
export type NumberForm = (typeof numberForms)[number];

/** E.164: a plus, the country, and fifteen digits at most (ITU-T E.164, section 6). */
const e164 = /^\+[1-9]\d{6,14}$/u;

/** Whether a text is a number that can be sent to, and nothing beside it. */
export function isMobileNumber(text: string): boolean {
  return e164.test(text);
}

/**
 * @param number in E.164, which the caller has checked
 * @param nationalPrefix country code of the numbers that are dialled with a nought and without it: `33` in France
 */
export function inForm(number: string, form: NumberForm, nationalPrefix: string): string {
  switch (form) {
    case 'e164':
      return number;
    case 'digits':
      return number.slice(1);
    case 'national':
      return number.startsWith(`+${nationalPrefix}`)
        ? `0${number.slice(nationalPrefix.length + 1)}`
        : `00${number.slice(1)}`;
  }
}
