import type { Page } from 'playwright-core';
import { demoPeople, type DemoPerson } from '../../src/main/directory/embedded/demo-people.ts';
import { demoVisitor, student } from './people.ts';
import { answerJoker, choosePassword, identify, toIdentify, type Visitor, type Words } from './steps.ts';

/** Called with every screen that stands still. */
export type Look = (name: string) => Promise<void>;

/** Words that only the screens need. */
export interface SceneWords extends Words {
  readonly staff: string;
  readonly otherQuestions: string;
  readonly readHouseRules: string;
  readonly resume: RegExp;
}

export const sceneWords = {
  fr: {
    staff: 'Personnel technique',
    otherQuestions: 'Voir les autres questions',
    readHouseRules: 'Lire le règlement',
    resume: /^Revenir/u,
  },
  en: {
    staff: 'Technical staff',
    otherQuestions: 'See the other questions',
    readHouseRules: 'Read the house rules',
    resume: /^Back to/u,
  },
} as const;

const notice = (page: Page) => page.locator('.notice:not(.notice-none):visible');
const heading = (page: Page): Promise<void> => page.locator('h1:visible').first().waitFor();
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/**
 * Every screen of the wizard, in the order in which people meet them, at a kiosk of the demo that stands at home.
 * @param arrive called at home after each visit, where the kiosk speaks its first language again
 */
export async function walkScenes(
  page: Page,
  to: SceneWords,
  look: Look,
  arrive: (page: Page) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: to.forgotten }).waitFor();
  await look('home');
  await identification(page, to, look);
  await proof(page, to, look);
  await newPassword(page, to, look);
  await finish(page, to, arrive);
  await endings(page, to, look, arrive);
}

async function identification(page: Page, to: SceneWords, look: Look): Promise<void> {
  await press(page, to.forgotten);
  await page.getByRole('button', { name: to.recover }).waitFor();
  await look('credentials');
  await press(page, to.recover);
  await page.getByRole('button', { name: to.kinds.student }).waitFor();
  await look('identifier');
  await press(page, to.kinds.student);
  await page.getByRole('textbox', { name: to.birthDate }).waitFor();
  await look('identify');
  await page.getByRole('textbox', { name: to.kinds.student }).fill('2200');
  await page.getByRole('textbox', { name: to.birthDate }).fill('31022004');
  await press(page, to.submit);
  await page.locator('[aria-invalid="true"]').first().waitFor();
  await look('identify-faults');
  await page.getByRole('textbox', { name: to.kinds.student }).fill('29999999');
  await page.getByRole('textbox', { name: to.birthDate }).fill('14032004');
  await press(page, to.submit);
  await notice(page).waitFor();
  await look('identify-not-recognised');
  await press(page, to.help);
  await heading(page);
  await look('help');
  await press(page, to.otherQuestions);
  await page.getByRole('button', { name: to.staff }).waitFor();
  await look('help-questions');
  await press(page, to.staff);
  await heading(page);
  await look('staff');
  await page.getByRole('button', { name: to.back, exact: true }).click();
  await page.getByRole('textbox', { name: to.kinds.student }).waitFor();
}

async function proof(page: Page, to: SceneWords, look: Look): Promise<void> {
  await page.getByRole('textbox', { name: to.kinds.student }).fill(student.number);
  await page.getByRole('textbox', { name: to.birthDate }).fill(student.birthDate);
  await press(page, to.submit);
  await page.getByRole('heading', { name: to.jokerHeading }).waitFor();
  await look('joker');
  await page.getByLabel(to.answer).fill('Pollux');
  await press(page, to.submit);
  await notice(page).waitFor();
  await look('joker-wrong');
  await answerJoker(page, to, student.answer);
}

async function newPassword(page: Page, to: SceneWords, look: Look): Promise<void> {
  const password = page.getByLabel(to.password, { exact: true });
  await password.waitFor();
  await look('password');
  await password.fill('Bruyere');
  await look('password-typing');
  await press(page, to.readHouseRules);
  await heading(page);
  await look('house-rules');
  await press(page, to.resume);
  await password.fill('a b');
  await page.getByLabel(to.confirmation, { exact: true }).fill('a');
  await press(page, to.submit);
  await page.locator('.rule-broken').first().waitFor();
  await look('password-faults');
  await choosePassword(page, to, demoPeople[0]?.password ?? '');
  await notice(page).waitFor();
  await look('password-refused');
  await choosePassword(page, to, student.newPassword);
  await page.getByRole('button', { name: to.finish }).waitFor();
  await look('done');
}

async function finish(page: Page, to: SceneWords, arrive: (page: Page) => Promise<void>): Promise<void> {
  await press(page, to.finish);
  await page.locator('[data-step="home"]').waitFor();
  await arrive(page);
}

async function endings(
  page: Page,
  to: SceneWords,
  look: Look,
  arrive: (page: Page) => Promise<void>,
): Promise<void> {
  const whom: readonly (readonly [string, (person: DemoPerson) => boolean, proven: boolean])[] = [
    ['ended-not-activated', ({ account }) => account === 'not-activated', false],
    ['ended-no-proof', ({ joker, password }) => joker === null && password !== null, false],
    ['ended-number-held-twice', ({ student: number }) => number === '18009999', false],
    ['ended-locked', ({ account }) => account === 'locked-by-administration', true],
  ];
  for (const [name, choose, proven] of whom) {
    const visitor = demoVisitor(choose);
    await reach(page, to, visitor, proven);
    await page.getByRole('button', { name: to.finish }).waitFor();
    await look(name);
    await finish(page, to, arrive);
  }
  const forgetful = demoVisitor(({ student: number }) => number === '21004567');
  await toIdentify(page, to, forgetful.kind);
  await identify(page, to, forgetful);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await answerJoker(page, to, `not ${attempt}`);
    await page.locator('.button-primary[aria-busy]').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: to.finish }).waitFor();
  await look('ended-blocked');
}

async function reach(page: Page, to: SceneWords, visitor: Visitor, proven: boolean): Promise<void> {
  await toIdentify(page, to, visitor.kind);
  await identify(page, to, visitor);
  if (proven) await answerJoker(page, to, visitor.answer);
}
