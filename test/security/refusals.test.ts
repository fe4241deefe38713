import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMuteServer, type OddServer } from '../directory/lab/odd-servers.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { newPassword, openKiosksOnSlapd, type KiosksOnSlapd } from './kiosks-on-slapd.ts';
import { namesake, one, people, serversShortest, situationsWith, toPassword } from './refusals-situations.ts';
import { showTable, wordsOf, type Refusal } from './refusals-table.ts';
import { goThrough, saidBy } from './situation-run.ts';

describe.skipIf(slapdMissing !== null)(`refused on slapd ${slapdMissing ?? ''}`, () => {
  let lab: KiosksOnSlapd;
  let mute: OddServer;
  const table: Refusal[] = [];

  beforeAll(async () => {
    lab = await openKiosksOnSlapd({
      server: { people: [...people, namesake], policy: { pwdMinLength: serversShortest } },
      withJoker: people,
    });
    mute = await startMuteServer();
  });
  afterAll(async () => {
    await mute?.stop();
    await lab?.stop();
    showTable('refusals-openldap', table);
  });

  const situations = situationsWith(() => mute);
  it.each(situations)('is $what: told as what it is, nothing written', async (situation) => {
    const data = `kiosk-${situations.indexOf(situation)}`;
    table.push(await goThrough('openldap', lab, situation, situation.person, data));
  });

  it('in the same words for a number that nobody bears, a wrong birth date, and two people with neither', () => {
    const alike = table.filter(({ view }) => view.notice?.code === 'not-recognised');
    expect(alike.map(({ journaled }) => journaled['outcome'])).toEqual([
      'unknown-number',
      'unknown-number',
      'wrong-birth-date',
    ]);
    expect(new Set(alike.map(({ view }) => JSON.stringify(view))).size).toBe(1);
  });

  it('in words that blame nobody, with a reference, where the fault is the operator’s', () => {
    const faults = table.filter(({ view }) => 'reference' in saidBy(view));
    expect(faults).toHaveLength(5);
    for (const { view } of faults) {
      expect(wordsOf(view, 'fr')).toMatch(/Vous n’y êtes pour rien\./u);
      expect(wordsOf(view, 'en')).toMatch(/This is not your doing\./u);
    }
  });

  it('for a moment only where the server comes back: the same visit goes on', async () => {
    const kiosk = await lab.open('patient');
    const person = one(10);
    await toPassword(kiosk, person);
    await lab.slapd.kill();
    const during = await kiosk.setPassword(newPassword).finally(() => lab.slapd.restart());
    expect([during.step.name, during.notice?.code]).toEqual(['password', 'operator-fault']);
    expect((await kiosk.setPassword(newPassword)).step.name).toBe('done');
    expect(await lab.slapd.canBind(person.dn, newPassword)).toBe(true);
  });
});
