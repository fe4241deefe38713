import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sambaGroupLdif } from '../directory/lab/samba-content.ts';
import { sambaMissing, sambaPatience } from '../directory/lab/samba.ts';
import { openKiosksOnSamba, people, type KiosksOnSamba } from './situations-active-directory/lab.ts';
import { states } from './situations-active-directory/state.ts';
import { sambaRecords } from '../directory/lab/samba-content.ts';
import { goingAway } from './servers-fail/going-away.ts';
import { showTable, wordsOf, type Refusal } from './refusals-table.ts';
import { goThrough } from './situation-run.ts';

/** Right before the write the state is asked for once more, alone: its name is the whole list of what is wanted. */
const askedAlone = '0\u0014\u0004\u0012userAccountControl';
const situations = [
  ...states,
  ...goingAway({
    lock: { operation: 'search', holding: askedAlone },
    write: { operation: 'modify', holding: 'unicodePwd' },
    records: sambaRecords,
    deadlineSeconds: 2,
  }),
];

describe.skipIf(sambaMissing !== null)(
  `refusals and failures: Active Directory ${sambaMissing ?? ''}`,
  () => {
    let lab: KiosksOnSamba;
    const table: Refusal[] = [];

    beforeAll(async () => {
      lab = await openKiosksOnSamba({ people, more: [sambaGroupLdif('administrations', [])].join('\n') });
    }, sambaPatience);
    afterEach(() => lab.tidy());
    afterAll(async () => {
      await lab?.stop();
      showTable('situations-active-directory', table);
    });

    it.each(situations)('$what: told as what it is, nothing half done', async (situation) => {
      const place = situations.indexOf(situation);
      // The first few people are spoken for in some situation.
      const person = people[place + 5];
      if (person === undefined) throw new Error('no person is left for this situation');
      table.push(await goThrough('active-directory', lab, situation, person, `kiosk-${place}`));
    });

    it('in words that blame nobody, with a reference, where the fault is the operator’s', () => {
      const faults = table.filter(({ journaled }) => journaled['outcome'] === 'fault');
      for (const { view } of faults) {
        expect(wordsOf(view, 'fr')).toMatch(/Vous n’y êtes pour rien\./u);
        expect(wordsOf(view, 'en')).toMatch(/This is not your doing\./u);
      }
    });
  },
);
