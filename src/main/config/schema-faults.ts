import { isCollection, type Document, type LineCounter } from 'yaml';
import type { z } from 'zod';
import { placeOf, type DocumentPosition, type Path } from './document-place.ts';
import type { ConfigurationFault } from './faults.ts';
import { unknownKeyRemedy } from './unknown-key.ts';

export type LocatedFault = ConfigurationFault & DocumentPosition;

type Issue = z.core.$ZodIssue;

/** What the schema says against a document, in words for people. @param above the path that the issue's own continues */
export function faultsOf(
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
  // 389 is a number to YAML and a word to people: it is told once.
  return [...new Set(values.map(String))].map((value) => `\`${value}\``).join(', ');
}
