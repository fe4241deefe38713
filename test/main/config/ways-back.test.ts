import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { demo, faults, production } from './sample.ts';

const body = `'{"to": "{number}", "text": "{text}"}'`;
const gateway = (keys: string): string => `sms: { gateway: { ${keys} } }\n`;
const usual = `url: 'https://sms.example/send', body: ${body}`;

function faultsOf(source: string): readonly (readonly [string, string])[] {
  return faults(source).map(({ key, problem, remedy }) => [key, `${problem}. ${remedy}`]);
}

describe('the ways back', () => {
  it.each([
    ['mode: desk\n', 'mode', /`reception` is off.*Write `reception: \{\}`/u],
    ['jokers: { ask: 3, choose: 2 }\n', 'jokers.ask', /asks 3 questions of the 2/u],
    ['proofs: { preset: nist }\njokers: { ask: 3, choose: 2 }\n', 'jokers.ask', /asks 3 questions of the 2/u],
    ['jokers: { ask: 3 }\n', 'jokers.ask', /asks 3 questions of the 2/u],
    ['codes: { digits: 5 }\n', 'codes.digits', /is below 6/u],
    ['codes: { digits: 9 }\n', 'codes.digits', /is above 8/u],
    ['codes: { minutes: 11 }\n', 'codes.minutes', /is above 10/u],
    ['details: yes\n', 'details', /is none of `on`, `off`/u],
    ['activation: on\n', 'activation', /is neither `off` nor a section/u],
    ['activation: { withoutprof: true }\n', 'activation.withoutprof', /Did you mean `withoutProof`/u],
    ['reception: on\n', 'reception', /is neither `off` nor a section/u],
    ['reception: { voucher: { minutes: 9 } }\n', 'reception.voucher.minutes', /is below 10/u],
    ['reception: { voucher: { minutes: 31 } }\n', 'reception.voucher.minutes', /is above 30/u],
    ['reception: { voucher: { characters: 11 } }\n', 'reception.voucher.characters', /is above 10/u],
    ['reception: { idleSeconds: 121 }\n', 'reception.idleSeconds', /is above 120/u],
    ['reception: { confirmedFor: [staff, staff] }\n', 'reception.confirmedFor', /names one twice/u],
    ["sms: { mailTo: '{number}@sms.example' }\n", 'sms.mailTo', /`mail` is off/u],
  ])('with %j have a fault there', (lines, key, words) => {
    expect(faultsOf(production + lines)).toEqual([[key, expect.stringMatching(words)]]);
  });

  it('need a group of those who check cards, where there is a reception', () => {
    const source = production.replace('  receptionGroup: cn=desk\n', '');
    expect(faultsOf(`${source}reception: {}\n`)).toEqual([
      ['reception', expect.stringMatching(/`directory` has no `receptionGroup`/u)],
    ]);
    expect(parseConfiguration(`${demo}reception: {}\n`)).toMatchObject({ ok: true });
  });

  it.each([
    'reception: {}\nmode: desk',
    'reception: { confirmedFor: [] }',
    'jokers: { ask: 2, choose: 2 }',
    'jokers: { ask: 2, choose: 0 }',
    'proofs: { preset: nist }\njokers: { ask: 3 }',
    "loginRecovery: 'off'",
    'details: on',
  ])('may be %j', (lines) => {
    expect(parseConfiguration(`${production}${lines}\n`)).toMatchObject({ ok: true });
  });
});

describe('a gateway', () => {
  it.each([
    ['in clear', `url: 'http://sms.example/', body: ${body}`, 'url', /needs TLS/u],
    ['of another kind', `url: 'ftp://sms.example/', body: ${body}`, 'url', /is not https/u],
    [
      'with a password in its address',
      `url: 'https://a:b@sms.example/', body: ${body}`,
      'url',
      /\{secret\}/u,
    ],
    ['with a number in its address', `url: 'https://a.example/?to={number}', body: ${body}`, 'url', /logs/u],
    ['that is asked by GET', `${usual}, method: GET`, 'method', /is none of `POST`, `PUT`/u],
    ['without a text', `url: 'https://a.example', body: '{"to": "{number}"}'`, 'body', /has no \{text\}/u],
    ['with another word', `url: 'https://a.example', body: '{to} {number} {text}'`, 'body', /has \{to\}/u],
    ['of broken JSON', `url: 'https://a.example', body: '{"a": "{number} {text}"'`, 'body', /is not JSON/u],
    [
      'that lets a text out of its quotes',
      `url: 'https://a.example', body: '[{number}, {text}]'`,
      'body',
      /outside of quotes/u,
    ],
    [
      'that takes a redirection for success',
      `${usual}, successStatus: [302]`,
      'successStatus.0',
      /is above 299/u,
    ],
    [
      'with a secret in the file',
      `${usual}, headers: { Authorization: 'Bearer s3cret' }`,
      'headers.Authorization',
      /none belongs in this file/u,
    ],
    [
      'with another secret in the file',
      `${usual}, headers: { X-Api-Key: s3cret }`,
      'headers.X-Api-Key',
      /none belongs in this file/u,
    ],
    [
      'with two lines in a header',
      `${usual}, headers: { X-A: "a\\r\\nX-B: b" }`,
      'headers.X-A',
      /no header may have/u,
    ],
    ['with a number in a header', `${usual}, headers: { X-A: '{number}' }`, 'headers.X-A', /and no other/u],
    [
      'with a header of Node’s own',
      `${usual}, headers: { Content-Type: text/plain }`,
      'headers.Content-Type',
      /the kiosk itself/u,
    ],
  ])('%s is refused', (_, keys, key, words) => {
    const found = faultsOf(production + gateway(keys));
    expect(found).toEqual([[`sms.gateway.${key}`, expect.stringMatching(words)]]);
    expect(JSON.stringify(found)).not.toContain('s3cret');
  });

  it.each([
    usual,
    `${usual}, headers: { Authorization: 'Bearer {secret}', X-Sender: campus }`,
    `url: 'https://sms.example:8443/a?b=c', contentType: form, body: 'to={number}&text={text}&key={secret}'`,
    `url: 'https://sms.example', body: '{"to": [{number}], "text": "{text}"}', numberForm: digits`,
  ])('may be %s', (keys) => {
    expect(parseConfiguration(production + gateway(keys))).toMatchObject({ ok: true });
  });

  it('on this machine may be in clear for a trial, and not for good', () => {
    for (const host of ['127.0.0.1:8080', 'localhost', '[::1]']) {
      const keys = gateway(`url: 'http://${host}/', body: ${body}`);
      expect(parseConfiguration(demo + keys)).toMatchObject({ ok: true });
      expect(faultsOf(production + keys)).toEqual([
        ['sms.gateway.url', expect.stringMatching(/in clear, which is for trying out/u)],
      ]);
    }
    expect(faultsOf(demo + gateway(`url: 'http://127.0.0.1.example/', body: ${body}`))).toHaveLength(1);
  });
});

describe('a mail to the operator', () => {
  it.each([
    'sms@operator.example',
    '{number}@sms.example, eve@elsewhere.example',
    '{number}{number}@sms.example',
    '{number}@{number}.example',
    '{text}@sms.example',
    '{number}',
  ])('has the number in one address: %s is refused', (address) => {
    expect(faultsOf(`${demo}sms: { mailTo: '${address}' }\n`)).toEqual([
      ['sms.mailTo', expect.stringMatching(/is not one mail address with \{number\} in it/u)],
    ]);
  });
});
