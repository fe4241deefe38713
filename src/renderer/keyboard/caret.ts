/** What stands in a field and where the caret or the selection is, in UTF-16 units as the browser counts. */
export interface Typed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a key does to a field. */
export type Stroke =
  | { readonly stroke: 'insert'; readonly text: string }
  | { readonly stroke: 'backspace' }
  /** One character onwards or back, in the order of the text, whichever way it is read. */
  | { readonly stroke: 'move'; readonly by: 1 | -1 };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A field after a stroke. What a person sees as one character is one: an emoji, a letter with its combining marks.
 * @param longest most UTF-16 units that the field takes (HTML `maxlength`); negative: no limit. Of a text that does not
 *   fit, whole characters are taken as long as they do
 */
export function struck({ text, start, end }: Typed, stroke: Stroke, longest: number): Typed {
  switch (stroke.stroke) {
    case 'insert': {
      const room = longest < 0 ? Infinity : longest - (text.length - (end - start));
      const taken = fitting(stroke.text, room);
      const caret = start + taken.length;
      // Nothing is taken away for what has no room.
      if (taken === '') return { text, start, end };
      return { text: text.slice(0, start) + taken + text.slice(end), start: caret, end: caret };
    }
    case 'backspace': {
      const from = start === end ? before(text, start) : start;
      return { text: text.slice(0, from) + text.slice(end), start: from, end: from };
    }
    case 'move': {
      const isBack = stroke.by === -1;
      const caret = start === end ? (isBack ? before(text, start) : after(text, end)) : isBack ? start : end;
      return { text, start: caret, end: caret };
    }
  }
}

function fitting(text: string, room: number): string {
  let taken = '';
  for (const { segment } of graphemes.segment(text)) {
    if (taken.length + segment.length > room) break;
    taken += segment;
  }
  return taken;
}

/** Where the character before a place begins. */
function before(text: string, place: number): number {
  return place === 0 ? 0 : (graphemes.segment(text).containing(place - 1)?.index ?? 0);
}

/** Where the character at a place ends. */
function after(text: string, place: number): number {
  const at = graphemes.segment(text).containing(place);
  return at === undefined ? text.length : at.index + at.segment.length;
}
