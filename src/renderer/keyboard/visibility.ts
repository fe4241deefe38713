/** Whether the keyboard is there, and what the visit has been like so far. Gone with the visit. */
export interface Visibility {
  /** `auto`: it came by itself; `asked`: somebody pressed its button. */
  readonly shown: 'no' | 'auto' | 'asked';
  /** The last press was a finger's or a pen's. */
  readonly byTouch: boolean;
  /** A key of a real keyboard was pressed in this visit: ours does not come by itself any more. */
  readonly hasKeys: boolean;
}

export const atRest: Visibility = { shown: 'no', byTouch: false, hasKeys: false };

export type Sign =
  | { readonly sign: 'pressed'; readonly pointer: string }
  /** By a real keyboard. */
  | { readonly sign: 'typed' }
  /** A text field was pressed. */
  | { readonly sign: 'field' }
  /** Another screen with a text field came. */
  | { readonly sign: 'screen' }
  /** The keyboard's button. */
  | { readonly sign: 'toggled' }
  | { readonly sign: 'visit-over' };

/**
 * Ours comes by itself when the visit is by touch and nobody types on a real one. It goes when somebody sends it away, or
 * with the screen that it came by itself for. A key of a real keyboard takes nothing away from under a finger.
 */
export function seen(before: Visibility, sign: Sign): Visibility {
  const comes = before.byTouch && !before.hasKeys;
  switch (sign.sign) {
    case 'pressed':
      return { ...before, byTouch: sign.pointer === 'touch' || sign.pointer === 'pen' };
    case 'typed':
      return { ...before, hasKeys: true };
    case 'field':
      return before.shown === 'no' && comes ? { ...before, shown: 'auto' } : before;
    case 'screen':
      return before.shown === 'asked' ? before : { ...before, shown: comes ? 'auto' : 'no' };
    case 'toggled':
      return { ...before, shown: before.shown === 'no' ? 'asked' : 'no' };
    case 'visit-over':
      return atRest;
  }
}
