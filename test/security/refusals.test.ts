import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../src/contract/view.ts';
import { startMuteServer, type OddServer } from '../directory/lab/odd-servers.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { newPassword, openKiosksOnSlapd, type KiosksOnSlapd } from './kiosks-on-slapd.ts';
import {
  namesake,
  one,
  people,
  serversShortest,
  situations,
  toPassword,
  type Told,
} from './refusals-situations.ts';
import { outcomeIn, spelledTable, wordsOf, type Refusal } from './refusals-table.ts';

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
    if (process.env['LOQUET_SHOW'] === '1') console.log(spelledTable(table));
  });

  it.each(situations)('is $what: told as what it is, nothing written', async (situation) => {
    const { person, happens, told, journaled, afterwards, file, oldPassword = person.password } = situation;
    const data = `kiosk-${situations.indexOf(situation)}`;
    const kiosk = await lab.open(data, file === undefined ? {} : { file: file(lab, mute) });
    const view = await happens(lab, kiosk, person).finally(() => afterwards?.(lab));

    const { reference, ...said } = saidBy(view);
    expect(said).toEqual(told);
    const journal = kiosk.journal();
    const line = journal.findLast(({ event }) => event.endsWith('.completed'));
    if (line === undefined) throw new Error('the journal knows nothing of it');
    expect(outcomeIn(line)).toEqual(journaled);
    // No write was begun but where it is the write that was refused.
    expect(journal.some(({ event }) => event === 'write.started')).toBe(line.event === 'write.completed');
    // What the desk is told leads to the line, and nobody is given a reference that leads nowhere.
    expect(line['reference']).toBe(reference);
    expect(await lab.slapd.canBind(person.dn, oldPassword)).toBe(true);
    await kiosk.stop();
    const outbox = join(lab.folder, data, 'outbox');
    expect(existsSync(outbox) ? readdirSync(outbox) : []).toEqual([]);
    table.push({ situation: situation.what, view, journaled: line });
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

/** What the person is told, without the seconds that are left. */
function saidBy({ step, notice }: View): Told & { readonly reference?: string } {
  const told = step.name === 'ended' ? step.ending : notice;
  if (told === null) throw new Error(`nothing was refused: stands at ${step.name}`);
  const { seconds: _seconds, ...said } = { seconds: 0, ...told };
  return said;
}
