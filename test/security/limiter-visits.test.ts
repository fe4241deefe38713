import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/contract/view.ts';
import { labPerson, type LabPerson } from '../directory/lab/people.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import {
  newPassword,
  openKiosksOnSlapd,
  rightAnswer,
  toldBy,
  wrongDate,
  type KiosksOnSlapd,
  type SpokenKiosk,
} from './kiosks-on-slapd.ts';

const visits = 40;
const everybody = Array.from({ length: 150 }, (_value, index) => labPerson(index)).filter(
  ({ student }) => student !== undefined,
);

/** What somebody gets wrong before they get it right. */
type Typo = 'number' | 'birth date' | 'answer';
const typos: readonly Typo[] = ['number', 'birth date', 'answer'];

describe.skipIf(slapdMissing !== null)(
  `forty visits in twenty minutes on slapd, one in five with a typo ${slapdMissing ?? ''}`,
  () => {
    let lab: KiosksOnSlapd;
    let waiting: LabPerson[];

    beforeAll(async () => {
      lab = await openKiosksOnSlapd({ server: { people: everybody }, withJoker: everybody });
      waiting = [...everybody];
    });
    afterAll(() => lab?.stop());
    // The clocks of the kiosk stand until time is said to pass; timers, sockets and the server are real.
    beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
    afterEach(() => vi.useRealTimers());
    const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

    it.each([
      ['here and there', (visit: number) => visit % 5 === 2],
      ['one after the other, in the middle', (visit: number) => visit >= 16 && visit < 24],
      ['right from the start', (visit: number) => visit < 8],
    ])('are none refused or slowed down: typos %s', async (place, hasTypo) => {
      const kiosk = await lab.open(place);
      const told: string[] = [];
      const people = waiting.splice(0, visits);
      for (const [visit, person] of people.entries()) {
        const typo = hasTypo(visit) ? typos[visit % typos.length] : undefined;
        told.push((await visitBy(kiosk, person, typo)).map(toldBy).join(', '));
      }
      const expected = people.map((_person, visit) => {
        if (!hasTypo(visit)) return 'joker, password, done';
        return typos[visit % typos.length] === 'answer'
          ? 'joker, answer-wrong, password, done'
          : 'not-recognised, joker, password, done';
      });
      expect(told).toEqual(expected);
      for (const { dn } of people) expect(await lab.slapd.canBind(dn, newPassword)).toBe(true);
    });

    /** Half a minute from one person to the next, with the time that typing takes; nobody waits on purpose. */
    async function visitBy(kiosk: SpokenKiosk, person: LabPerson, typo: Typo | undefined): Promise<View[]> {
      const { student = '', birthDate } = person;
      const views: View[] = [];
      const startedAt = performance.now();
      await kiosk.toIdentify();
      pass(6);
      if (typo === 'number') views.push(await kiosk.identify(`9${student.slice(1)}`, birthDate));
      if (typo === 'birth date') views.push(await kiosk.identify(student, wrongDate));
      pass(4);
      views.push(await kiosk.identify(student, birthDate));
      pass(4);
      if (typo === 'answer') {
        views.push(await kiosk.answerJoker('Medore'));
        pass(4);
      }
      views.push(await kiosk.answerJoker(rightAnswer));
      pass(10);
      views.push(await kiosk.setPassword(newPassword));
      pass(30 - (performance.now() - startedAt) / 1000);
      return views;
    }
  },
);
