import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sambaRecords } from '../directory/lab/samba-content.ts';
import { sambaMissing, sambaPatience } from '../directory/lab/samba.ts';
import { showTable, wordsOf, type Refusal } from './refusals-table.ts';
import { goingAway, type WriteSteps } from './servers-fail/going-away.ts';
import { tlsWrong } from './servers-fail/tls.ts';
import { goThrough, saidBy } from './situation-run.ts';
import { answeredOnTheWire, answers } from './situations/answers.ts';
import { identifications } from './situations/identification.ts';
import { betweenSteps } from './situations/servers.ts';
import { access } from './situations-active-directory/access.ts';
import { one, openKiosksOnSamba, people, type KiosksOnSamba } from './situations-active-directory/lab.ts';
import { refusals } from './situations-active-directory/policy.ts';
import { signIns } from './situations-active-directory/sign-in.ts';
import { states } from './situations-active-directory/state.ts';

/** Right before the write the state is asked for once more, alone: its name is the whole list of what is wanted. */
const askedAlone = '0\u0014\u0004\u0012userAccountControl';
const deadlineSeconds = 2;
const steps: WriteSteps = {
  lock: { operation: 'search', holding: askedAlone },
  write: { operation: 'modify', holding: 'unicodePwd' },
  records: sambaRecords,
  deadlineSeconds,
};
const numbers = { attribute: 'employeeID', other: one(3) };
const situations = [
  ...identifications(numbers),
  ...states,
  ...refusals,
  ...signIns,
  ...access,
  ...answers.map((answer) => answeredOnTheWire(answer, steps)),
  ...betweenSteps(deadlineSeconds),
  ...tlsWrong({
    unknownAuthority: { fault: 'tls', cause: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    // It ends the connection and says nothing.
    noStartTls: { fault: 'connection-lost', cause: 'ECONNRESET' },
  }),
  ...goingAway(steps),
];
/** Nobody else is spoken for by their place. */
const students = people.slice(5).filter(({ student }) => student !== undefined);

describe.skipIf(sambaMissing !== null)(`every situation on Active Directory ${sambaMissing ?? ''}`, () => {
  let lab: KiosksOnSamba;
  const table: Refusal[] = [];

  beforeAll(async () => {
    lab = await openKiosksOnSamba();
  }, sambaPatience);
  afterEach(() => lab.tidy());
  afterAll(async () => {
    await lab?.stop();
    showTable('situations-active-directory', table);
  });

  it.each(situations)('$what: told as what it is, nothing half done', async (situation) => {
    const place = situations.indexOf(situation);
    const person = students[place];
    if (person === undefined) throw new Error('no person is left for this situation');
    table.push(await goThrough('active-directory', lab, situation, person, `kiosk-${place}`));
  });

  it('in words that blame nobody, with a reference, where the fault is the operator’s', () => {
    const faults = table.filter(({ view }) => {
      const { code } = saidBy(view);
      return code === 'operator-fault' || code === 'outcome-unknown';
    });
    expect(faults.length).toBeGreaterThan(30);
    for (const { view } of faults) {
      expect(wordsOf(view, 'fr')).toMatch(/Vous n’y êtes pour rien\./u);
      expect(wordsOf(view, 'en')).toMatch(/This is not your doing\./u);
    }
  });
});
