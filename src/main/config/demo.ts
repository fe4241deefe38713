import { parseConfiguration } from './parse.ts';
import type { ReadConfiguration } from './read.ts';

/** The demo, as a campus would write it; read by the same parser as everybody's. */
export const demoSource = `stage: trial
campus:
  name: Université de Démonstration
  supportDesk:
    place: Accueil de la bibliothèque, rez-de-chaussée
    hours: du lundi au vendredi, 8 h – 18 h
    phone: 03 00 00 00 00
    mail: accueil@demo.example
directory:
  kind: embedded
password:
  preset: uphf
houseRules:
  version: 2026-09
  fr: house-rules/fr.md
  en: house-rules/en.md
  es: house-rules/es.md
  de: house-rules/de.md
  it: house-rules/it.md
  pt: house-rules/pt.md
  ar: house-rules/ar.md
  zh-Hans: house-rules/zh-Hans.md
privacyNotice:
  controller: Université de Démonstration, 1 place de l’Exemple
  dpo: dpo@demo.example
  fr: privacy-notice/fr.md
  en: privacy-notice/en.md
  es: privacy-notice/es.md
  de: privacy-notice/de.md
  it: privacy-notice/it.md
  pt: privacy-notice/pt.md
  ar: privacy-notice/ar.md
  zh-Hans: privacy-notice/zh-Hans.md
mail: outbox
sms: outbox
reception: {}
secrets:
  from: own
`;

/** What is in force when no configuration is named. @param resources the folder `resources` @throws Error when the demo's own text is wrong: a bug */
export function demoConfiguration(resources: string): ReadConfiguration {
  const parsed = parseConfiguration(demoSource);
  if (!parsed.ok) throw new Error(`the demo's configuration: ${JSON.stringify(parsed.failure)}`);
  return {
    configuration: parsed.value,
    warnings: [],
    folder: resources,
    sha256: 'demo',
  };
}
