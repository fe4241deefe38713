import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/main/config/schema.ts';
import { neededSecrets } from '../../../src/main/secrets/needed-secrets.ts';

const needed = (
  kind: Configuration['directory']['kind'],
  mail: object | 'off' | 'outbox' = 'off',
  sms: object | 'off' | 'outbox' = 'off',
): readonly string[] =>
  neededSecrets({
    directory: { kind } as Configuration['directory'],
    mail: mail as Configuration['mail'],
    sms: sms as Configuration['sms'],
  });
const always = ['directory', 'record-key', 'audit-key'];

describe('the secrets that a configuration needs', () => {
  it('are the keys, and the service account’s password where there is a directory', () => {
    expect(needed('openldap')).toEqual(always);
    expect(needed('embedded')).toEqual(['record-key', 'audit-key']);
  });

  it('are that of the mail server where a user is named', () => {
    expect(needed('openldap', { host: 'smtp.univ.example', user: 'kiosk' })).toEqual([...always, 'mail']);
    expect(needed('openldap', { host: 'smtp.univ.example' })).toEqual(always);
    expect(needed('openldap', 'outbox')).toEqual(always);
  });

  const body = '{"to":"{number}","text":"{text}"}';
  const withSecret: readonly (readonly [string, object | 'off' | 'outbox'])[] = [
    ['in a header', { gateway: { headers: { Accept: '*/*', Authorization: 'Bearer {secret}' }, body } }],
    ['in the body', { gateway: { headers: {}, body: 'key={secret}&to={number}&text={text}' } }],
  ];
  it.each(withSecret)('are that of an SMS gateway which is shown it: %s', (_, sms) => {
    expect(needed('openldap', 'off', sms)).toEqual([...always, 'sms']);
  });

  const withoutSecret: readonly (readonly [string, object | 'off' | 'outbox'])[] = [
    ['none', 'off'],
    ['files of a trial', 'outbox'],
    ['by mail', { mailTo: '{number}@sms.example' }],
    ['a gateway that asks for none', { gateway: { headers: { Accept: '*/*' }, body } }],
  ];
  it.each(withoutSecret)('are no secret for other ways of sending an SMS: %s', (_, sms) => {
    expect(needed('openldap', 'off', sms)).toEqual(always);
  });
});
