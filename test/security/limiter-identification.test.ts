import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IdentifierKind } from '../../src/contract/identifiers.ts';
import { labPerson, type LabPerson } from '../directory/lab/people.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import {
  openKiosksOnSlapd,
  secondsBy,
  toldBy,
  wrongDate,
  type KiosksOnSlapd,
  type SpokenKiosk,
} from './kiosks-on-slapd.ts';
import { plugIn } from './limiter-plug.ts';

const people = Array.from({ length: 20 }, (_value, index) => labPerson(index)).filter(
  ({ ine }) => ine !== undefined,
);
const quietHour = 3_600_000;

describe.skipIf(slapdMissing !== null)(
  `wrong birth dates at kiosks that share slapd ${slapdMissing ?? ''}`,
  () => {
    let lab: KiosksOnSlapd;
    let waiting: LabPerson[];
    let folders = 0;
    const freshKiosk = (): Promise<SpokenKiosk> => lab.open(`kiosk-${(folders += 1)}`);
    const somebody = (): LabPerson => {
      const person = waiting.pop();
      if (person === undefined) throw new Error('nobody is left for this test');
      return person;
    };

    beforeAll(async () => {
      lab = await openKiosksOnSlapd({ server: { people }, withJoker: people });
      waiting = [...people];
    });
    afterAll(() => lab?.stop());
    // The clocks of the kiosks in this process stand until time is said to pass; timers, sockets and the server are real.
    beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
    afterEach(() => vi.useRealTimers());
    const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

    /** What somebody is told who gives a number and a date, and for how long they are to wait. */
    async function tell(
      kiosk: SpokenKiosk,
      number: string,
      birthDate: string,
      kind: IdentifierKind = 'student',
    ): Promise<readonly [string, number | null]> {
      await kiosk.toIdentify(kind);
      const view = await kiosk.identify(number, birthDate);
      return [toldBy(view), secondsBy(view)];
    }

    it('slow that person down at the next kiosk, under every number and spelling, even with the right date', async () => {
      const { student = '', ine = '', uid, birthDate, dn, password } = somebody();
      expect(await tell(await freshKiosk(), student, wrongDate)).toEqual(['not-recognised', 2]);
      const next = await freshKiosk();
      expect(await tell(next, student, birthDate)).toEqual(['slow-down', 2]);
      expect(await tell(next, ine, birthDate, 'ine')).toEqual(['slow-down', 2]);
      expect(await tell(next, uid, birthDate, 'uid')).toEqual(['slow-down', 2]);
      expect(await tell(next, uid.toUpperCase(), birthDate, 'uid')).toEqual(['slow-down', 2]);
      const third = await freshKiosk();
      const fullWidth = student.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
      for (const spelling of [` ${student} `, `${student.slice(0, 4)}-${student.slice(4)}`, fullWidth]) {
        expect(await tell(third, spelling, birthDate)).toEqual(['slow-down', 2]);
      }
      pass(2);
      expect(await tell(next, student, birthDate)).toEqual(['joker', null]);
      expect(await lab.slapd.canBind(dn, password)).toBe(true);
    });

    it('keep them longer each time, five minutes at most, and never out', async () => {
      const { student = '', birthDate, dn, password } = somebody();
      const waits: (number | null)[] = [];
      for (let attempt = 0; attempt < 10; attempt += 1) {
        // A kiosk that has seen no other mistake, so that all of the wait is the person's own.
        const [told, seconds] = await tell(await freshKiosk(), student, wrongDate);
        expect(told).toBe('not-recognised');
        waits.push(seconds);
        pass(seconds ?? 0);
      }
      expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
      const kiosk = await freshKiosk();
      expect(await tell(kiosk, student, birthDate)).toEqual(['joker', null]);
      expect(await tell(kiosk, student, wrongDate)).toEqual(['not-recognised', 2]);
      expect(await lab.slapd.canBind(dn, password)).toBe(true);
    });

    it('are half forgotten after a quiet hour, not all at once', async () => {
      const { student = '' } = somebody();
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const [, seconds] = await tell(await freshKiosk(), student, wrongDate);
        pass(seconds ?? 0);
      }
      pass(quietHour / 1000);
      expect(await tell(await freshKiosk(), student, wrongDate)).toEqual(['not-recognised', 8]);
    });

    it('tried together at four kiosks are all counted', async () => {
      const { student = '' } = somebody();
      const kiosks = await Promise.all(Array.from({ length: 4 }, freshKiosk));
      const told = await Promise.all(kiosks.map((kiosk) => tell(kiosk, student, wrongDate)));
      // One is compared, the others are told to wait for it: nobody gets a second guess in the same moment.
      expect(told.map(([what]) => what).toSorted()).toEqual([
        'not-recognised',
        'slow-down',
        'slow-down',
        'slow-down',
      ]);
    });

    it('and numbers that nobody bears still count after the plug was pulled', async () => {
      const { student = '' } = somebody();
      const nobody = '29999999';
      const plugged = await plugIn(lab, 'plug');
      for (const number of [student, nobody]) {
        expect(await tell(plugged, number, wrongDate)).toEqual(['not-recognised', 2]);
      }
      await plugged.pullThePlug();
      // The clock here stood while that process ran by the real one.
      pass(60);
      const again = await lab.open('plug');
      for (const number of [student, nobody]) {
        expect(await tell(again, number, wrongDate)).toEqual(['not-recognised', 4]);
        expect(await tell(again, number, wrongDate)).toEqual(['slow-down', 4]);
      }
      expect(await tell(await freshKiosk(), student, wrongDate)).toEqual(['slow-down', 4]);
    });
  },
);
