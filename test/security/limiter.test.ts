import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/contract/view.ts';
import { labPerson, type LabPerson } from '../directory/lab/people.ts';
import { recordsBase, slapdMissing } from '../directory/lab/slapd.ts';
import { plugIn } from './limiter-plug.ts';
import {
  openKiosksOnSlapd,
  rightAnswer,
  secondsBy,
  toldBy,
  type KiosksOnSlapd,
  type SpokenKiosk,
} from './kiosks-on-slapd.ts';

const minute = 60_000;
const people = Array.from({ length: 30 }, (_value, index) => labPerson(index)).filter(
  ({ student }) => student !== undefined,
);

describe.skipIf(slapdMissing !== null)(
  `wrong answers at kiosks that share slapd ${slapdMissing ?? ''}`,
  () => {
    let lab: KiosksOnSlapd;
    let waiting: LabPerson[];
    let folders = 0;
    const freshData = (): string => `kiosk-${(folders += 1)}`;
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
    const pass = (milliseconds: number): void => void vi.advanceTimersByTime(milliseconds);

    /** The account is as it was: nothing here has counted or locked anything in LDAP itself. */
    async function expectUntouched({ dn, password }: LabPerson): Promise<void> {
      for (const attribute of ['pwdAccountLockedTime', 'pwdFailureTime']) {
        expect(await lab.slapd.values(dn, attribute)).toEqual([]);
      }
      expect(await lab.slapd.canBind(dn, password)).toBe(true);
    }

    async function inTurn(kiosks: readonly SpokenKiosk[], answers: readonly string[]): Promise<View[]> {
      const views: View[] = [];
      for (const [index, answer] of answers.entries()) {
        const kiosk = kiosks[index % kiosks.length];
        if (kiosk !== undefined) views.push(await kiosk.answerJoker(answer));
      }
      return views;
    }

    it('count together, block that question alone, and leave the account as it is', async () => {
      const person = somebody();
      const [here, there] = [await lab.open(freshData()), await lab.open(freshData())];
      await here.toJoker(person);
      await there.toJoker(person);
      const views = await inTurn([here, there], ['a', 'b', 'c', 'd', 'e']);
      expect(views.map(({ notice }) => (notice?.code === 'answer-wrong' ? notice.triesLeft : null))).toEqual([
        4,
        3,
        2,
        1,
        null,
      ]);
      expect(views.map(toldBy).at(-1)).toBe('proof-blocked');
      // The other kiosk still stands at the question: the right answer comes too late there as well.
      const late = await there.answerJoker(rightAnswer);
      expect([toldBy(late), secondsBy(late)]).toEqual(['proof-blocked', 15 * 60]);
      await expectUntouched(person);
      await there.toJoker(somebody());

      pass(15 * minute - 1000);
      await there.toIdentify('uid');
      const early = await there.identify(person.uid, person.birthDate);
      expect([toldBy(early), secondsBy(early)]).toEqual(['proof-blocked', 1]);
      pass(1000);
      await here.toJoker(person);
      expect(toldBy(await here.answerJoker(rightAnswer))).toBe('password');
      await expectUntouched(person);
    });

    it('are not one more for all coming at the same moment from eight kiosks', async () => {
      const person = somebody();
      const kiosks = await Promise.all(Array.from({ length: 8 }, () => lab.open(freshData())));
      for (const kiosk of kiosks) await kiosk.toJoker(person);
      await Promise.all(kiosks.map((kiosk, index) => kiosk.answerJoker(`guess ${index}`)));
      const outcomes = kiosks.flatMap((kiosk) =>
        kiosk.journal().flatMap(({ event, outcome }) => (event === 'proof.completed' ? [outcome] : [])),
      );
      // Who loses a race may give up with a fault; nobody is compared who was not counted.
      expect(outcomes).toHaveLength(8);
      const compared = outcomes.filter((outcome) => outcome === 'wrong').length;
      expect(compared).toBeLessThanOrEqual(5);
      const eager = await lab.open(freshData());
      let more = 0;
      await eager.toIdentify('uid');
      if (toldBy(await eager.identify(person.uid, person.birthDate)) === 'joker') {
        while (toldBy(await eager.answerJoker('another guess')) === 'answer-wrong') more += 1;
        more += 1;
      }
      expect(compared + more).toBe(5);
      await expectUntouched(person);
    });

    it('block for longer each time, until the right one', async () => {
      const person = somebody();
      const kiosk = await lab.open(freshData());
      const blocks: (number | null)[] = [];
      for (let round = 0; round < 6; round += 1) {
        await kiosk.toJoker(person);
        const views = await inTurn([kiosk], ['a', 'b', 'c', 'd', 'e']);
        blocks.push(...views.slice(-1).map(secondsBy));
        pass((blocks.at(-1) ?? 0) * 1000);
      }
      expect(blocks.map((seconds) => (seconds ?? 0) / 60)).toEqual([15, 30, 60, 120, 240, 240]);
      await kiosk.toJoker(person);
      expect(toldBy(await kiosk.answerJoker(rightAnswer))).toBe('password');
      await kiosk.toJoker(person);
      const again = await inTurn([kiosk], ['a', 'b', 'c', 'd', 'e']);
      expect(again.slice(-1).map(secondsBy)).toEqual([15 * 60]);
    });

    it('stay counted when the plug is pulled right after one was taken, here or on a new terminal', async () => {
      const person = somebody();
      const tried: string[] = [];
      for (const [attempt, data] of ['plug', 'plug', 'other', 'plug', 'fresh'].entries()) {
        const kiosk = await plugIn(lab, data);
        await kiosk.toJoker(person);
        const before = await recordOf(person);
        const answered = kiosk.answerJoker(`guess ${attempt}`).catch(() => null);
        // As soon as the count is in the directory: the comparison may be under way, its outcome is in no journal yet.
        while ((await recordOf(person)) === before) await new Promise((resolve) => setTimeout(resolve, 1));
        await kiosk.pullThePlug();
        void answered;
        tried.push(data);
      }
      expect(tried).toHaveLength(5);
      for (const data of ['plug', 'fresh', 'never-seen']) {
        const kiosk = await lab.open(data);
        await kiosk.toIdentify('uid');
        expect(toldBy(await kiosk.identify(person.uid, person.birthDate))).toBe('proof-blocked');
        await kiosk.stop();
      }
      await expectUntouched(person);
    });

    /** The person's record as the directory holds it. */
    async function recordOf(person: LabPerson): Promise<string> {
      const [uuid] = await lab.slapd.values(person.dn, 'entryUUID');
      return (await lab.slapd.values(`loquetPerson=${uuid},${recordsBase}`, 'loquetRecord')).join();
    }
  },
);
