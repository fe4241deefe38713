import type { Severity } from '../finding.ts';

/** One finding of the closed catalogue. `<name>` stands for a fact of the installation. */
export interface CatalogueRow {
  readonly severity: Severity;
  readonly what: string;
  /** For every kind of server; a kind may have its own in `remedies/`. Empty for what is good. */
  readonly remedy: string;
}
