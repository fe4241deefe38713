/**
 * What is read from left to right amid Arabic (a number in groups, an address, a login): it keeps its own order and moves
 * nothing around it. First strong isolate, Unicode UAX #9, section 2.4.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
