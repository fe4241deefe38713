import { describe, expect, it } from 'vitest';
import { isOneMailbox } from '../../src/contract/mailbox.ts';

describe('one mailbox', () => {
  it.each([
    'a@b.example',
    "o'brien+x@univ.example",
    'first.last@sub.univ.example',
    `${'a'.repeat(64)}@b.example`,
  ])('is %s', (text) => {
    expect(isOneMailbox(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['two', 'a@b.example,c@d.example'],
    ['two, by a blank', 'a@b.example c@d.example'],
    ['a name', 'Zoé <a@b.example>'],
    ['a group', 'all: a@b.example;'],
    ['a further header', 'a@b.example\r\nBcc: c@d.example'],
    ['a line end alone', 'a@b.example\n'],
    ['a further command', 'a@b.example>\r\nRCPT TO:<c@d.example'],
    ['a route', '@x.example:a@b.example'],
    ['a quoted text', '"a b"@b.example'],
    ['a comment', 'a(x)@b.example'],
    ['an address literal', 'a@[127.0.0.1]'],
    ['no domain', 'a@b'],
    ['two signs', 'a@b@c.example'],
    ['a dot too many', 'a..b@c.example'],
    ['a NUL', 'a\0@b.example'],
    ['another script', 'a@bücher.example'],
    ['a long mailbox', `${'a'.repeat(65)}@b.example`],
    ['a long domain', `a@${'b.'.repeat(130)}example`],
  ])('is not %s', (_, text) => {
    expect(isOneMailbox(text)).toBe(false);
  });
});
