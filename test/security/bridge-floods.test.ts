import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSignIn } from '../../src/main/directory/embedded/demo-sign-in.ts';
import { browser } from '../journeys/kiosk.ts';
import { student } from '../journeys/people.ts';
import { recoverPassword, words } from '../journeys/steps.ts';
import {
  both,
  counted,
  journalOf,
  openHostilePage,
  refusalsIn,
  walker,
  type HostilePage,
} from './bridge/hostile.ts';

const first = walker('lmartin');
const second = walker('lhaddad');

let hostile: HostilePage;
/** On the clock of `performance.now`. */
let openedAt = 0;

/** Says many things at once, without waiting for any. @returns how often each answer came back */
async function flood(calls: string): Promise<Record<string, number>> {
  return counted(await hostile.page.evaluate<unknown[]>(`Promise.all(${calls})`));
}
const times = (number: number, call: string): string =>
  `Array.from({ length: ${number} }, (_, at) => loquet.${call})`;

describe.skipIf(browser === null)('a page that floods main (needs a browser)', () => {
  beforeAll(async () => {
    hostile = await openHostilePage();
    openedAt = performance.now();
  });
  afterAll(() => hostile.close());

  it('with 2,000 choices at once moves one step, and no further', async () => {
    const since = performance.now();
    const back = await flood(times(2_000, `choose({ option: 'forgotten-credentials' })`));
    const seconds = (performance.now() - since) / 1_000;
    expect(back['credentials']).toBe(1);
    // Ten a second and a few at once are let through to the state; a slow browser is longer about its flood.
    expect(back['wrong-state']).toBeLessThan(40 + 10 * seconds);
    expect((back['wrong-state'] ?? 0) + (back['too-fast'] ?? 0)).toBe(1_999);
  });

  it('with 2,000 malformed messages of 8 kB at once gets 2,000 refusals', async () => {
    expect(
      await flood(times(2_000, `identify({ number: 'x'.repeat(8000), birthDate: '', voucher: '' })`)),
    ).toEqual({
      malformed: 2_000,
    });
  });

  it('with twenty messages of 1 MB at once gets twenty refusals', async () => {
    expect(await flood(times(20, `answerJoker({ answer: 'x'.repeat(1e6) })`))).toEqual({ 'too-large': 20 });
  });

  it('still drumming when the visit ends, leaves a kiosk that serves the next person', async () => {
    await hostile.page.evaluate(
      `void setInterval(() => { for (let at = 0; at < 20; at += 1) loquet.currentView({}); }, 5)`,
    );
    await hostile.page.waitForTimeout(500);
    hostile.kiosk.rendererGone('unresponsive');
    await expect.poll(() => hostile.standingPage() === hostile.page, { timeout: 60_000 }).toBe(false);
    const fresh = hostile.standingPage();
    await fresh.getByRole('button', { name: words.fr.forgotten }).waitFor({ timeout: 60_000 });
    await recoverPassword(fresh, words.fr, student);
  });

  it('has left a handful of lines in the journal, and every refusal counted', async () => {
    await hostile.kiosk.stop('session-end');
    const journal = journalOf(hostile);
    const refusals = refusalsIn(journal);
    expect(refusals['identify malformed']).toBe(2_000);
    expect(refusals['answerJoker too-large']).toBe(20);
    expect((refusals['choose too-fast'] ?? 0) + (refusals['choose wrong-state'] ?? 0)).toBe(1_999);
    expect(refusals['currentView too-fast']).toBeGreaterThan(50);
    // One line at once and one every ten seconds for each of the five kinds: a slow machine floods for longer.
    const tens = Math.ceil((performance.now() - openedAt) / 10_000);
    expect(journal.filter(({ event }) => event === 'gate.refused').length).toBeLessThan(10 + 5 * tens);
    expect(journal.filter(({ event }) => event === 'internal.fault')).toEqual([]);
  });
});

