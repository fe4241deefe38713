/**
 * The one masking rule, everywhere: `m•••@univ.example`. First character of the mailbox, then a fixed number of dots so
 * that its length stays unknown, then the domain.
 * @param address one mailbox, `local@domain`
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address.slice(0, Math.max(at, 0));
  return `${first}•••${at < 0 ? '' : address.slice(at)}`;
}

/**
 * The same for a number: `+33•••78`. The country, dots, and the last two digits, wherever the rest was masked.
 * @param number E.164
 */
export function maskNumber(number: string): string {
  return `${number.slice(0, 3)}•••${number.slice(-2)}`;
}
