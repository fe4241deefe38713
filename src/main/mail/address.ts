const mailbox = /^[^\s@<>()[\]\\,;:"\p{C}]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/iu;

/**
 * Whether a text is exactly one mailbox (RFC 5321, section 4.1.2, without quoted strings and address literals): nothing in
 * it can become a second recipient or a second command.
 */
export function isOneMailbox(text: string): boolean {
  return text.length <= 254 && mailbox.test(text);
}
