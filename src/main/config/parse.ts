import { LineCounter, isCollection, isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { nearest, type ConfigurationFault } from './faults.ts';
import { configurationSchema, type Configuration } from './schema.ts';
import { passwordPolicy } from './settings.ts';

type Path = readonly PropertyKey[];

/**
 * Reads the text of a configuration.
 * @returns every fault at once, each with the line and column of the node that it is about
 */
export function parseConfiguration(source: string): Result<Configuration, readonly ConfigurationFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, strict: true });
  if (document.errors.length > 0) {
    return failed(
      document.errors.map(({ message, pos }) => ({
        ...position(lines, pos[0]),
        key: '',
        problem: `this is not YAML: ${message.split('\n')[0]?.replace(/ at line .*$/u, '') ?? ''}`,
        remedy: /tab/iu.test(message)
          ? 'Indent with blanks, not with tabs.'
          : 'Compare with `loquet config example`.',
      })),
    );
  }
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
  return parsed.success
    ? together(parsed.data, document, lines)
    : failed(
        parsed.error.issues
          .flatMap((issue) => faultsOf(issue, [], document, lines))
          .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
      );
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

/** What only shows in several keys together. */
function together(
  configuration: Configuration,
  document: Document,
  lines: LineCounter,
): Result<Configuration, readonly ConfigurationFault[]> {
  const faults: ConfigurationFault[] = [];
  const fault = (path: Path, problem: string, remedy: string): void =>
    void faults.push({ ...placeOf(document, lines, path), key: path.join('.'), problem, remedy });
  const { stage, directory, mail, secrets, identifiers, jokers, password } = configuration;
  if (stage === 'production') {
    if (directory.kind === 'embedded') {
      fault(
        ['directory', 'kind'],
        'the embedded directory is for trying out',
        'Write `stage: trial`, or name your directory.',
      );
    }
    if (mail === 'outbox')
      fault(['mail'], 'an outbox is for trying out', 'Name your mail server, or write `mail: off`.');
    if (secrets.from === 'own') {
      fault(['secrets', 'from'], 'own keys are for trying out', 'Use systemd, file or vault.');
    }
  }
  if (Object.values(identifiers).every((identifier) => identifier === 'off')) {
    fault(['identifiers'], 'every kind of number is off', 'Leave at least one.');
  }
  if (jokers.longestBlockMinutes < jokers.blockMinutes) {
    fault(['jokers', 'longestBlockMinutes'], 'is shorter than blockMinutes', 'Make it at least as long.');
  }
  const { min, max } = passwordPolicy(password).length;
  if (max !== null && max < min) {
    const key = password.length?.max === undefined ? 'min' : 'max';
    fault(
      ['password', 'length', key],
      `makes the longest password ${max} and the shortest ${min} characters, with what \`${password.preset}\` says`,
      'No password could meet both.',
    );
  }
  return faults.length === 0 ? succeeded(configuration) : failed(faults);
}

type Issue = z.core.$ZodIssue;

function faultsOf(
  issue: Issue,
  above: Path,
  document: Document,
  lines: LineCounter,
): readonly ConfigurationFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that got furthest is the one that was meant.
    const meant = issue.errors.toSorted((one, other) => depth(other) - depth(one))[0] ?? [];
    return meant.flatMap((inner) => faultsOf(inner, path, document, lines));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], document, lines));
  }
  const missing = document.getIn(path) === undefined;
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

function unknownKey(path: Path, document: Document, lines: LineCounter): ConfigurationFault {
  const key = String(path.at(-1));
  const suggestion = nearest(key, knownKeys);
  return {
    ...placeOf(document, lines, path),
    key: path.join('.'),
    problem: 'is not a key of this place',
    remedy: /pass(?:word|wd)?$|secret|pepper|credential/iu.test(key)
      ? 'No secret belongs in this file: see `secrets`.'
      : suggestion === undefined
        ? 'Remove it.'
        : `Did you mean \`${suggestion}\`?`,
  };
}

/** Every key of the schema, wherever it stands. */
const knownKeys: readonly string[] = keysOf(configurationSchema.toJSONSchema({ io: 'input' }));

function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)]
      : keysOf(value),
  );
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not of the right type (${issue.expected} is expected)`;
    case 'invalid_value':
      return `is none of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty or too short' : `is below ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? 'is too long' : `is above ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function placeOf(document: Document, lines: LineCounter, path: Path) {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key) && pair.key.range) return position(lines, pair.key.range[0]);
    } else if (isCollection(parent)) {
      const item: unknown = parent.get(key, true);
      if ((isScalar(item) || isCollection(item)) && item.range) return position(lines, item.range[0]);
    }
  }
  return { line: 1, column: 1 };
}

function position(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
