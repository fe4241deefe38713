/**
 * The second net. Events have typed fields and none of them carries what people type; should one ever do, it is blotted
 * out before it reaches the disk. Each redactor has a name that stays in its place.
 */
export interface Redactor {
  readonly name: string;
  readonly pattern: RegExp;
}

/**
 * The order matters: a date would go as digits, a hash as an attribute. Where a name or a DN ends nobody can tell, as it may
 * hold blanks: nothing behind an equals sign is left.
 */
export const redactors: readonly Redactor[] = [
  { name: 'mail', pattern: /[^\s@"<>]+@[^\s@"<>]+/gu },
  { name: 'hash', pattern: /\{[A-Z0-9-]{3,16}\}\S+|\$[a-z0-9-]{1,16}\$\S+/giu },
  { name: 'dn', pattern: /[\p{L}\d.;-]+ ?= ?[^\s=].*/gsu },
  { name: 'date', pattern: /\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/. -]\d{1,2}[/. -]\d{4})\b/gu },
  { name: 'ine', pattern: /\b(?=(?:[a-z]*\d){3})[a-z\d]{11}\b/giu },
  { name: 'digits', pattern: /(?:\p{Nd}[ \u{a0}]?){5,}\p{Nd}/gu },
];

/** Characters. No text of ours comes near it; one that is longer is somebody else's, and left out as a whole. */
const longest = 1_000;
/** Characters that a line has room for. */
const room = 200;

/** Fields that are ours by construction: random names, hashes, versions and numbers of results. */
const ours = new Set(['event', 'journal', 'visit', 'write', 'notice', 'sha256', 'version', 'configuration']);

/**
 * An event with every text field outside the list of our own ones passed through the redactors. A field that holds more
 * than a text, a number or a truth is replaced: people are named by the journal afterwards, by `pseudonyms`.
 */
export function redacted(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => {
      if (typeof value === 'object' && value !== null) return [key, '[object]'];
      return [key, typeof value === 'string' && !ours.has(key) ? blotted(value) : value];
    }),
  );
}

function blotted(text: string): string {
  if (text.length > longest) return '[long]';
  return redactors
    .reduce((rest, { name, pattern }) => rest.replace(pattern, `[${name}]`), text)
    .slice(0, room);
}
