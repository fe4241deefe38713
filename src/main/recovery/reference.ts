import { randomInt } from 'node:crypto';

/** Without look-alikes (0 O 1 I L 2 Z 5 S 8 B), so that it survives being read out or copied by hand. */
const letters = 'ACDEFGHJKMNPQRTUVWXY34679';

/** Four characters that a person can give to the desk and that the journal has too. */
export function freshReference(): string {
  return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
}
