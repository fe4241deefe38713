/**
 * A code in groups that one reads out and copies without losing one's place: blanks between them, none where main has
 * grouped it already.
 */
export function grouped(code: string): string {
  if (/[^\p{L}\p{Nd}]/u.test(code)) return code;
  const size = [4, 5, 3].find((length) => code.length % length === 0) ?? 4;
  return code.replace(new RegExp(`(.{${size}})(?=.)`, 'gu'), '$1 ');
}
