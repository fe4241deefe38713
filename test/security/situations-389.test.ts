import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ds389Missing } from '../directory/lab/ds389.ts';
import { showTable, wordsOf, type Refusal } from './situation-table.ts';
import { goThrough, saidBy } from './situation-run.ts';
import { openDs389Lab, people, type Ds389Lab } from './situations-389/lab.ts';
import { situations } from './situations-389/situations.ts';

/** OpenLDAP goes through every one in every run; here every second one does, and all with `npm run test:all`. */
const all = process.env['LOQUET_ALL'] === '1';
const tried = situations.filter((_situation, place) => all || place % 2 === 1);
/** Nobody else is spoken for by their place. */
const students = people.slice(5).filter(({ student }) => student !== undefined);

describe.skipIf(ds389Missing !== null)(
  `every situation on 389 Directory Server ${ds389Missing ?? ''}`,
  () => {
    let lab: Ds389Lab;
    const table: Refusal[] = [];

    beforeAll(async () => {
      lab = await openDs389Lab();
    });
    afterEach(() => lab.tidy());
    afterAll(async () => {
      await lab?.stop();
      showTable('situations-389', table);
    });

    it.each(tried)('$what: told as what it is, nothing half done', async (situation) => {
      const place = situations.indexOf(situation);
      const person = students[place];
      if (person === undefined) throw new Error('no person is left for this situation');
      table.push(await goThrough('389', lab, situation, person, `kiosk-${place}`));
    });

    it('in words that blame nobody, with a reference, where the fault is the operator’s', () => {
      const faults = table.filter(({ view }) => {
        const { code } = saidBy(view);
        return code === 'operator-fault' || code === 'outcome-unknown';
      });
      expect(faults.length).toBeGreaterThan(all ? 30 : 15);
      for (const { view } of faults) {
        expect(wordsOf(view, 'fr')).toMatch(/Vous n’y êtes pour rien\./u);
        expect(wordsOf(view, 'en')).toMatch(/This is not your doing\./u);
      }
    });
  },
);
