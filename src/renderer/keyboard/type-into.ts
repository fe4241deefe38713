import { struck } from './caret.ts';
import type { Stroke } from './caret.ts';

/** What `InputEvent.inputType` is for a stroke that changes the text (Input Events Level 2, section 4.1.2). */
const inputTypes = { insert: 'insertText', backspace: 'deleteContentBackward' } as const;

/**
 * Does in a field what a key of a real keyboard would: the text changes at the caret or the selection, within `maxlength`,
 * and whoever listens hears an `input` event. Nothing is kept of it but in the field.
 */
export function typeInto(field: HTMLInputElement, stroke: Stroke): void {
  const text = field.value;
  // Types without a caret (none of ours today) are typed at their end.
  const start = field.selectionStart ?? text.length;
  const end = field.selectionEnd ?? text.length;
  const next = struck({ text, start, end }, stroke, field.maxLength);
  if (next.text !== text) writeValue(field, next.text);
  if (field.selectionStart !== null) field.setSelectionRange(next.start, next.end);
  if (stroke.stroke !== 'move' && next.text !== text) {
    field.dispatchEvent(
      new InputEvent('input', {
        bubbles: true,
        inputType: inputTypes[stroke.stroke],
        data: stroke.stroke === 'insert' ? stroke.text : null,
      }),
    );
  }
  keepCaretInSight(field);
}

/** React keeps its own idea of a field's value and is only told of a change that went past it: by the browser's own setter. */
function writeValue(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
}

/** The browser scrolls a field along by itself only when it is typed into by itself. */
function keepCaretInSight(field: HTMLInputElement): void {
  const isAtEnd = field.selectionEnd === field.value.length;
  if (isAtEnd && getComputedStyle(field).direction === 'ltr') field.scrollLeft = field.scrollWidth;
  else if (isAtEnd) field.scrollLeft = -field.scrollWidth;
}
