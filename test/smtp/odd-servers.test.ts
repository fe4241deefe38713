import { afterEach, describe, expect, it } from 'vitest';
import { deliveryTo, sampleNotice } from './lab/deliveries.ts';
import {
  startClearMailServer,
  startMuteMailServer,
  startSlowMailServer,
  type OddMailServer,
} from './lab/odd-mail-servers.ts';

const patience = { connection: 2_000, greeting: 100, silence: 100, whole: 2_000 };
const account = { ca: '', user: 'kiosk', password: 'clear-as-day' };
let server: OddMailServer;
afterEach(() => server.stop());

describe('a notice and a server that misbehaves', () => {
  it('is kept for later when the server says nothing', async () => {
    server = await startMuteMailServer();
    const outcome = await deliveryTo({ ...account, port: server.port }, {}, patience)('f00d', sampleNotice);
    expect(outcome).toEqual({ ok: false, failure: { retry: 'again', cause: 'ETIMEDOUT' } });
  });

  it('is kept for later when the server goes on for ever', async () => {
    server = await startSlowMailServer();
    const hasty = { ...patience, greeting: 60_000, silence: 60_000, whole: 300 };
    const outcome = await deliveryTo({ ...account, port: server.port }, {}, hasty)('f00d', sampleNotice);
    expect(outcome).toEqual({ ok: false, failure: { retry: 'again', cause: 'deadline' } });
  });

  it('tells neither the password nor the recipient where there is no TLS', async () => {
    server = await startClearMailServer();
    const outcome = await deliveryTo({ ...account, port: server.port }, {}, patience)('f00d', sampleNotice);
    expect(outcome).toMatchObject({ ok: false, failure: { retry: 'again' } });
    expect(server.heard()).toMatch(/^EHLO /u);
    expect(server.heard()).not.toMatch(/AUTH|MAIL FROM|RCPT|univ\.example/u);
  });

  it.each([
    'zoe@univ.example, eve@elsewhere.example',
    'zoe@univ.example;eve@elsewhere.example',
    'zoe@univ.example\r\nBcc: eve@elsewhere.example',
    'zoe@univ.example>\r\nRCPT TO:<eve@elsewhere.example',
    'zoe@univ.example\nRCPT TO:<eve@elsewhere.example>',
    '"zoe@univ.example" <eve@elsewhere.example>',
    'eve@elsewhere.example (zoe@univ.example)',
    'group: eve@elsewhere.example;',
    '',
  ])('does not even connect for %j', async (to) => {
    server = await startMuteMailServer();
    const outcome = await deliveryTo(
      { ...account, port: server.port },
      {},
      patience,
    )('f00d', {
      ...sampleNotice,
      to,
    });
    expect(outcome).toEqual({ ok: false, failure: { retry: 'never', cause: 'recipient' } });
    expect(server.connections()).toBe(0);
  });
});
