import { describe, expect, it } from 'vitest';
import { filledBody, filledHeader } from '../../../src/main/sms/gateway-template.ts';

const odd = [
  'plain',
  'with "quotes" and \\backslashes\\',
  "l'été & co = 100 % + 1",
  'two\r\nlines\tand\0more',
  '","to":"+33600000000',
  '&to=+33600000000#',
  '{secret} {number} $& $1',
  'é’🎓',
];

describe('what is put into a body', () => {
  it.each(odd)('stays one value of JSON: %j', (text) => {
    const body = filledBody('{"to": "{number}", "text": "{text}", "key": "{secret}"}', 'json', {
      number: '+33639980142',
      text,
      secret: text,
    });
    expect(JSON.parse(body)).toEqual({ to: '+33639980142', text, key: text });
  });

  it.each(odd)('stays one value of a form: %j', (text) => {
    const body = filledBody('to={number}&text={text}&key={secret}', 'form', {
      number: '+33639980142',
      text,
      secret: text,
    });
    expect([...new URLSearchParams(body)]).toEqual([
      ['to', '+33639980142'],
      ['text', text],
      ['key', text],
    ]);
  });

  it('may be half a character and still be sent', () => {
    expect(filledBody('{text}', 'form', { number: '', text: '\ud83d', secret: '' })).toBe('%EF%BF%BD');
  });

  it('is only what has a name: other braces stay', () => {
    const values = { number: '1', text: '2', secret: '3' };
    expect(filledBody('{"a":{},"b":{"c":"{text}"},"d":"{other}"}', 'json', values)).toBe(
      '{"a":{},"b":{"c":"2"},"d":"{other}"}',
    );
  });
});

describe('what is put into a header', () => {
  it('is the secret alone, as it is', () => {
    expect(filledHeader('Bearer {secret}', 'a&b{text}$&')).toBe('Bearer a&b{text}$&');
    expect(filledHeader('campus', 's')).toBe('campus');
  });
});
