import { beforeEach, describe, expect, it } from 'vitest';
import { coolOff, createServerHealth, goneAfter } from '../../../src/main/directory/server-health.ts';
import type { ServerHealth } from '../../../src/main/directory/server-health.ts';
import type { LdapServer } from '../../../src/main/directory/settings.ts';

const server = (name: string): LdapServer => ({ url: `ldaps://${name}.univ.example`, startTls: false });
const [one, two, three] = [server('one'), server('two'), server('three')];
const servers = [one, two, three];

describe('what is known of servers', () => {
  let now: number;
  let health: ServerHealth;
  beforeEach(() => {
    now = 1000;
    health = createServerHealth({ journey: 8000, monotonic: () => now });
  });

  it('nothing at first: their own order, the whole share', () => {
    expect(health.inOrder(servers, 'read')).toEqual(servers);
    expect(health.patience(one, 5000, false)).toBe(5000);
    expect(health.isDown(one)).toBe(false);
  });

  it('the dead last, the slow before them, the well first', () => {
    health.failed(one, 'unreachable', 1);
    health.answered(two, 2000, 1250);
    expect(health.inOrder(servers, 'read')).toEqual([three, two, one]);
    now += coolOff;
    expect(health.inOrder(servers, 'read')).toEqual(servers);
    expect(health.isDown(one)).toBe(false);
  });

  it('who takes no writes is asked later for a write, and as ever for anything else', () => {
    health.tookNoWrite(one);
    expect(health.inOrder(servers, 'write')).toEqual([two, three, one]);
    expect(health.inOrder(servers, 'read')).toEqual(servers);
    now += coolOff;
    expect(health.inOrder(servers, 'write')).toEqual(servers);
  });

  it('who was waited for in vain gets a glance until it has answered, however long ago that was', () => {
    health.failed(one, 'timeout', 5000);
    expect(health.patience(one, 5000, false)).toBe(1000);
    expect(health.patience(one, 300, false)).toBe(300);
    now += 10 * coolOff;
    expect(health.patience(one, 5000, false)).toBe(1000);
    health.answered(one, 10, 1250);
    expect(health.patience(one, 5000, false)).toBe(5000);
    expect(health.isDown(one)).toBe(false);
  });

  it('but the only one there is gets its time again once its cool-off is over', () => {
    health.failed(one, 'timeout', 5000);
    expect(health.patience(one, 5000, true)).toBe(1000);
    now += 2 * coolOff;
    expect(health.patience(one, 5000, true)).toBe(5000);
  });

  it('who has failed often, and for long, and never answered between, is gone until it answers', () => {
    const { failures, lasting } = goneAfter;
    for (let failure = 0; failure < failures + 3; failure += 1) health.failed(one, 'unreachable', 1);
    expect(health.isGone(one)).toBe(false);
    now += lasting;
    expect(health.isGone(one)).toBe(false);
    health.failed(one, 'unreachable', 1);
    expect(health.isGone(one)).toBe(true);
    expect(health.isGone(two)).toBe(false);
    health.answered(one, 1, 1250);
    health.failed(one, 'unreachable', 1);
    now += lasting;
    health.failed(one, 'unreachable', 1);
    expect(health.isGone(one)).toBe(false);
  });

  it('who refuses at once costs no time, and so is spared none', () => {
    health.failed(one, 'unreachable', 1);
    expect(health.patience(one, 5000, false)).toBe(5000);
  });

  it('by address: the server of the records may be named a second time', () => {
    health.failed({ ...one }, 'timeout', 5000);
    expect(health.isDown(one)).toBe(true);
  });

  it('one journey waits in vain for so long in all, whichever servers die on it', () => {
    health.failed(one, 'timeout', 5000);
    expect(health.patience(two, 5000, false)).toBe(3000);
    health.failed(two, 'timeout', 3000);
    expect(health.patience(three, 5000, false)).toBe(1000);
    now += 60_000;
    expect(health.patience(three, 5000, false)).toBe(5000);
  });
});
