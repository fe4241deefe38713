/** Keys of one page of symbols: two rows of twelve and one of ten. */
export const symbolRows = [12, 12, 10] as const;
const onAPage = symbolRows.reduce((sum, row) => sum + row, 0);

/** The signs of ASCII, the usual ones first, and the two currencies that complete the page. */
const first = '@ . , - _ ! ? : ; \' " / & # % * + = ( ) [ ] { } < > ^ ~ ` \\ | $ € £';
const second = '« » “ ” ‘ ’ „ … – — ¡ ¿ § ° µ ² ³ ¹ × ÷ ± ¬ ¥ ¢ ¤ ¶ © ® ™ ¨ ´ ¸ · •';

/**
 * Every sign that can be typed, by pages.
 * @param accepted the specials of the campus's own policy: each has a key, however rare; null: no list
 */
export function symbolPages(accepted: string | null): readonly (readonly string[])[] {
  const known = [...first.split(' '), ...second.split(' ')];
  const further = [...new Set(accepted ?? '')].filter(
    (sign) => sign.trim() !== '' && !known.includes(sign) && !/^[A-Za-z0-9]$/u.test(sign),
  );
  const all = [...known, ...further];
  return Array.from({ length: Math.ceil(all.length / onAPage) }, (_, page) =>
    all.slice(page * onAPage, (page + 1) * onAPage),
  );
}