describe.skipIf(browser === null)('a page that says two things at once (needs a browser)', () => {
  beforeEach(async () => {
    hostile = await openHostilePage();
  });
  afterEach(() => hostile.close());

  const events = (name: string) => journalOf(hostile).filter(({ event }) => event === name);
  const identify = ({ number, birthDate }: typeof first): string =>
    `loquet.identify(${JSON.stringify({ number, birthDate, voucher: '' })})`;
  const setPassword = (password: string): string => `loquet.setPassword(${JSON.stringify(both(password))})`;

  it('two people: the first is looked up, the second is refused as busy', async () => {
    await hostile.walkTo('identify', first);
    expect(await flood(`[${identify(first)}, ${identify(second)}]`)).toEqual({ joker: 1, busy: 1 });
    expect(await hostile.standing()).toMatchObject({ step: { question: { id: 'first-pet' } } });
    await hostile.kiosk.stop('session-end');
    expect(events('identify.started')).toHaveLength(1);
    expect(refusalsIn(journalOf(hostile))).toEqual({ 'identify busy': 1 });
  });

  it('twenty answers: one is compared and counted', async () => {
    await hostile.walkTo('joker', first);
    const back = await flood(times(20, 'answerJoker({ answer: `guess ${at}` })'));
    expect(back).toEqual({ joker: 1, busy: 19 });
    await hostile.kiosk.stop('session-end');
    expect(events('proof.completed').map(({ outcome }) => outcome)).toEqual(['wrong']);
  });

  it('two passwords: one write, and that password is in force', async () => {
    await hostile.walkTo('password', first);
    const back = await flood(`[${setPassword('Bruyere;Verte73')}, ${setPassword('Voleur;Noir-9173')}]`);
    expect(back).toEqual({ done: 1, busy: 1 });
    await hostile.kiosk.stop('session-end');
    expect(events('write.started')).toHaveLength(1);
    const file = join(hostile.data, 'directory.json');
    expect(await demoSignIn(file, first.uid, 'Bruyere;Verte73')).toBe(true);
    expect(await demoSignIn(file, first.uid, 'Voleur;Noir-9173')).toBe(false);
  });

  it('a password and the end of the visit: what was sent is finished, not half done', async () => {
    await hostile.walkTo('password', first);
    const back = await flood(`[${setPassword('Bruyere;Verte73')}, loquet.cancel({}), loquet.back({})]`);
    expect(back).toEqual({ done: 1, busy: 2 });
    await hostile.kiosk.stop('session-end');
    expect(events('write.completed').map(({ outcome }) => outcome)).toEqual(['written']);
  });

  it('the end of the visit and then a password: nothing is written', async () => {
    await hostile.walkTo('password', first);
    await hostile.page
      .evaluate(`void [loquet.cancel({}), ${setPassword('Voleur;Noir-9173')}]`)
      .catch(() => undefined);
    await hostile.page.getByRole('button', { name: words.fr.forgotten }).waitFor();
    await hostile.kiosk.stop('session-end');
    expect(refusalsIn(journalOf(hostile))).toEqual({ 'setPassword wrong-state': 1 });
    expect(events('write.started')).toEqual([]);
    expect(await demoSignIn(join(hostile.data, 'directory.json'), first.uid, first.oldPassword)).toBe(true);
  });

  it('a person and the end of the visit: the late outcome reaches nobody', async () => {
    await hostile.walkTo('identify', first);
    await hostile.page.evaluate(`void [${identify(first)}, loquet.cancel({})]`).catch(() => undefined);
    await hostile.page.getByRole('button', { name: words.fr.forgotten }).waitFor();
    // The fixed instant of the answer has passed by then.
    await hostile.page.waitForTimeout(1_500);
    expect(await hostile.standing()).toMatchObject({ step: { name: 'home' }, working: false });
    expect(await hostile.say(`answerJoker({ answer: 'Caramel' })`)).toEqual({
      ok: false,
      failure: { code: 'wrong-state' },
    });
    await hostile.kiosk.stop('session-end');
    expect(events('identify.completed').map(({ outcome }) => outcome)).toEqual(['recognised']);
  });

  it('thirty staff passwords: one reaches the directory, and the kiosk stays shut', async () => {
    const back = await flood(times(25, 'staffExit({ login: "mlefebvre", password: `Guess;${at}-Aa` })'));
    expect(back).toEqual({ home: 25 });
    expect(await hostile.standing()).toMatchObject({ step: { name: 'home' } });
    await hostile.kiosk.stop('session-end');
    expect(events('staff.refused')).toHaveLength(1);
    expect(events('staff.signed-in')).toEqual([]);
  });
});
