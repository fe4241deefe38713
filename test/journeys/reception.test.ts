import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';
import { demoSignIn } from '../../src/main/directory/embedded/demo-sign-in.ts';
import { authenticatorCode } from './authenticator.ts';
import { browser, openKiosk, patience, type OpenKiosk } from './kiosk.ts';
import { outboxOf } from './outbox.ts';
import { demoVisitor, student } from './people.ts';
import { visitAt, type Visit } from './visit.ts';
import {
  check,
  confirmVouching,
  find,
  firstPassword,
  giveCode,
  leave,
  look,
  readVoucher,
  receptionSignIn,
  sayWho,
  signIn,
  toReception,
} from './ways-back.ts';

const members = demoPeople.filter(({ receptionGroup }) => receptionGroup);
const [first, second] = members.map(({ uid, password }) => ({ login: uid, password: password ?? '' }));
const colleague = demoVisitor(({ uid }) => uid === 'sfaure');
const emptyHanded = demoVisitor(({ uid }) => uid === 'irossi');

let open: OpenKiosk | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
const journal = (): string => readFileSync(join(open?.data ?? '', 'journal.jsonl'), 'utf8');
const finish = async (visit: Visit): Promise<void> => visit.press(visit.words.frame.finish);

if (first === undefined || second === undefined) throw new Error('the demo has no two receptionists');

describe.skipIf(browser === null)('the reception (needs a browser)', { timeout: patience }, () => {
  it('gives a voucher to who has nothing, and they leave with a password of their own', async () => {
    open = await openKiosk();
    const { data } = open;
    const visit = visitAt(open.page, 'fr');
    await toReception(visit);
    await receptionSignIn(visit, { login: 'lmartin', password: 'Tulipe:Rouge42' });
    expect(await visit.told()).toContain('pas de ceux de l’accueil');
    await receptionSignIn(visit, first);
    await look(visit, 'il');
    expect(await visit.told()).toContain('trop courte');
    await look(visit, 'personne de ce nom');
    expect(await visit.told()).toContain('Personne ne correspond');
    await find(visit, 'rossi ilaria', 'Ilaria Rossi');
    await visit.press(visit.words.reception.person.vouch);
    await visit.page.getByText(visit.words.reception.person.unchecked).waitFor();
    await check(visit, 'identity-card', 'vouch');
    const voucher = await readVoucher(visit);
    await finish(visit);

    await sayWho(visit, 'password', emptyHanded);
    await visit.on('proofs');
    await visit.press(visit.words.proofs.names.voucher);
    await giveCode(visit, 'voucher', 'CDFG HKMN');
    expect(await visit.told()).toContain('n’est pas accepté');
    await giveCode(visit, 'voucher', voucher.toLowerCase());
    await firstPassword(visit, emptyHanded.newPassword);
    await visit.on('done');
    await leave(visit);
    expect(await demoSignIn(join(data, 'directory.json'), 'irossi', emptyHanded.newPassword)).toBe(true);
    const told = (await outboxOf(data).notices('ilaria.rossi@demo.example', 3)).join('\n');
    expect(told).toContain('un code remis à l’accueil');
    expect(told).toContain('votre code de l’accueil a servi');
    expect(told).not.toContain(voucher.replaceAll(/\W/gu, ''));
    expect(journal()).toMatch(/"event":"voucher\.issued".*"checked":"identity-card"/u);
    expect(journal()).not.toMatch(new RegExp(`${voucher.replaceAll(/\W/gu, '')}|rossi|Sablier`, 'iu'));

    // Used: it opens nothing a second time.
    await sayWho(visit, 'password', emptyHanded);
    await visit.on('ended');
    await visit.press(visit.words.ended.next.voucher);
    await giveCode(visit, 'voucher', voucher);
    expect(await visit.told()).toContain('n’est pas accepté');
    expect(open.complaints).toEqual([]);
  });

  it('asks a second member for a colleague, and takes neither the first one nor the colleague for it', async () => {
    open = await openKiosk({ configuration: 'reception:\n  requireTotp: true' });
    await open.page.getByRole('button', { name: 'English' }).click();
    const visit = visitAt(open.page, 'en');
    const totp = async (of: string | undefined): Promise<void> => {
      await visit.on('reception-totp');
      await visit.type(visit.words.reception.totp.label, authenticatorCode(of ?? ''));
      await visit.press(visit.words.code.submit);
    };
    await toReception(visit);
    await receptionSignIn(visit, first);
    await totp(members[0]?.totp);
    await find(visit, '106 420', 'Sarah Faure');
    expect(await visit.read()).toContain(visit.words.reception.person.confirmed);
    await check(visit, 'campus-card', 'vouch');
    await confirmVouching(visit, first);
    expect(await visit.told()).toBe(sameAs(visit));
    await confirmVouching(visit, { login: 'sfaure', password: 'Boussole&Quai63' });
    await visit.told();
    await visit.on('reception-confirm');
    await confirmVouching(visit, second);
    await totp(members[1]?.totp);
    const voucher = await readVoucher(visit);
    await finish(visit);
    await visit.page.getByRole('button', { name: 'English' }).click();
    await sayWho(visit, 'login', colleague);
    await visit.on('proofs');
    await visit.press(visit.words.proofs.names.voucher);
    await giveCode(visit, 'voucher', voucher);
    await visit.on('login');
    expect(journal()).toMatch(/"event":"voucher\.issued".*"confirmer":/u);
    expect(open.complaints).toEqual([]);
  });

  it('at a desk: alone on the screen, unlocks, and refuses accounts with rights of their own', async () => {
    open = await openKiosk({ configuration: 'mode: desk' });
    const { data } = open;
    const visit = visitAt(open.page, 'fr');
    await visit.on('reception-sign-in');
    expect(await visit.page.getByRole('button', { name: visit.words.frame.cancel }).count()).toBe(0);
    await receptionSignIn(visit, first);
    await find(visit, 'perrin', 'Elena Perrin');
    expect(await visit.read()).toContain(visit.words.reception.states['locked-by-failures']);
    await check(visit, 'passport', 'unlock');
    expect(await visit.told()).toContain('débloqué');
    await visit.page.getByText(visit.words.reception.states.active, { exact: true }).waitFor();
    expect(await demoSignIn(join(data, 'directory.json'), 'eperrin', 'Tambour:Lierre9')).toBe(true);
    await outboxOf(data).notices('elena.perrin@demo.example', 1);
    await visit.press(visit.words.frame.back);
    await find(visit, 'leroy', 'Paul Leroy');
    expect(await visit.read()).toContain(visit.words.reception.person.mayNot.privileged);
    expect(await visit.page.getByRole('button', { name: visit.words.reception.person.vouch }).count()).toBe(
      0,
    );
    await finish(visit);
    await visit.on('reception-sign-in');
    expect(await visit.page.content()).not.toMatch(/Leroy|Perrin|abernard/u);
    expect(journal()).toMatch(/"event":"account\.unlocked".*"checked":"passport".*"outcome":"unlocked"/u);
    expect(open.complaints).toEqual([]);
  });

  it('never is where a forgotten password leads: a member recovers elsewhere', async () => {
    open = await openKiosk();
    const visit = visitAt(open.page, 'fr');
    await signIn(visit, { login: student.number, password: 'Tulipe:Rouge42' });
    expect(await visit.told()).toContain('Nous ne vous reconnaissons pas');
  });
});

function sameAs(visit: Visit): string {
  const { what, now } = visit.words.notices['same-person']({ code: 'same-person' });
  return `${what}${now}`;
}
