import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { operationNames } from '../../src/contract/channels.ts';
import type { StepName, View } from '../../src/contract/view.ts';
import { compose } from '../../src/main/compose.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import { places } from '../../src/preview/places.ts';
import { everywhere, inOrder, misworded, takenAt } from './bridge/operations.ts';
import { stations } from './bridge/stations.ts';
import { openDemoKiosks, type DemoKiosks } from './demo-kiosk.ts';
import { noInstants, origin, spokenKiosk, type SpokenKiosk } from './kiosks-on-slapd.ts';

const steps = Object.keys(takenAt) as (keyof typeof takenAt)[];

describe('whatever a page says where it is not asked', () => {
  let demo: DemoKiosks;
  let kiosk: RunningKiosk;
  let spoken: SpokenKiosk;
  let refused = 0;
  beforeAll(async () => {
    demo = openDemoKiosks([['reception: {}', 'reception:\n  requireTotp: true']]);
    kiosk = await compose({
      configuration: demo.file,
      dataFolder: join(demo.folder, 'kiosk'),
      resources: places.resources,
      origin,
      host: 'test',
      instants: noInstants,
    });
    spoken = spokenKiosk(kiosk, join(demo.folder, 'kiosk'));
    // The gate lets ten messages a second through: its clock goes on with every message here, and so do all others.
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  });
  beforeEach(() => void vi.advanceTimersByTime(3_000));
  afterAll(async () => {
    await kiosk.stop('signal');
    vi.useRealTimers();
    await demo.stop();
  });

  const dispatch = (operation: string, input: unknown) => {
    vi.advanceTimersByTime(110);
    return kiosk.dispatch(operation, input, { ours: true, topFrame: true, origin });
  };
  /** The view but for its serial number; the clocks stand unless they are told to go on. */
  const standing = async (): Promise<unknown> => {
    const back = await kiosk.dispatch('currentView', {}, { ours: true, topFrame: true, origin });
    if (!back.ok) throw new Error(`currentView: ${back.failure.code}`);
    const { step, notice, working, journey } = back.value as View;
    return { step: { ...step, seconds: 0, secondsLeft: 0 }, notice, working, journey };
  };
  const walkTo = async (step: Exclude<StepName, 'out-of-order'>): Promise<void> => {
    const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);
    // An hour in which a person may have so many codes sent.
    pass(3_601);
    await stations[step]({ kiosk: spoken, sentCode: () => demo.sentCode('kiosk'), pass });
    expect(await standing()).toMatchObject({ step: { name: step }, notice: null, working: false });
  };

  it.each(steps)('at the step %s, in order or not, changes nothing', async (step) => {
    await walkTo(step);
    const before = await standing();
    const taken = [...everywhere, ...takenAt[step]];
    const answers: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const operation of operationNames) {
      if (!taken.includes(operation)) {
        expected[operation] = 'wrong-state';
        const back = await dispatch(operation, inOrder[operation]);
        answers[operation] = back.ok ? 'taken' : back.failure.code;
        refused += 1;
      }
      if (![...takenAt[step], ...everywhere].includes(operation)) continue;
      for (const { attack, input, refused: how } of misworded(operation)) {
        expected[`${operation} ${attack}`] = how;
        const back = await dispatch(operation, input);
        answers[`${operation} ${attack}`] = back.ok ? 'taken' : back.failure.code;
        refused += 1;
      }
      await dispatch('stillHere', {});
    }
    expect(answers).toEqual(expected);
    expect(await standing()).toEqual(before);
  });

  it('at each of these steps is taken where it belongs: the table leaves none out', async () => {
    const somewhere = new Set([...everywhere, ...Object.values(takenAt).flat()]);
    expect(operationNames.filter((name) => !somewhere.has(name))).toEqual([]);
    const takes: string[] = [];
    for (const step of steps) {
      for (const operation of takenAt[step]) {
        await walkTo(step);
        const back = await dispatch(operation, inOrder[operation]);
        takes.push(`${step} ${operation} ${back.ok ? 'taken' : back.failure.code}`);
      }
    }
    // These are for another choice, for a code that was sent, for something that is kept, for somebody who was found.
    expect(takes.filter((line) => !line.endsWith(' taken'))).toEqual([
      'home choose wrong-state',
      'proof sendAgain wrong-state',
      'set-jokers setJokers wrong-state',
      'details removeDetail wrong-state',
      'reception-find choosePerson wrong-state',
    ]);
  });

  it('is in the journal, every one', async () => {
    await spoken.say('cancel', {});
    await kiosk.stop('session-end');
    const lines = spoken.journal().filter(({ event }) => event === 'gate.refused');
    const counted = lines.reduce((sum, { count }) => sum + Number(count), 0);
    expect(counted).toBeGreaterThanOrEqual(refused);
    expect(spoken.journal().filter(({ event }) => event === 'internal.fault')).toEqual([]);
  });
});
