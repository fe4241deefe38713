import { expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { gatewaySettings, mailToSmsSettings } from '../../../src/main/config/sms-settings.ts';
import { production } from './sample.ts';

const settings = (lines: string) => {
  const parsed = parseConfiguration(
    production
      .replace('base: dc=univ', "base: dc=univ\n  nationalPrefix: '32'")
      .replace("mail: 'off'", lines),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return [gatewaySettings(parsed.value, { smsCa: 'PEM' }), mailToSmsSettings(parsed.value)];
};

it('a gateway is asked as the file says, in milliseconds, with its authority read', () => {
  const gateway = `{ url: 'https://sms.example', body: '{"a": "{number}{text}"}', ca: sms.pem, deadlineSeconds: 7 }`;
  expect(settings(`mail: 'off'\nsms: { gateway: ${gateway} }`)).toEqual([
    {
      url: 'https://sms.example',
      method: 'POST',
      ca: 'PEM',
      headers: {},
      contentType: 'json',
      body: '{"a": "{number}{text}"}',
      numberForm: 'e164',
      nationalPrefix: '32',
      successStatus: [200, 201, 202],
      badNumberStatus: [],
      deadline: 7_000,
    },
    null,
  ]);
});

it('a mail to the operator has the number as the file says', () => {
  expect(
    settings(
      "mail: { host: a, from: a@b.example }\nsms: { mailTo: '{number}@sms.example', numberForm: digits }",
    ),
  ).toEqual([null, { to: '{number}@sms.example', numberForm: 'digits', nationalPrefix: '32' }]);
});

it('nothing is asked where nothing is set up', () => {
  expect(settings("mail: 'off'")).toEqual([null, null]);
});
