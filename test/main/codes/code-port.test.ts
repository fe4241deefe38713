import { describe, expect, it } from 'vitest';
import { failed, succeeded } from '../../../src/contract/result.ts';
import { createCodePort } from '../../../src/main/codes/code-port.ts';
import type { CodeSender } from '../../../src/main/codes/code-sender.ts';
import { mailMessage, mobileMessage } from './sample-message.ts';

describe('one-time codes', () => {
  it('leave by the way of their channel', async () => {
    const sent: string[] = [];
    const by =
      (way: string): CodeSender =>
      async ({ to }) => {
        sent.push(`${way} ${to}`);
        return way === 'mail' ? succeeded(undefined) : failed({ failure: 'recipient', cause: 'http-422' });
      };
    const port = createCodePort({ mail: by('mail'), mobile: by('sms') });
    expect([port.offers('mail'), port.offers('mobile')]).toEqual([true, true]);
    expect(await port.send(mailMessage)).toEqual({ ok: true, value: undefined });
    expect(await port.send(mobileMessage)).toEqual({
      ok: false,
      failure: { failure: 'recipient', cause: 'http-422' },
    });
    expect(sent).toEqual(['mail zoe@home.example', 'sms +33639980142']);
  });

  it('never leave by another way than theirs', async () => {
    const port = createCodePort({ mail: async () => succeeded(undefined), mobile: null });
    expect([port.offers('mail'), port.offers('mobile')]).toEqual([true, false]);
    expect(await port.send(mobileMessage)).toEqual({
      ok: false,
      failure: { failure: 'unavailable', cause: 'not-offered' },
    });
  });
});
