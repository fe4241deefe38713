/** The text of a file in UTF-8, without the mark that editors put first; null: it is in another encoding. */
export function utf8Text(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
