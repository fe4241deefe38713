/** SUPANN's label before a value, `{PERSO}`. */
const label = /^\{[^{}]*\}/u;

/** A value without its label; one that has none as it is. */
export function withoutLabel(value: string): string {
  return value.replace(label, '');
}
