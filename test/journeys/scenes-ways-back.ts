import type { Language } from '../../src/contract/languages.ts';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';
import type { OpenKiosk } from './kiosk.ts';
import { outboxOf, type Outbox } from './outbox.ts';
import { demoVisitor } from './people.ts';
import type { Look } from './scenes.ts';
import { visitAt, type Visit } from './visit.ts';
import {
  acceptHouseRules,
  check,
  chooseJokers,
  confirmVouching,
  find,
  firstPassword,
  giveCode,
  giveContact,
  leave,
  look as lookFor,
  receptionSignIn,
  sayWho,
  toReception,
} from './ways-back.ts';

/** What is another one at every visit. */
export const everNew = ['.codes li', '.seed', '.qr-modules', '[data-step="reception-voucher"] .shown-value'];

const newcomer = demoVisitor(({ activationCode }) => activationCode !== undefined);
const prepared = demoVisitor(({ uid }) => uid === 'nroux');
const members = demoPeople
  .filter(({ receptionGroup }) => receptionGroup)
  .map(({ uid, password }) => ({ login: uid, password: password ?? '' }));

interface Walk {
  readonly visit: Visit;
  readonly outbox: Outbox;
  readonly look: Look;
}

/**
 * Every screen of the other ways back, at a kiosk of the demo that stands at home.
 * @param arrive called at home before each visit: the kiosk speaks its first language there
 */
export async function walkWaysBack(
  { page, data }: Pick<OpenKiosk, 'page' | 'data'>,
  language: Language,
  look: Look,
  arrive: () => Promise<void>,
): Promise<void> {
  const walk = { visit: visitAt(page, language), outbox: outboxOf(data), look };
  for (const scenes of [login, activation, ownDetails, reception]) {
    await page.locator('[data-step="home"]').waitFor();
    await arrive();
    await scenes(walk);
  }
}

async function login({ visit, look }: Walk): Promise<void> {
  const { words, press, on } = visit;
  await sayWho(visit, 'login', prepared);
  await on('proofs');
  await look('proofs');
  await press(words.proofs.names.totp);
  await on('proof');
  await look('proof-totp');
  await press(words.proofs.other);
  await on('proofs');
  await press(words.proofs.names['recovery-code']);
  await giveCode(visit, 'recovery-code', 'TWXY-2345-PRKM-78DC');
  await visit.told();
  await look('proof-wrong');
  await giveCode(visit, 'recovery-code', 'TWXY-2345-PRKM-78DF');
  await on('login');
  await look('login');
  await leave(visit);
}

async function activation({ visit, outbox, look }: Walk): Promise<void> {
  const { words, press, on } = visit;
  await sayWho(visit, 'password', newcomer);
  await on('ended');
  await press(words.ended.next.activation);
  await on('proofs');
  await look('proofs-of-activation');
  await press(words.proofs.names['mail-code']);
  await on('proof');
  await look('proof-mail');
  await giveCode(visit, 'mail-code', await outbox.code('kadiatou.diallo@demo.example'));
  await on('house-rules');
  await look('house-rules-to-accept');
  await acceptHouseRules(visit);
  await on('set-jokers');
  await look('set-jokers');
  await press(words.joker.questions['first-film']);
  await visit.page.getByRole('textbox').first().waitFor();
  await look('set-jokers-answer');
  await visit.type(words.settings.jokers.answer, 'Kirikou et la sorcière');
  await press(words.settings.jokers.next);
  await chooseJokers(visit, [{ question: { ownWords: '?' }, answer: 'Minou' }]);
  await visit.told();
  await look('set-jokers-faults');
  await visit.type(words.settings.jokers.ownQuestion, 'Ma première bêtise ?');
  await visit.type(words.settings.jokers.answer, 'la vitre du voisin');
  await press(words.settings.jokers.save);
  await on('set-contact');
  await look('set-contact');
  await giveContact(visit, 'mail', 'kadi@perso.example');
  await on('confirm-contact');
  await look('confirm-contact');
  await press(words.settings.confirm.skip);
  await visit.page.getByRole('heading', { name: words.settings.contact.mobile.title }).waitFor();
  await giveContact(visit, 'mobile', '03 27 51 12 34');
  await visit.told();
  await look('set-contact-unfit');
  await press(words.settings.later);
  await on('codes');
  await look('codes');
  await press(words.settings.codes.written);
  await firstPassword(visit, newcomer.newPassword);
  await on('done');
  await look('done-activation');
  await leave(visit);
}

async function ownDetails({ visit, look }: Walk): Promise<void> {
  const { words, press, on, page } = visit;
  await press(words.home.details);
  await on('sign-in');
  await look('sign-in');
  await page.getByLabel(words.signIn.login, { exact: true }).fill('nroux');
  await page.getByLabel(words.signIn.password, { exact: true }).fill('Ficelle%Ocre38');
  await press(words.signIn.submit);
  await on('details');
  await look('details');
  const { change, remove, keep, names } = words.details;
  await press(`${remove} ${names.totp}`);
  await page.getByRole('button', { name: `${keep} ${names.totp}`, exact: true }).waitFor();
  await look('details-remove');
  await press(`${keep} ${names.totp}`);
  await press(`${change} ${names.totp}`);
  await on('set-totp');
  await look('set-totp');
  await press(words.frame.back);
  await on('details');
  await leave(visit);
}

async function reception({ visit, look }: Walk): Promise<void> {
  const { words, press, on, page } = visit;
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error('the demo has no two receptionists');
  await toReception(visit);
  await on('reception-sign-in');
  await look('reception-sign-in');
  await receptionSignIn(visit, first);
  await on('reception-find');
  await look('reception-find');
  await lookFor(visit, 'dupont');
  await page.getByRole('button', { name: 'Alix Dupont' }).waitFor();
  await look('reception-found');
  await find(visit, '106420', 'Sarah Faure');
  await press(words.reception.person.vouch);
  await page.getByText(words.reception.person.unchecked).waitFor();
  await look('reception-person');
  await check(visit, 'campus-card', 'vouch');
  await on('reception-confirm');
  await look('reception-confirm');
  await confirmVouching(visit, second);
  await on('reception-voucher');
  await look('reception-voucher');
  await press(words.frame.finish);
}
