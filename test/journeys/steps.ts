import type { Page } from 'playwright-core';

/**
 * The journey, written once against a Playwright page: the preview in Chromium and Electron both run it. Everything is
 * found by role and accessible name, as a person who cannot see the screen would.
 */
export interface Words {
  readonly forgotten: string;
  readonly recover: string;
  readonly kinds: Readonly<Record<'student' | 'ine' | 'staff' | 'uid', string>>;
  readonly birthDate: string;
  readonly submit: string;
  readonly jokerHeading: string;
  readonly answer: string;
  readonly password: string;
  readonly confirmation: string;
  readonly houseRulesRead: RegExp;
  readonly finish: string;
  readonly back: string;
  readonly cancel: string;
  readonly help: string;
}

export const words: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    forgotten: 'Identifiants oubliés',
    recover: 'Récupérer mon mot de passe',
    kinds: {
      student: 'Numéro étudiant',
      ine: 'Numéro INE',
      staff: 'Numéro personnel',
      uid: 'UID',
    },
    birthDate: 'Date de naissance',
    submit: 'Valider',
    jokerHeading: 'Question joker',
    answer: 'Votre réponse',
    password: 'Nouveau mot de passe',
    confirmation: 'Confirmation',
    houseRulesRead: /Je reconnais avoir pris connaissance du règlement intérieur/u,
    finish: 'Terminer',
    back: 'Retour',
    cancel: 'Annuler',
    help: 'Aide',
  },
  en: {
    forgotten: 'Forgotten login or password',
    recover: 'Recover my password',
    kinds: {
      student: 'Student number',
      ine: 'INE number',
      staff: 'Staff number',
      uid: 'UID',
    },
    birthDate: 'Date of birth',
    submit: 'Continue',
    jokerHeading: 'Security question',
    answer: 'Your answer',
    password: 'New password',
    confirmation: 'Confirmation',
    houseRulesRead: /I confirm that I have read the house rules/u,
    finish: 'Finish',
    back: 'Back',
    cancel: 'Cancel',
    help: 'Help',
  },
};

export interface Visitor {
  readonly kind: 'student' | 'ine' | 'staff' | 'uid';
  readonly number: string;
  /** `ddmmyyyy`, as typed */
  readonly birthDate: string;
  readonly answer: string;
  readonly newPassword: string;
}

/** From home to the form for the number. */
export async function toIdentify(page: Page, to: Words, kind: Visitor['kind']): Promise<void> {
  await press(page, to.forgotten);
  await press(page, to.recover);
  await press(page, to.kinds[kind]);
}

export async function identify(page: Page, to: Words, visitor: Visitor): Promise<void> {
  await page.getByRole('textbox', { name: to.kinds[visitor.kind] }).fill(visitor.number);
  await page.getByRole('textbox', { name: to.birthDate }).pressSequentially(visitor.birthDate);
  await press(page, to.submit);
}

export async function answerJoker(page: Page, to: Words, answer: string): Promise<void> {
  await page.getByRole('heading', { name: to.jokerHeading }).waitFor();
  await page.getByLabel(to.answer).fill(answer);
  await press(page, to.submit);
}

export async function choosePassword(page: Page, to: Words, password: string): Promise<void> {
  await page.getByLabel(to.password, { exact: true }).fill(password);
  await page.getByLabel(to.confirmation, { exact: true }).fill(password);
  await page.getByRole('checkbox', { name: to.houseRulesRead }).check();
  await press(page, to.submit);
}

/** J1 from home to done. */
export async function recoverPassword(page: Page, to: Words, visitor: Visitor): Promise<void> {
  await toIdentify(page, to, visitor.kind);
  await identify(page, to, visitor);
  await answerJoker(page, to, visitor.answer);
  await choosePassword(page, to, visitor.newPassword);
  await page.getByRole('button', { name: to.finish }).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: false }).first().click();
}
