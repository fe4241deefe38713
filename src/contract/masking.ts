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
