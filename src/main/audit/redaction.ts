/**
 * The second net. Events have typed fields and none of them carries what people type; should one ever do, it is blotted
 * out before it reaches the disk. Each redactor has a name that stays in its place.
 */
export interface Redactor {
  readonly name: string;
  readonly pattern: RegExp;
}

export const redactors: readonly Redactor[] = [
  { name: 'mail', pattern: /[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+/gu },
  { name: 'dn', pattern: /\b(?:uid|cn|ou|dc|sn)=[^\s"]+/giu },
  { name: 'digits', pattern: /\d{6,}/gu },
  { name: 'date', pattern: /\b\d{4}-\d{2}-\d{2}\b(?!T)/gu },
  { name: 'hash', pattern: /\{[A-Z0-9-]{3,16}\}\S+/gu },
];

/** Fields that are ours by construction: random names, hashes, versions and numbers of results. */
const ours = new Set(['event', 'visit', 'write', 'notice', 'sha256', 'version', 'configuration', 'subject']);

/** An event with every text field outside the list of our own ones passed through the redactors. */
export function redacted(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [
      key,
      typeof value === 'string' && !ours.has(key) ? blotted(value) : value,
    ]),
  );
}

function blotted(text: string): string {
  return redactors.reduce(
    (rest, { name, pattern }) => rest.replace(pattern, `[${name}]`),
    text.slice(0, 200),
  );
}
