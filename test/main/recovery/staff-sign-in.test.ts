import { describe, expect, it } from 'vitest';
import { createStaffSignIn } from '../../../src/main/recovery/staff-sign-in.ts';
import { memoryPorts } from './memory-ports.ts';
import { sampleEntry } from './sample.ts';

function kiosk() {
  const ports = memoryPorts([sampleEntry]);
  const start = () =>
    createStaffSignIn({ ...ports, key: Buffer.alloc(32, 7), instants: { answerAfter: 0, slot: 0 } });
  return { ports, start };
}
const binds = (log: readonly string[]) => log.filter((line) => line === 'sign in').length;

describe('the staff sign-in', () => {
  it('lets a member of the group leave, and journals it', async () => {
    const { ports, start } = kiosk();
    expect(await start()('camille', 'staff-password')).toBe(true);
    expect(ports.journal.at(-1)).toEqual({ event: 'staff.signed-in', subject: { entry: sampleEntry.uuid } });
  });

  it('asks the directory about one login twice a day at most, whatever its spelling and however often it restarts', async () => {
    const { ports, start } = kiosk();
    for (const login of ['camille', ' CAMILLE', 'Camille ', 'camille']) {
      expect(await start()(login, 'guess')).toBe(false);
    }
    expect(binds(ports.log)).toBe(2);
    ports.clock.advance(86_400_000);
    expect(await start()('camille', 'staff-password')).toBe(true);
  });

  it('counts before it asks: pulling the plug gives no further try', async () => {
    const { ports, start } = kiosk();
    ports.directory.signInStaff = async () => {
      throw new Error('the plug');
    };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(start()('camille', 'guess')).rejects.toThrow('the plug');
    }
    expect(await start()('camille', 'staff-password')).toBe(false);
  });

  it('gives no further try to who floods it with other logins, and a day later it is as new', async () => {
    const { ports, start } = kiosk();
    const signIn = start();
    for (let attempt = 0; attempt < 2; attempt += 1) await signIn('camille', 'guess');
    for (let other = 0; other < 400; other += 1) await signIn(`other-${other}`, 'guess');
    const before = binds(ports.log);
    expect(await signIn('camille', 'staff-password')).toBe(false);
    expect(binds(ports.log)).toBe(before);
    ports.clock.advance(86_400_000);
    expect(await signIn('camille', 'staff-password')).toBe(true);
  });

  it('forgets the count after a right password', async () => {
    const { ports, start } = kiosk();
    const signIn = start();
    for (let round = 0; round < 3; round += 1) {
      expect(await signIn('camille', 'guess')).toBe(false);
      expect(await signIn('camille', 'staff-password')).toBe(true);
    }
    expect(binds(ports.log)).toBe(6);
  });

  it('is not shut by made-up logins: only those of the group are remembered', async () => {
    const { start } = kiosk();
    const signIn = start();
    for (let other = 0; other < 400; other += 1) await signIn(`made-up-${other}`, 'guess');
    expect(await signIn('camille', 'staff-password')).toBe(true);
    for (let attempt = 0; attempt < 2; attempt += 1) await signIn('camille', 'guess');
    expect(await signIn('camille', 'staff-password')).toBe(false);
  });
});
