const lineEnds = /[\p{Cc}\p{Zl}\p{Zp} ]+/gu;
/** Marks, embeddings, overrides and isolates (Unicode Standard Annex 9, section 2). */
const directions = /\p{Bidi_Control}/gu;

/**
 * A text of the directory as one line that rules nothing around it: a name could otherwise put sentences of its own into
 * a mail, or turn ours around. Scripts that are written from right to left need none of what is taken out.
 */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(directions, '').replace(lineEnds, ' ').trim();
}
