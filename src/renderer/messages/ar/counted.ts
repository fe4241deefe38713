import { pluralIn } from '../plural.ts';

/** The form that a count asks for, where there is another case or no noun. */
export const agreed = pluralIn('ar');

/** A noun in the forms that its number asks for. One and two are the noun's own: no figure stands before them. */
export interface CountedNoun {
  readonly one: string;
  readonly two: string;
  /** From 3 to 10: the plural. */
  readonly few: string;
  /** From 11 to 99: the singular, in the accusative. */
  readonly many: string;
  /** Whole hundreds, and none: the singular. */
  readonly other: string;
}

/** A noun and its number, in the nominative: sentences are built so that no other case is called for. */
export function counted(count: number, noun: CountedNoun): string {
  const form = agreed(count, noun);
  return count === 1 || count === 2 ? form : `${count} ${form}`;
}

export const characters: CountedNoun = {
  one: 'حرف واحد',
  two: 'حرفان',
  few: 'أحرف',
  many: 'حرفًا',
  other: 'حرف',
};
export const digits: CountedNoun = {
  one: 'رقم واحد',
  two: 'رقمان',
  few: 'أرقام',
  many: 'رقمًا',
  other: 'رقم',
};
export const times: CountedNoun = {
  one: 'مرة واحدة',
  two: 'مرتان',
  few: 'مرات',
  many: 'مرة',
  other: 'مرة',
};
export const points: CountedNoun = {
  one: 'نقطة واحدة',
  two: 'نقطتان',
  few: 'نقاط',
  many: 'نقطة',
  other: 'نقطة',
};
