import type { DirectoryKind } from '../directory/dialects/dialect.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { FindingId } from './catalogue/catalogue.ts';
import { remedies } from './remedies/remedies.ts';

/** `not-checked` is neither good nor bad: it could not be known, and says what would make it known. */
export type Severity = 'good' | 'warning' | 'broken' | 'not-checked';

/** One thing that was looked at. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  /** What was looked at: a server, an attribute, a file. */
  readonly about: string;
  /** What was found, in one sentence. */
  readonly what: string;
  /** How it is mended: a line, or what is to be typed or loaded; empty where there is nothing to mend. */
  readonly remedy: string;
}

/** What the sentences of the catalogue may name. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * Writes one finding out of the catalogue.
 * @param about what was looked at; the sentences may name it as `<about>`
 * @param kind of the server, where the remedy depends on it
 * @throws Error when a sentence names a fact that is not given
 */
export function finding(id: FindingId, about: string, facts: Facts = {}, kind?: DirectoryKind): Finding {
  const row = catalogue[id];
  const all = { ...facts, about };
  const remedy = (kind === undefined ? undefined : remedies[kind][id]) ?? row.remedy;
  return { id, severity: row.severity, about, what: filled(row.what, all), remedy: filled(remedy, all) };
}

function filled(template: string, facts: Facts): string {
  return template.replaceAll(/<([a-zA-Z]+)>/gu, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`the sentence needs the fact ${name}`);
    return String(fact);
  });
}
