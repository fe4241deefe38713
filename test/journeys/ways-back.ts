import type { CheckedThing } from '../../src/contract/reception.ts';
import type { JokerQuestionId } from '../../src/contract/joker.ts';
import type { ContactChannel, Journey } from '../../src/contract/view.ts';
import type { Visitor } from './steps.ts';
import { shown, type Visit } from './visit.ts';

/** From the menu to the recognition of somebody, for any of the three journeys that begin with a number. */
export async function sayWho(visit: Visit, journey: Journey, visitor: Visitor): Promise<void> {
  const { page, words, on, press } = visit;
  await on('home');
  if (journey === 'activation') await press(words.home.activate);
  else {
    await press(words.home.forgotten);
    await on('credentials');
    await press(journey === 'login' ? words.credentials.login : words.credentials.password);
  }
  await on('identifier');
  await press(words.numbers[visitor.kind].name);
  await on('identify');
  await visit.type(words.numbers[visitor.kind].name, visitor.number);
  await page.getByLabel(words.identify.birthDate).pressSequentially(visitor.birthDate);
  await press(words.identify.submit);
}

export async function answer(visit: Visit, text: string): Promise<void> {
  const { words, on, press, type } = visit;
  await on('joker');
  await type(words.joker.answer, text);
  await press(words.joker.submit);
}

type Code = keyof Visit['words']['code']['labels'];

export async function giveCode(visit: Visit, proof: Code, code: string): Promise<void> {
  const { words, on, press, type } = visit;
  await on('proof');
  await type(words.code.labels[proof], code);
  await press(words.code.submit);
}

export async function acceptHouseRules(visit: Visit): Promise<void> {
  await visit.on('house-rules');
  await visit.press(visit.words.houseRules.accept);
}

export interface NewJoker {
  readonly question: JokerQuestionId | { readonly ownWords: string };
  readonly answer: string;
}

/** Chooses questions and answers them, to the last one's "save". */
export async function chooseJokers(visit: Visit, jokers: readonly NewJoker[]): Promise<void> {
  const { words, on, press, type } = visit;
  const { own, ownQuestion, answer: label, next, save } = words.settings.jokers;
  await on('set-jokers');
  for (const [place, { question, answer: text }] of jokers.entries()) {
    await press(typeof question === 'string' ? words.joker.questions[question] : own);
    if (typeof question !== 'string') await type(ownQuestion, question.ownWords);
    await type(label, text);
    await press(place + 1 === jokers.length ? save : next);
  }
}

export async function giveContact(visit: Visit, channel: ContactChannel, to: string): Promise<void> {
  const { words, on, press, type } = visit;
  await on('set-contact');
  await type(words.settings.contact[channel].label, to);
  await press(words.settings.contactSubmit);
}

export async function confirmContact(visit: Visit, code: string): Promise<void> {
  const { words, on, press, type } = visit;
  await on('confirm-contact');
  await type(words.settings.confirm.label, code);
  await press(words.code.submit);
}

/** Writes the codes down. @returns them */
export async function writeCodesDown(visit: Visit): Promise<readonly string[]> {
  await visit.on('codes');
  const codes = await shown(visit, '.codes li');
  await visit.press(visit.words.settings.codes.written);
  return codes;
}

export async function firstPassword(visit: Visit, password: string): Promise<void> {
  const { page, words, on, press } = visit;
  await on('password');
  await page.getByLabel(words.password.password, { exact: true }).fill(password);
  await page.getByLabel(words.password.confirmation, { exact: true }).fill(password);
  const read = page.getByRole('checkbox', { name: words.password.houseRulesRead });
  if ((await read.count()) > 0) await read.check();
  await press(words.password.submit);
}

/** From a last screen to home. */
export async function leave(visit: Visit): Promise<void> {
  await visit.press(visit.words.frame.finish);
  await visit.on('home');
}

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Signs in to one's own recovery details. */
export async function signIn(visit: Visit, { login, password }: Credentials): Promise<void> {
  const { words, on, press } = visit;
  await on('home');
  await press(words.home.details);
  await on('sign-in');
  await fillSignIn(visit, words.signIn, { login, password });
}

/** From home over the help, as nobody who is in a hurry would find it. */
export async function toReception(visit: Visit): Promise<void> {
  await visit.on('home');
  await visit.press(visit.words.frame.help);
  await visit.press(visit.words.help.reception);
}

export async function receptionSignIn(visit: Visit, credentials: Credentials): Promise<void> {
  await visit.on('reception-sign-in');
  await fillSignIn(visit, visit.words.reception.signIn, credentials);
}

/** The second member, who confirms. */
export async function confirmVouching(visit: Visit, credentials: Credentials): Promise<void> {
  await visit.on('reception-confirm');
  await fillSignIn(visit, visit.words.reception.confirm, credentials);
}

async function fillSignIn(
  { page, press }: Visit,
  labels: Visit['words']['signIn'],
  { login, password }: Credentials,
): Promise<void> {
  await page.getByLabel(labels.login, { exact: true }).fill(login);
  await page.getByLabel(labels.password, { exact: true }).fill(password);
  await press(labels.submit);
}

export async function look(visit: Visit, text: string): Promise<void> {
  const { words, on, press, type } = visit;
  await on('reception-find');
  await type(words.reception.find.label, text);
  await press(words.reception.find.submit);
}

/** Looks for somebody and opens their card. */
export async function find(visit: Visit, text: string, name: string): Promise<void> {
  await look(visit, text);
  await visit.press(name);
  await visit.on('reception-person');
}

/** Says what was checked, and acts on it. */
export async function check(visit: Visit, thing: CheckedThing, act: 'vouch' | 'unlock'): Promise<void> {
  const { page, words, on, press } = visit;
  await on('reception-person');
  await page.getByRole('radio', { name: words.reception.things[thing], exact: true }).check();
  await press(words.reception.person[act]);
}

/** @returns the voucher that is shown */
export async function readVoucher(visit: Visit): Promise<string> {
  await visit.on('reception-voucher');
  const [voucher = ''] = await shown(visit, '.shown-value');
  return voucher;
}
