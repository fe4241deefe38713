import { describe, expect, it } from 'vitest';
import { failed } from '../../../../src/contract/result.ts';
import { notUsableReasons } from '../../../../src/contract/failures.ts';
import type { Lockout } from '../../../../src/main/recovery/ports.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import { signIn } from '../../../../src/main/recovery/tasks/person-sign-in.ts';
import { campusOf } from '../campus.ts';
import { everythingOf } from '../kept.ts';
import { sampleEntry } from '../sample.ts';

const password = 'the-current-one';
const day = 86_400_000;

/** A directory that counts wrong passwords, where it says how many it takes. */
function campus(lockout: Lockout = { threshold: null, failures: null }) {
  const { ports, kiosk } = campusOf();
  ports.passwords.set(sampleEntry.uuid, password);
  ports.lockout = lockout;
  const { signIn: bind } = ports.directory;
  ports.directory.signIn = async (entry, typed) => {
    const told = await bind.call(ports.directory, entry, typed);
    const { threshold, failures } = ports.lockout;
    if (failures !== null) ports.lockout = { threshold, failures: told === 'works' ? 0 : failures + 1 };
    return told;
  };
  const come = (
    typed: string,
    { login = 'camille', at = kiosk() }: { login?: string; at?: TaskParts } = {},
  ) => signIn(at, { effect: 'signIn', task: 1, visit: 'v', login, password: typed });
  const binds = () => ports.log.filter((line) => line === 'bind').length;
  return { ports, kiosk, come, binds };
}

describe('the sign-in to one’s own details', () => {
  it('opens with the current password, in whatever form its letters were typed', async () => {
    const { come, ports } = campus();
    ports.records.put(sampleEntry, await everythingOf(sampleEntry, ports.clock.now()));
    ports.passwords.set(sampleEntry.uuid, 'Café-12345'.normalize('NFC'));
    expect(await come('Café-12345'.normalize('NFD'))).toEqual({
      outcome: 'signed-in',
      entry: sampleEntry,
      kept: {
        jokers: 2,
        mail: { to: 'own@mail.example', proved: true },
        mobile: { to: '+33612345678', proved: true },
        codesLeft: 2,
        totp: true,
      },
    });
    expect(ports.journal.at(-1)).toEqual({
      event: 'sign-in.completed',
      visit: 'v',
      for: 'details',
      subject: { entry: sampleEntry.uuid },
      outcome: 'right',
    });
  });

  it('tells an unknown login, a wrong password and a login that two people bear apart for nobody', async () => {
    const wrong = campus();
    const unknown = campus();
    const twice = campus();
    twice.ports.entries = [sampleEntry, { ...sampleEntry, uuid: 'twin' }];
    const told = await Promise.all([
      wrong.come('guess'),
      unknown.come('guess', { login: 'nobody' }),
      twice.come(password),
    ]);
    expect(told).toEqual([{ outcome: 'refused' }, { outcome: 'refused' }, { outcome: 'refused' }]);
    expect(twice.binds()).toBe(0);
    expect(JSON.stringify(unknown.ports.journal)).not.toContain('nobody');
  });

  it('slows a kiosk down that tries a login again and again, known or not alike', async () => {
    for (const login of ['camille', 'nobody']) {
      const { come, kiosk } = campus();
      const at = kiosk();
      await come('guess', { login, at });
      expect(await come(password, { login, at })).toEqual({ outcome: 'slowed', seconds: 2 });
    }
  });

  it('slows a kiosk down that tries one login after the other', async () => {
    const { come, kiosk } = campus();
    const at = kiosk();
    const told: string[] = [];
    for (let login = 0; login < 12; login += 1) {
      told.push((await come('guess', { login: `user${login}`, at })).outcome);
    }
    expect(told.filter((outcome) => outcome === 'slowed').length).toBeGreaterThan(1);
  });

  it('takes its own try back when it is right, and nobody else’s', async () => {
    const { come, ports } = campus();
    await come('guess');
    ports.clock.advance(3000);
    expect(await come(password)).toMatchObject({ outcome: 'signed-in' });
    expect(ports.records.of(sampleEntry).wrongSignIns).toHaveLength(1);
    for (let times = 0; times < 5; times += 1) {
      expect(await come(password)).toMatchObject({ outcome: 'signed-in' });
    }
  });

  it.each(notUsableReasons.filter((reason) => reason !== 'refused'))(
    'says why an account is of no use now (%s)',
    async (reason) => {
      const { come, ports } = campus();
      ports.signedIn = reason;
      expect(await come(password)).toEqual({ outcome: 'unusable', reason });
      expect(ports.records.of(sampleEntry).wrongSignIns).toHaveLength(1);
      expect(ports.journal.at(-1)).toMatchObject({ outcome: 'unusable', reason });
    },
  );

  it('keeps a try whose outcome nobody knows, and calls that a fault', async () => {
    const { come, ports } = campus();
    ports.signedIn = 'unverified';
    const told = await come(password);
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(ports.records.of(sampleEntry).wrongSignIns).toHaveLength(1);
    expect(ports.journal.at(-1)).toMatchObject({ reference: 'reference' in told ? told.reference : 'none' });
  });

  it('puts no password to the directory where the try could not be counted', async () => {
    const { come, kiosk, ports, binds } = campus();
    const records = { ...ports.records, swap: async () => failed({ fault: 'timeout' } as const) };
    expect(await come(password, { at: kiosk({ records }) })).toMatchObject({ outcome: 'fault' });
    expect(binds()).toBe(0);
  });

  it('puts neither login nor password into the journal', async () => {
    const { come, ports } = campus();
    await come('typed-guess', { login: 'typed-login' });
    await come('typed-guess');
    expect(JSON.stringify(ports.journal)).not.toMatch(/typed|camille/u);
  });
});

