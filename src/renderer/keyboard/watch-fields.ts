import { firstTextField, isTextField } from './fields.ts';
import { keyboard, tell } from './keyboard-store.ts';

/**
 * Follows on the whole page where one could write, and whether one does so by touch.
 * @returns a function that stops the listening
 */
export function watchFields(): () => void {
  const stopper = new AbortController();
  const on = <Name extends keyof DocumentEventMap>(
    name: Name,
    heard: (event: DocumentEventMap[Name]) => void,
  ): void => document.addEventListener(name, heard, { capture: true, signal: stopper.signal });

  on('pointerdown', ({ pointerType }) => tell({ sign: 'pressed', pointer: pointerType }));
  on('keydown', ({ isTrusted }) => isTrusted && tell({ sign: 'typed' }));
  on('focusin', ({ target }) => followFocus(target));
  // Not the focus: a field also takes it when something in it is to be corrected, from who has sent the keyboard away.
  on('click', ({ target }) => isTextField(target) && tell({ sign: 'field' }));
  return () => stopper.abort();
}

/** Every screen that comes takes the focus to its heading, and every panel that goes gives it back: nothing else is watched. */
export function followFocus(target: EventTarget | null): void {
  const { field } = keyboard.getState();
  if (isTextField(target)) {
    if (target !== field) keyboard.setState({ field: target });
    return;
  }
  if (isTextField(field)) return;
  const first = firstTextField();
  keyboard.setState({ field: first });
  if (first === null) return;
  tell({ sign: 'screen' });
  // Where one touches, the caret stands ready: nobody has to touch the only field there is. What answers a refusal is read first.
  const isHeading = target instanceof HTMLHeadingElement;
  if (isHeading && keyboard.getState().shown === 'auto') first.focus();
}
