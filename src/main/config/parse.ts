import { LineCounter, parseDocument, type Document } from 'yaml';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { contradictionsOf, type Contradiction } from './contradictions.ts';
import { placeOf } from './document-place.ts';
import type { DocumentPosition } from './document-place.ts';
import type { ConfigurationFault } from './faults.ts';
import { configurationSchema, type Configuration } from './schema.ts';
import { faultsOf, type LocatedFault } from './schema-faults.ts';
import { secondDirectory } from './second-directory.ts';
import { warningsOf } from './warnings.ts';
import { yamlFaults } from './yaml-faults.ts';

/** A configuration without a fault, and what is worth a second thought in it. */
export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly warnings: readonly ConfigurationFault[];
  /** Where a key stands, `directory.ca` for one; of one that is missing, the nearest above it. */
  readonly placeOf: (key: string) => DocumentPosition;
}

/** As `parseWithWarnings`, for those who only need the configuration. */
export function parseConfiguration(source: string): Result<Configuration, readonly ConfigurationFault[]> {
  const parsed = parseWithWarnings(source);
  return parsed.ok ? succeeded(parsed.value.configuration) : parsed;
}

/**
 * Reads the text of a configuration.
 * @returns every fault at once, each with the line and column of the node that it is about
 */
export function parseWithWarnings(
  source: string,
): Result<ParsedConfiguration, readonly ConfigurationFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, strict: true });
  const second = secondDirectory(document, lines);
  if (second !== null) return failed([second]);
  if (document.errors.length > 0) return failed(yamlFaults(document.errors, lines));
  const content = contentOf(document);
  if (content === null) {
    return failed([
      {
        line: 1,
        column: 1,
        key: '',
        problem: 'an alias (`*name`) leads nowhere, or to far too much',
        remedy: 'Write the value itself: no key of this file needs an alias.',
      },
    ]);
  }
  const located = ({ path, problem, remedy }: Contradiction): LocatedFault => ({
    ...placeOf(document, lines, path),
    key: path.join('.'),
    problem,
    remedy,
  });
  const parsed = configurationSchema.safeParse(content);
  const faults = parsed.success
    ? contradictionsOf(parsed.data).map(located)
    : parsed.error.issues.flatMap((issue) => faultsOf(issue, [], document, lines));
  return parsed.success && faults.length === 0
    ? succeeded({
        configuration: parsed.data,
        warnings: inOrder(warningsOf(parsed.data).map(located)),
        placeOf: (key) => placeOf(document, lines, key.split('.')),
      })
    : failed(inOrder(faults));
}

function inOrder(faults: readonly LocatedFault[]): readonly LocatedFault[] {
  return faults.toSorted((one, other) => one.line - other.line);
}

/** null: an alias that cannot be resolved, or that grows beyond all measure; the parser throws for both. */
function contentOf(document: Document): object | null {
  try {
    const content: unknown = document.toJS();
    return content === null ? {} : Object(content);
  } catch {
    return null;
  }
}