describe('an account that its directory would lock', () => {
  it.each([3, 5, 10])(
    'after %i wrong passwords is never brought nearer than two short of it',
    async (threshold) => {
      const { come, ports, binds } = campus({ threshold, failures: 0 });
      for (let attempt = 0; attempt < 30; attempt += 1) {
        await come('guess');
        ports.clock.advance(61_000);
      }
      expect(ports.lockout.failures).toBe(threshold - 2);
      expect(binds()).toBe(threshold - 2);
      expect(await come(password)).toEqual({ outcome: 'spared' });
    },
  );

  it('that was brought near it elsewhere is not touched at all', async () => {
    const { come, binds } = campus({ threshold: 5, failures: 3 });
    expect(await come(password)).toEqual({ outcome: 'spared' });
    expect(binds()).toBe(0);
  });

  it('is not brought nearer by ten kiosks at the same instant', async () => {
    const { come, ports } = campus({ threshold: 6, failures: 0 });
    const told = await Promise.all(Array.from({ length: 10 }, () => come('guess')));
    expect(ports.lockout.failures).toBeLessThanOrEqual(4);
    expect(told.filter(({ outcome }) => outcome === 'spared').length).toBeGreaterThanOrEqual(6);
  });

  it('at a threshold of two or less is never tried', async () => {
    for (const threshold of [1, 2]) {
      const { come, binds } = campus({ threshold, failures: 0 });
      expect(await come(password)).toEqual({ outcome: 'spared' });
      expect(binds()).toBe(0);
    }
  });
});

describe('an account of which nobody can tell when it is locked', () => {
  it.each<[string, Lockout]>([
    ['threshold', { threshold: null, failures: 0 }],
    ['failures', { threshold: 5, failures: null }],
  ])('(no %s) is tried twice a day over all kiosks, and no more', async (_what, lockout) => {
    const { come, ports, binds } = campus(lockout);
    const told: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) told.push((await come('guess')).outcome);
    expect(told).toEqual(['refused', 'refused', 'spared', 'spared', 'spared', 'spared']);
    expect(await come(password)).toEqual({ outcome: 'spared' });
    expect(binds()).toBe(2);
    ports.clock.advance(day);
    expect(await come(password)).toMatchObject({ outcome: 'signed-in' });
  });

  it('is tried no more often by ten kiosks at the same instant', async () => {
    const { come, binds } = campus();
    await Promise.all(Array.from({ length: 10 }, () => come('guess')));
    expect(binds()).toBe(2);
  });

  it('is tried no more often because a clock is put back, and is free again a day after that', async () => {
    const { come, ports, binds } = campus();
    await come('guess');
    await come('guess');
    ports.clock.advance(-30 * day);
    expect(await come(password)).toEqual({ outcome: 'spared' });
    expect(binds()).toBe(2);
    ports.clock.advance(day);
    expect(await come(password)).toMatchObject({ outcome: 'signed-in' });
  });

  it('is tried no more often because a clock leaps ahead, and is free again a day after that', async () => {
    const { come, kiosk, ports, binds } = campus();
    const at = kiosk();
    await come('guess', { at });
    ports.clock.advance(3000);
    await come('guess', { at });
    ports.clock.leap(day);
    expect(await come(password, { at })).toEqual({ outcome: 'spared' });
    ports.clock.leap(30 * day);
    ports.clock.advance(day / 2);
    expect(await come(password, { at })).toEqual({ outcome: 'spared' });
    expect(binds()).toBe(2);
    ports.clock.advance(day / 2);
    expect(await come(password, { at })).toMatchObject({ outcome: 'signed-in' });
  });

  it('that is never locked is tried as often as somebody has the patience for', async () => {
    const { come, binds, ports } = campus({ threshold: 0, failures: 0 });
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await come('guess');
      ports.clock.advance(3000);
    }
    expect(binds()).toBe(20);
    expect(await come(password)).toMatchObject({ outcome: 'signed-in' });
  });
});
