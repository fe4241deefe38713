import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import { receptionSignIn, receptionTotp } from '../../../../src/main/recovery/tasks/reception-sign-in.ts';
import { campusOf, personNamed } from '../campus.ts';
import { everythingOf, shownByAuthenticator } from '../kept.ts';
import { receptionSettings, sampleEntry, sampleSettings } from '../sample.ts';

const member = personNamed('member', { account: 'privileged', populations: ['staff'] });
const colleague = personNamed('colleague', { account: 'privileged', populations: ['staff'] });
const password = 'the-current-one';

function campus(requireTotp = false) {
  const { ports, kiosk } = campusOf({
    entries: [sampleEntry, member, colleague],
    settings: { reception: { ...receptionSettings, requireTotp } },
  });
  for (const { uuid } of ports.entries) ports.passwords.set(uuid, password);
  for (const { uuid } of [member, colleague]) ports.reception.add(uuid);
  const come = (login: string, confirms: { staff: Entry; person: Entry } | null = null, typed = password) =>
    receptionSignIn(kiosk(), {
      effect: 'receptionSignIn',
      task: 1,
      visit: 'v',
      login,
      password: typed,
      for: confirms,
    });
  const give = (code: string) =>
    receptionTotp(kiosk(), { effect: 'receptionTotp', task: 1, visit: 'v', staff: member, code });
  return { ports, come, give };
}

describe('the sign-in of the reception', () => {
  it('opens to a member of its group with their own password', async () => {
    const { come, ports } = campus();
    expect(await come('member')).toEqual({ outcome: 'signed-in', entry: member, totp: false });
    expect(ports.journal.at(-1)).toEqual({
      event: 'sign-in.completed',
      visit: 'v',
      for: 'reception',
      subject: { entry: member.uuid },
      outcome: 'right',
    });
  });

  it('opens to nobody else, and says why only to who has the right password', async () => {
    const { come, ports } = campus();
    expect(await come('camille')).toEqual({ outcome: 'not-reception' });
    expect(ports.journal.at(-1)).toMatchObject({ for: 'reception', outcome: 'not-reception' });
    expect(await come('camille', null, 'guess')).toEqual({ outcome: 'refused' });
  });

  it('spares an account that its directory would lock, as every other sign-in does', async () => {
    const { come, ports } = campus();
    ports.lockout = { threshold: 5, failures: 3 };
    expect(await come('member')).toEqual({ outcome: 'spared' });
    expect(ports.log).not.toContain('bind');
  });

  it('is a fault where membership cannot be read: nobody is let in on trust', async () => {
    const { come, ports } = campus();
    ports.directory.isReception = async () => ({ ok: false, failure: { fault: 'timeout' } });
    const told = await come('member');
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(ports.journal.at(-1)).toMatchObject({
      outcome: 'fault',
      fault: 'timeout',
      reference: 'reference' in told ? told.reference : 'none',
    });
  });

  it('goes on to the second factor where the campus asks for one, and no further without', async () => {
    const { come, ports } = campus(true);
    expect(await come('member')).toEqual({ outcome: 'no-totp' });
    ports.records.put(member, await everythingOf(member, ports.clock.now()));
    expect(await come('member')).toEqual({ outcome: 'signed-in', entry: member, totp: true });
  });
});

describe('the confirmation of a second member', () => {
  const confirms = { staff: member, person: sampleEntry };

  it('is theirs to give who belong to the reception, and journaled as one', async () => {
    const { come, ports } = campus();
    expect(await come('colleague', confirms)).toEqual({
      outcome: 'signed-in',
      entry: colleague,
      totp: false,
    });
    expect(ports.journal.at(-1)).toMatchObject({ for: 'confirmation', outcome: 'right' });
  });

  it('is not given by the one who asks for it, nor by whom it is for', async () => {
    const { come, ports } = campus();
    expect(await come('member', confirms)).toEqual({ outcome: 'same-person' });
    expect(ports.journal.at(-1)).toMatchObject({ for: 'confirmation', outcome: 'same-person' });
    ports.reception.add(sampleEntry.uuid);
    expect(await come('camille', confirms)).toEqual({ outcome: 'same-person' });
  });

  it('is not given by somebody of no reception', async () => {
    expect(await campus().come('camille', { staff: member, person: colleague })).toEqual({
      outcome: 'not-reception',
    });
  });
});

describe('the second factor of the reception', () => {
  async function enrolled() {
    const all = campus(true);
    all.ports.records.put(member, await everythingOf(member, all.ports.clock.now()));
    return all;
  }

  it('is the code that the member’s authenticator shows, taken once', async () => {
    const { give, ports } = await enrolled();
    const code = shownByAuthenticator(ports.clock.now());
    expect(await give(code)).toEqual({ outcome: 'right' });
    expect(ports.journal.at(-1)).toEqual({
      event: 'reception.second-factor',
      visit: 'v',
      staff: { entry: member.uuid },
      outcome: 'right',
    });
    expect(await give(code)).toEqual({ outcome: 'wrong', triesLeft: 4 });
  });

  it('opens once for two kiosks at the same instant', async () => {
    const { give, ports } = await enrolled();
    const code = shownByAuthenticator(ports.clock.now());
    const told = await Promise.all([give(code), give(code)]);
    expect(told.map(({ outcome }) => outcome).toSorted()).toEqual(['right', 'wrong']);
  });

  it('is blocked after the tries, also the right one, whichever kiosks they were made at', async () => {
    const { give, ports } = await enrolled();
    for (const triesLeft of [4, 3, 2, 1])
      expect(await give('000000')).toEqual({ outcome: 'wrong', triesLeft });
    const blocked = { outcome: 'blocked', seconds: sampleSettings.attempts.block / 1000 };
    expect(await give('000000')).toEqual(blocked);
    expect(await give(shownByAuthenticator(ports.clock.now()))).toEqual(blocked);
    expect(ports.journal.at(-1)).toMatchObject({ event: 'reception.second-factor', outcome: 'blocked' });
    ports.clock.advance(sampleSettings.attempts.block);
    expect(await give(shownByAuthenticator(ports.clock.now()))).toEqual({ outcome: 'right' });
  });

  it('is not blocked for ever by a clock that was ahead and is put right', async () => {
    const { give, ports } = await enrolled();
    for (let attempt = 0; attempt < 5; attempt += 1) await give('000000');
    ports.clock.advance(-365 * 86_400_000);
    const { block } = sampleSettings.attempts;
    expect(await give('000000')).toEqual({ outcome: 'blocked', seconds: block / 1000 });
    ports.clock.advance(block);
    expect(await give(shownByAuthenticator(ports.clock.now()))).toEqual({ outcome: 'right' });
  });

  it('is wrong where the member has none, and a fault where its seed cannot be opened', async () => {
    const { give, ports } = campus(true);
    ports.records.put(member, emptyRecord);
    expect(await give('000000')).toMatchObject({ outcome: 'wrong' });
    const kept = await everythingOf(member, ports.clock.now());
    if (kept.totp === null) throw new Error('no seed');
    const totp = { ...kept.totp, seed: { ...kept.totp.seed, keyId: 'gone' } };
    ports.records.put(member, { ...kept, totp });
    expect(await give('000000')).toMatchObject({ outcome: 'fault' });
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'fault', cause: 'unknown-key' });
  });
});
