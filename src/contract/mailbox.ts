const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const mailbox = new RegExp(
  `^(?=.{3,254}$)(?=[^@]{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`,
  'u',
);

/**
 * Whether a text is exactly one mailbox (RFC 5321, section 4.1.2 and the lengths of 4.5.3.1; without quoted strings, address
 * literals and RFC 6531): nothing in it can become a second recipient or a second command.
 */
export function isOneMailbox(text: string): boolean {
  return mailbox.test(text);
}
