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

/** Country codes of one and of two digits; all the others have three (ITU-T E.164, the list of those assigned). */
const shortCountryCodes = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/u;

/**
 * The same for a number: `+33•••78`. Country code, as many dots as always, and the last two digits.
 * @param number E.164; of anything else nothing is shown
 */
export function maskNumber(number: string): string {
  const digits = /^\+([1-9]\d{7,14})$/u.exec(number)?.[1];
  if (digits === undefined) return '•••';
  const country = shortCountryCodes.exec(digits)?.[0] ?? digits.slice(0, 3);
  return `+${country}•••${digits.slice(-2)}`;
}
