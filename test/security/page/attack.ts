/** Something that code in the page tries, whoever put it there. */
export interface PageAttack {
  readonly attack: string;
  /**
   * Source text, run in a task of its own (what a debugger evaluates is exempt from the policy, what it sets off is not).
   * `outside` is the origin of a server that listens; `ran()` says that code which should not run did.
   */
  readonly does: string;
  /** What came back in the kiosk: the directive that was violated, what was thrown, or what the call returned. */
  readonly refused: string;
  /** What the same words do in the same page without its protection; null where a browser refuses them by itself. */
  readonly otherwise: Effect | null;
}

/** `request`: the server outside heard of it. `ran`: code ran. `left`: another document stands in the window. `opened`: another window. */
export type Effect = 'request' | 'ran' | 'left' | 'opened';

/** Rows of a table of attacks. */
export function rows(
  ...attacks: readonly (readonly [attack: string, does: string, refused: string, otherwise: Effect | null])[]
): PageAttack[] {
  return attacks.map(([attack, does, refused, otherwise]) => ({ attack, does, refused, otherwise }));
}

/** Source text that makes an element, sets something of it, and puts it into the page. */
export const element = (name: string, set: string, into = 'body'): string =>
  `const made = document.createElement('${name}'); ${set}; document.${into}.append(made);`;
