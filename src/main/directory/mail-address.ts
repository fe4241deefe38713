import { withoutLabel } from './labelled-value.ts';

/** Longest address that SMTP carries (RFC 5321 section 4.5.3.1.3, without the brackets). */
const longest = 254;
/**
 * RFC 5322 dot-atom on the left, host name on the right: no quoting, no comment, no second mailbox, no line end. Braces
 * are left out: they are labels that the configuration does not know of.
 */
const mailbox =
  /^[A-Za-z0-9!#$%&'*+/=?^_`|~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`|~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$/u;

/**
 * One mailbox out of a directory value.
 * @param labelled the value carries a label of SUPANN (`{PERSO}x@y`), which is taken off; one without is taken as well
 * @returns undefined for whatever could be more than one recipient, or none
 */
export function mailboxOf(value: string, labelled: boolean): string | undefined {
  const address = (labelled ? withoutLabel(value) : value).trim();
  return address.length <= longest && mailbox.test(address) ? address : undefined;
}
