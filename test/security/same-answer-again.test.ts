import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages, type Language } from '../../src/contract/languages.ts';
import type { View } from '../../src/contract/view.ts';
import { labPerson } from '../directory/lab/people.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { openKiosksOnSlapd, secondsBy, toldBy, wrongDate, type KiosksOnSlapd } from './kiosks-on-slapd.ts';
import { wordsOf } from './situation-table.ts';

/** A student for each language: what they are told of their tries is theirs. */
const cases = languages.map((language, index) => ({ language, person: labPerson(10 * index) }));

describe.skipIf(slapdMissing !== null)(
  `an unknown number and a wrong birth date, try after try on slapd ${slapdMissing ?? ''}`,
  () => {
    let lab: KiosksOnSlapd;
    beforeAll(async () => {
      lab = await openKiosksOnSlapd({ server: { people: cases.map(({ person }) => person) } });
    });
    afterAll(() => lab?.stop());
    // The clocks of the kiosks stand until time is said to pass; timers, sockets and the server are real.
    beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
    afterEach(() => vi.useRealTimers());

    /** Everything that a page is told over six tries of one number: at once, too early, and as soon as it may. */
    async function tries(data: string, language: Language, number: string): Promise<readonly View[]> {
      const kiosk = await lab.open(data);
      const views: View[] = [];
      await kiosk.toIdentify();
      views.push(await kiosk.say('setLanguage', { language }));
      for (let round = 0; round < 3; round += 1) {
        const refused = await kiosk.identify(number, wrongDate);
        views.push(refused);
        vi.advanceTimersByTime(500);
        views.push(await kiosk.identify(number, wrongDate));
        vi.advanceTimersByTime((secondsBy(refused) ?? 0) * 1000 - 500);
      }
      return views;
    }

    it.each(cases)('are one answer to the letter, in $language', async ({ language, person }) => {
      const wrong = await tries(`wrong-${language}`, language, person.student ?? '');
      const unknown = await tries(`unknown-${language}`, language, '29999999');
      expect(unknown.map((view) => JSON.stringify(view))).toEqual(wrong.map((view) => JSON.stringify(view)));
      expect(unknown.map((view) => wordsOf(view, language))).toEqual(
        wrong.map((view) => wordsOf(view, language)),
      );
      expect(wrong.slice(1).map((view) => [toldBy(view), secondsBy(view)])).toEqual([
        ['not-recognised', 2],
        ['slow-down', 2],
        ['not-recognised', 4],
        ['slow-down', 4],
        ['not-recognised', 8],
        ['slow-down', 8],
      ]);
    });
  },
);
