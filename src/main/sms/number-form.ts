/** How a gateway wants a mobile number: `+33612345678`, `33612345678`, or as it is dialled in France: `0612345678`. */
export const numberForms = ['e164', 'digits', 'national'] as const;
export type NumberForm = (typeof numberForms)[number];

/** E.164: a plus, the country, and fifteen digits at most (ITU-T E.164, section 6). */
const e164 = /^\+[1-9]\d{6,14}$/u;
const france = '+33';

/** Whether a text is a number that can be sent to, and nothing beside it. */
export function isMobileNumber(text: string): boolean {
  return e164.test(text);
}

/** @param number in E.164, which the caller has checked */
export function inForm(number: string, form: NumberForm): string {
  switch (form) {
    case 'e164':
      return number;
    case 'digits':
      return number.slice(1);
    case 'national':
      return number.startsWith(france) ? `0${number.slice(france.length)}` : `00${number.slice(1)}`;
  }
}
