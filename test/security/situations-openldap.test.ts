import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startRelay } from '../directory/lab/odd-servers.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { rightAnswer } from './kiosks-on-slapd.ts';
import { goThrough, saidBy } from './situation-run.ts';
import { showTable, wordsOf, type Refusal } from './situation-table.ts';
import { openOpenldapLab, people, type OpenldapLab } from './situations-openldap/lab.ts';
import { at, identified } from './steps.ts';
import { situations } from './situations-openldap/situations.ts';

/** Nobody else is spoken for by their place. */
const students = people.slice(5).filter(({ student }) => student !== undefined);

describe.skipIf(slapdMissing !== null)(`every situation on OpenLDAP ${slapdMissing ?? ''}`, () => {
  let lab: OpenldapLab;
  const table: Refusal[] = [];

  beforeAll(async () => {
    lab = await openOpenldapLab();
  });
  afterEach(() => lab.tidy());
  afterAll(async () => {
    await lab?.stop();
    showTable('situations-openldap', table);
  });

  it.each(situations)('$what: told as what it is, nothing half done', async (situation) => {
    const place = situations.indexOf(situation);
    const person = students[place];
    if (person === undefined) throw new Error('no person is left for this situation');
    table.push(await goThrough('openldap', lab, situation, person, `kiosk-${place}`));
  });

  it('in the same words for a number that nobody bears, a wrong birth date, and two people with neither', () => {
    const alike = table.filter(({ view }) => view.notice?.code === 'not-recognised');
    expect(alike.map(({ journaled }) => journaled['outcome'])).toEqual([
      'unknown-number',
      'wrong-birth-date',
      'unknown-number',
    ]);
    expect(new Set(alike.map(({ view }) => JSON.stringify(view))).size).toBe(1);
  });

  it('the records have waited for a server in vain: the lookup of the next visit does not', async () => {
    const [still, well] = [await startRelay(lab.slapd.securePort), await lab.tap()];
    lab.cleanUp(() => still.stop());
    const kiosk = await lab.open('spared', {
      file: lab.configured({
        servers: at(`ldaps://localhost:${still.port}`, well.url),
        deadlineSeconds: 1,
      }),
    });
    const [person, other] = people;
    if (person === undefined || other === undefined) throw new Error('nobody is there');
    await kiosk.toJoker(person);
    still.hold();
    expect((await kiosk.answerJoker(rightAnswer)).notice?.code).toBe('operator-fault');
    const before = still.connections();
    expect((await identified(kiosk, other)).notice?.code).toBe('operator-fault');
    // The record alone: it has no other server.
    expect(still.connections() - before).toBe(1);
    still.cut();
    expect((await identified(kiosk, other)).step.name).toBe('joker');
    await kiosk.stop();
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
