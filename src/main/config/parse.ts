import { LineCounter, isCollection, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { contradictionsOf } from './contradictions.ts';
import { placeOf, type DocumentPosition, type Path } from './document-place.ts';
import type { ConfigurationFault } from './faults.ts';
import { configurationSchema, type Configuration } from './schema.ts';
import { unknownKeyRemedy } from './unknown-key.ts';
import { yamlFaults } from './yaml-faults.ts';

type LocatedFault = ConfigurationFault & DocumentPosition;

/**
 * Reads the text of a configuration.
 * @returns every fault at once, each with the line and column of the node that it is about
 */
export function parseConfiguration(source: string): Result<Configuration, readonly ConfigurationFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, strict: true });
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
  const parsed = configurationSchema.safeParse(content);
  const faults = parsed.success
    ? contradictionsOf(parsed.data).map(({ path, problem, remedy }) => ({
        ...placeOf(document, lines, path),
        key: path.join('.'),
        problem,
        remedy,
      }))
    : parsed.error.issues.flatMap((issue) => faultsOf(issue, [], document, lines));
  return parsed.success && faults.length === 0
    ? succeeded(parsed.data)
    : failed(faults.toSorted((one, other) => one.line - other.line));
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

type Issue = z.core.$ZodIssue;

function faultsOf(
  issue: Issue,
  above: Path,
  document: Document,
  lines: LineCounter,
): readonly LocatedFault[] {
  const path = [...above, ...issue.path];
  const missing = document.getIn(path) === undefined;
  const words = wordsOf(issue);
  if (!missing && words.length > 0 && !isCollection(document.getIn(path, true))) {
    return [
      {
        ...placeOf(document, lines, path),
        key: path.join('.'),
        problem: `is neither ${listed(words)} nor a section`,
        remedy: '`loquet config example` shows what it may be.',
      },
    ];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that got furthest is the one that was meant.
    const meant = issue.errors.toSorted((one, other) => depth(other) - depth(one))[0] ?? [];
    return meant.flatMap((inner) => faultsOf(inner, path, document, lines));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], document, lines));
  }
  return [
    {
      ...placeOf(document, lines, path),
      key: path.join('.'),
      problem: missing ? 'is missing' : sentence(issue),
      remedy: missing
        ? '`loquet config example` shows it with an explanation.'
        : '`loquet config example` shows what it may be.',
    },
  ];
}

function unknownKey(path: Path, document: Document, lines: LineCounter): LocatedFault {
  return {
    ...placeOf(document, lines, path),
    key: path.join('.'),
    problem: 'is not a key of this place',
    remedy: unknownKeyRemedy(path),
  };
}

/** The words that a union takes in the place of a section. */
function wordsOf(issue: Issue): readonly unknown[] {
  return issue.code === 'invalid_union'
    ? issue.errors
        .flat()
        .flatMap((inner) => (inner.code === 'invalid_value' && inner.path.length === 0 ? inner.values : []))
    : [];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not of the right type (${issue.expected} is expected)`;
    case 'invalid_value':
      return `is none of ${listed(issue.values)}`;
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? `is none of ${listed(issue.options)}`
        : issue.message;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty or too short' : `is below ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? 'is too long' : `is above ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => `\`${String(value)}\``).join(', ');
}
