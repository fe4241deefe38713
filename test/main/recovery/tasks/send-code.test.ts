import { describe, expect, it } from 'vitest';
import { failed } from '../../../../src/contract/result.ts';
import type { EffectOf } from '../../../../src/main/recovery/task-table.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import { confirmContact, sendCode } from '../../../../src/main/recovery/tasks/send-code.ts';
import { tellLogin } from '../../../../src/main/recovery/tasks/tell-login.ts';
import { campusOf } from '../campus.ts';
import { sampleEntry, sampleSettings } from '../sample.ts';

type Ask = Partial<EffectOf<'sendCode'>>;

function campus() {
  const { ports, kiosk } = campusOf();
  const send = (ask: Ask = {}, at: TaskParts = kiosk()) =>
    sendCode(at, {
      effect: 'sendCode',
      task: 1,
      visit: 'v',
      entry: sampleEntry,
      channel: 'mail',
      to: 'own@mail.example',
      purpose: 'proof',
      language: 'fr',
      ...ask,
    });
  return { ports, kiosk, send };
}
const journaled = { visit: 'v', subject: { entry: sampleEntry.uuid }, channel: 'mail', purpose: 'proof' };

describe('a one-time code', () => {
  it('leaves at once, and the visit holds no more of it than its hash', async () => {
    const { ports, kiosk, send } = campus();
    const at = kiosk();
    const told = await send({}, at);
    const [message] = ports.sent;
    expect(message).toEqual({
      channel: 'mail',
      to: 'own@mail.example',
      code: expect.stringMatching(/^\d{6}$/u),
      language: 'fr',
      purpose: 'proof',
      lifetime: sampleSettings.codes.lifetime,
    });
    expect(told).toEqual({
      outcome: 'sent',
      sent: {
        channel: 'mail',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        to: 'own@mail.example',
        until: ports.clock.monotonic() + sampleSettings.codes.lifetime,
        triesLeft: 3,
      },
    });
    expect(ports.journal).toEqual([{ event: 'code.sent', ...journaled, outcome: 'sent' }]);
    const everythingElse = JSON.stringify([told, ports.journal, ports.records.of(sampleEntry), ports.log]);
    expect(everythingElse).not.toContain(message?.code);
  });

  it('comes back right once it is typed as it was sent, and wrong otherwise', async () => {
    const { ports, kiosk, send } = campus();
    const at = kiosk();
    const told = await send({ purpose: 'contact' }, at);
    if (told.outcome !== 'sent') throw new Error(told.outcome);
    const confirm = (code: string, parts = at) =>
      confirmContact(parts, { effect: 'confirmContact', task: 2, visit: 'v', sent: told.sent, code });
    const code = ports.sent[0]?.code ?? '';
    expect(await confirm(` ${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ outcome: 'right' });
    expect(await confirm(code.split('').toReversed().join('') + '0')).toEqual({ outcome: 'wrong' });
    expect(await confirm(code, kiosk())).toEqual({ outcome: 'wrong' });
  });

  it('is another one each time', async () => {
    const { ports, send } = campus();
    for (let times = 0; times < 5; times += 1) await send();
    expect(new Set(ports.sent.map(({ code }) => code)).size).toBeGreaterThan(1);
  });

  it('is never spooled: nothing is held for later, whether it could leave or not', async () => {
    const { ports, send } = campus();
    await send();
    ports.sendFailure = { failure: 'unavailable', cause: 'ECONNREFUSED' };
    await send();
    expect(ports.log).not.toContain('hold');
  });

  it.each([
    ['recipient', '550'],
    ['unavailable', 'ECONNREFUSED'],
  ] as const)(
    'that could not leave (%s) is told truthfully, with the cause in the journal',
    async (failure, cause) => {
      const { ports, send } = campus();
      ports.sendFailure = { failure, cause };
      expect(await send()).toEqual({ outcome: 'not-sent', why: failure, to: 'own@mail.example' });
      expect(ports.journal).toEqual([{ event: 'code.sent', ...journaled, outcome: failure, cause }]);
    },
  );

  it('is not tried on a channel that the campus has not set up, and not counted', async () => {
    const { ports, send } = campus();
    ports.codes.offers = (channel) => channel === 'mail';
    expect(await send({ channel: 'mobile', to: '06 12 34 56 78' })).toEqual({
      outcome: 'not-sent',
      why: 'unavailable',
      to: '+33612345678',
    });
    expect(ports.sent).toEqual([]);
    expect(ports.records.of(sampleEntry).codesSent).toEqual([]);
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'unavailable', cause: 'not-offered' });
  });

  it.each([
    ['mail', 'no address', 'malformed'],
    ['mail', 'camille@UNIV.example', 'institutional'],
    ['mail', 'camille@etu.univ.example', 'institutional'],
    ['mobile', '01 23 45 67 89', 'not-mobile'],
    ['mobile', 'six', 'malformed'],
    ['mobile', ' ', 'empty'],
  ] as const)('is not sent by %s to "%s": %s', async (channel, to, why) => {
    const { ports, send } = campus();
    expect(await send({ channel, to })).toEqual({ outcome: 'unfit', why });
    expect([ports.sent, ports.records.of(sampleEntry).codesSent]).toEqual([[], []]);
  });

  it('goes to the one spelling of what was typed', async () => {
    const { ports, send } = campus();
    await send({ to: ' Own@MAIL.example ' });
    await send({ channel: 'mobile', to: '06.12.34.56.78' });
    expect(ports.sent.map(({ to }) => to)).toEqual(['Own@mail.example', '+33612345678']);
  });
});

describe('the codes that somebody may have sent', () => {
  it('are counted over all kiosks, channels and purposes, and are fewer for nobody else', async () => {
    const { ports, send } = campus();
    const { most, within } = sampleSettings.codes;
    for (let times = 0; times < most; times += 1) {
      const ask: Ask = times % 2 === 0 ? {} : { channel: 'mobile', to: '+33612345678', purpose: 'contact' };
      expect(await send(ask)).toMatchObject({ outcome: 'sent' });
    }
    ports.clock.advance(within / 2);
    expect(await send()).toEqual({ outcome: 'too-many', freeIn: within / 2000 });
    expect(ports.sent).toHaveLength(most);
    expect(ports.journal.at(-1)).toMatchObject({ event: 'code.sent', outcome: 'too-many' });
    expect(await send({ entry: { ...sampleEntry, uuid: 'other' } })).toMatchObject({ outcome: 'sent' });
    ports.clock.advance(within / 2);
    expect(await send()).toMatchObject({ outcome: 'sent' });
  });

  it('are counted before one leaves: a plug pulled, or a gateway that fails, gives no further one', async () => {
    const { ports, send } = campus();
    ports.sendFailure = { failure: 'unavailable', cause: 'ETIMEDOUT' };
    for (let times = 0; times < sampleSettings.codes.most; times += 1) await send();
    ports.sendFailure = null;
    expect(await send()).toMatchObject({ outcome: 'too-many' });
    expect(ports.log.indexOf('swap')).toBeLessThan(ports.log.indexOf('send proof by mail'));
  });

  it('are no more for ten kiosks at the same instant', async () => {
    const { ports, send } = campus();
    await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(ports.sent.length).toBeLessThanOrEqual(sampleSettings.codes.most);
  });

  it('are no more because a clock is put back, nor fewer for ever', async () => {
    const { ports, send } = campus();
    for (let times = 0; times < sampleSettings.codes.most; times += 1) await send();
    ports.clock.advance(-86_400_000);
    expect(await send()).toMatchObject({ outcome: 'too-many' });
    ports.clock.advance(sampleSettings.codes.within);
    expect(await send()).toMatchObject({ outcome: 'sent' });
  });

  it('are a fault, and none leaves, where they cannot be counted', async () => {
    const { ports, kiosk, send } = campus();
    const records = { ...ports.records, swap: async () => failed({ fault: 'timeout' } as const) };
    const told = await send({}, kiosk({ records }));
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(ports.sent).toEqual([]);
    expect(ports.journal).toEqual([
      {
        event: 'code.sent',
        ...journaled,
        outcome: 'fault',
        fault: 'timeout',
        reference: 'reference' in told ? told.reference : 'none',
      },
    ]);
  });
});

describe('a login that was asked for', () => {
  const tell = (parts: TaskParts, entry = sampleEntry) =>
    tellLogin(parts, { effect: 'tellLogin', task: 1, visit: 'v', entry, language: 'en' });

  it('leaves for the registered address, and that it was shown is in the journal first', async () => {
    const { ports, kiosk } = campus();
    expect(await tell(kiosk())).toEqual({
      outcome: 'told',
      mail: { state: 'queued', to: 'c•••@mail.example' },
    });
    expect(ports.mail.left).toMatchObject([
      { kind: 'login-recovered', to: 'camille.private@mail.example', language: 'en', login: 'camille' },
    ]);
    expect(ports.log[0]).toBe('login.shown');
    expect(JSON.stringify(ports.journal)).not.toContain('camille');
  });

  it('is shown to who has no address, and on a campus that mails nothing', async () => {
    const { kiosk } = campus();
    expect(await tell(kiosk(), { ...sampleEntry, mailAddresses: [] })).toMatchObject({
      mail: { state: 'no-address' },
    });
    expect(await tell(kiosk({ mail: null }))).toMatchObject({ mail: { state: 'off' } });
  });

  it('is not shown where that cannot be journaled', async () => {
    const { ports, kiosk } = campus();
    ports.audit.append = () => Promise.reject(new Error('the disk is full'));
    await expect(tell(kiosk())).rejects.toThrow('the disk is full');
  });
});
