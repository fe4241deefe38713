import { spoken } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';

/** A wording for each plural category that the language has (Unicode CLDR); `other` is what remains. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Chooses the wording that goes with a count in a language: one in French, two in Arabic, few, many. */
export function pluralIn(language: Language): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(spoken[language].locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
