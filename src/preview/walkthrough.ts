import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compose } from '../main/compose.ts';
import { demoPeople, type DemoPerson } from '../main/directory/embedded/demo-people.ts';
import { demoSignIn } from '../main/directory/embedded/demo-sign-in.ts';
import type { PreviewArguments } from './arguments.ts';
import { places, previewOrigin } from './places.ts';
import { openPreviewWindow, type PreviewWindowOptions } from './window.ts';

type WalkthroughOptions = PreviewArguments & Pick<PreviewWindowOptions, 'size'>;

/** Long enough to be read by who watches. */
const pace = 1_200;

/**
 * The demo recovers one person's password by itself, before one's eyes, and prints the proof.
 * @returns exit code: 0 when everything was seen to be true
 */
export async function walkthrough(options: WalkthroughOptions): Promise<number> {
  if (options.configuration !== null) {
    console.error('The walkthrough plays a person of the demo: leave --config out.');
    return 2;
  }
  const person = demoPeople.find(({ uid }) => options.person === null || uid === options.person);
  if (person?.joker == null || person.password === null) {
    console.error('No such person of the demo, or one without a password or a joker question.');
    return 2;
  }
  // A folder of its own, made anew: everybody has their first password again.
  const folder = join(options.dataFolder, 'walkthrough');
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    console.error(`${folder} cannot be made anew: ${error instanceof Error ? error.message : 'unexpected'}`);
    return 2;
  }
  const password = `Loquet+${randomInt(1000, 10_000)}Essai`;

  const kiosk = await compose({
    configuration: null,
    dataFolder: folder,
    resources: places.resources,
    origin: previewOrigin,
    host: 'preview',
  });
  const window = await openPreviewWindow(kiosk, options);
  let walked = false;
  try {
    await walk(window.page(), person, password, options.headless, folder);
    walked = true;
  } catch (error) {
    console.error(`The walkthrough stopped: ${error instanceof Error ? error.message : 'unexpected'}`);
  }
  await kiosk.stop('session-end');
  await window.close();
  await window.closed;
  return (await prove(folder, person, password)) && walked ? 0 : 1;
}

async function walk(
  page: Page,
  person: DemoPerson,
  password: string,
  headless: boolean,
  folder: string,
): Promise<void> {
  const [kind, number] =
    person.student === undefined ? ['UID', person.uid] : ['Numéro étudiant', person.student];
  let shot = 0;
  const step = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    console.log(`  ${what}`);
    await act();
    if (!headless) await page.waitForTimeout(pace);
    shot += 1;
    const file = join(folder, `${String(shot).padStart(2, '0')}.png`);
    if (headless) await page.screenshot({ path: file, animations: 'disabled' });
  };
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor();
  const [year, month, day] = person.birthDate.split('-');

  console.log(`${person.givenName} has forgotten the password:`);
  await step('Home', () => page.getByRole('button', { name: 'Identifiants oubliés' }).waitFor());
  await step('Identifiants oubliés', () => press('Identifiants oubliés'));
  await step('Récupérer mon mot de passe', () => press('Récupérer mon mot de passe'));
  await step(kind ?? '', () => press(kind ?? ''));
  await step('number and birth date', async () => {
    await page.getByRole('textbox', { name: kind ?? '' }).fill(number ?? '');
    await page.getByLabel('Date de naissance').pressSequentially(`${day}${month}${year}`);
  });
  await step('Valider', async () => {
    await press('Valider');
    await heading('Question joker');
  });
  await step('the answer', () => page.getByLabel('Votre réponse').fill(person.joker?.answer ?? ''));
  await step('Valider', async () => {
    await press('Valider');
    await page.getByLabel('Nouveau mot de passe', { exact: true }).waitFor();
  });
  await step('the new password, twice, and the house rules', async () => {
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(password);
    await page.getByLabel('Confirmation', { exact: true }).fill(password);
    await page.getByRole('checkbox').check();
  });
  await step('Valider', async () => {
    await press('Valider');
    await page.getByRole('button', { name: 'Terminer' }).waitFor();
  });
  if (headless) console.log(`Screenshots of each step: ${folder}`);
}

async function prove(folder: string, person: DemoPerson, password: string): Promise<boolean> {
  const old = await demoSignIn(join(folder, 'directory.json'), person.uid, person.password ?? '');
  const fresh = await demoSignIn(join(folder, 'directory.json'), person.uid, password);
  const mails = readdirSync(folder).includes('outbox') ? readdirSync(join(folder, 'outbox')) : [];
  const journal = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n');
  console.log('\nThe proof:');
  console.log(`  the old password is ${old ? 'STILL ACCEPTED' : 'refused'}`);
  console.log(`  the new password is ${fresh ? 'accepted' : 'REFUSED'}`);
  for (const mail of mails) {
    const file = join(folder, 'outbox', mail);
    const [, to = 'nobody'] = /^To: (.*)$/mu.exec(readFileSync(file, 'utf8')) ?? [];
    console.log(`  mail to ${to.trim()}: ${file}`);
  }
  if (mails.length === 0) console.log('  NO MAIL was written');
  console.log('  journal:');
  for (const line of journal) {
    const { seq, event, outcome } = JSON.parse(line) as { seq: number; event: string; outcome?: string };
    console.log(`    ${seq} ${event}${outcome === undefined ? '' : ` (${outcome})`}`);
  }
  return !old && fresh && mails.length === 1;
}
