import { createHash } from 'node:crypto';
import { languages, type Language } from '../../contract/languages.ts';
import type { HouseRules, PrivacyNotice } from '../../contract/view.ts';
import type { NamedFiles } from './named-files.ts';
import type { Configuration } from './schema.ts';
import { textBlocks } from './text-blocks.ts';

/** One of the campus's own texts in the languages that it is written in. */
export type Texts<Text> = Readonly<Partial<Record<Language, Text>>>;

/** @param markdown what people accept @returns its tree, and the SHA-256 of what was accepted, in hexadecimal */
export function parseHouseRules(
  version: string,
  language: Language,
  markdown: string,
): HouseRules & { readonly sha256: string } {
  return {
    version,
    language,
    blocks: textBlocks(markdown),
    sha256: createHash('sha256').update(markdown).digest('hex'),
  };
}

/** What the campus does with personal details, in each language that it is written in; none: it has written nothing. */
export function privacyNotices(
  { privacyNotice }: Configuration,
  files: Pick<NamedFiles, 'privacyNotice'>,
): Texts<PrivacyNotice> {
  if (privacyNotice === undefined) return {};
  const { controller, dpo = null } = privacyNotice;
  return eachText(files.privacyNotice, (language, markdown) => ({
    language,
    blocks: textBlocks(markdown),
    controller,
    dpo,
  }));
}

/** @param texts Markdown */
export function eachText<Text>(
  texts: Texts<string>,
  parse: (language: Language, markdown: string) => Text,
): Texts<Text> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const markdown = texts[language];
      return markdown === undefined ? [] : [[language, parse(language, markdown)]];
    }),
  );
}
