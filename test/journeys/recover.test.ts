import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';
import { demoSignIn } from '../../src/main/directory/embedded/demo-sign-in.ts';
import { browser, openKiosk, type OpenKiosk } from './kiosk.ts';
import { demoVisitor, student } from './people.ts';
import { answerJoker, choosePassword, identify, recoverPassword, toIdentify, words } from './steps.ts';

let open: OpenKiosk | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
const kiosk = async (...options: Parameters<typeof openKiosk>): Promise<OpenKiosk> =>
  (open = await openKiosk(...options));

describe.skipIf(browser === null)('a forgotten password (needs a browser)', () => {
  it('is recovered: the old one refused, the new one accepted, the mail written, the journal complete', async () => {
    const { page, data, kiosk: running, complaints } = await kiosk();
    await recoverPassword(page, words.fr, student);
    await page.getByRole('button', { name: words.fr.finish }).click();
    await page.getByRole('button', { name: words.fr.forgotten }).waitFor();
    await running.stop('session-end');

    const [person] = demoPeople;
    const file = join(data, 'directory.json');
    expect(await demoSignIn(file, person?.uid ?? '', person?.password ?? '')).toBe(false);
    expect(await demoSignIn(file, person?.uid ?? '', student.newPassword)).toBe(true);
    const mails = readdirSync(join(data, 'outbox'));
    expect(mails).toHaveLength(1);
    expect(readFileSync(join(data, 'outbox', mails[0] ?? ''), 'utf8')).toContain(`To: ${person?.mail}`);
    const journal = readFileSync(join(data, 'journal.jsonl'), 'utf8');
    const events = journal
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(
      expect.arrayContaining(['write.started', 'write.completed', 'house-rules.accepted', 'mail.delivered']),
    );
    for (const secret of [student.newPassword, student.answer, student.number, 'lmartin', '2004']) {
      expect(journal.replace(/"(?:hash|prev|subject|sha256|journal|at)":"[^"]*"/gu, '')).not.toContain(
        secret,
      );
    }
    expect(complaints).toEqual([]);
  });

  it('is recovered in English with the keyboard alone', async () => {
    const { page } = await kiosk();
    const to = words.en;
    const tabTo = async (role: 'button' | 'textbox' | 'checkbox', name: string | RegExp): Promise<void> => {
      const target = page.getByRole(role, { name }).first();
      await target.waitFor();
      for (let press = 0; press < 40; press += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${String(name)} cannot be reached with Tab`);
    };
    await tabTo('button', 'English');
    await page.keyboard.press('Enter');
    for (const name of [to.forgotten, to.recover, to.kinds.student]) {
      await tabTo('button', name);
      await page.keyboard.press('Enter');
    }
    await tabTo('textbox', to.kinds.student);
    await page.keyboard.type(student.number);
    await tabTo('textbox', to.birthDate);
    await page.keyboard.type(student.birthDate);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: to.jokerHeading }).waitFor();
    await tabTo('textbox', to.answer);
    await page.keyboard.type(student.answer);
    await page.keyboard.press('Enter');
    await page.getByLabel(to.password, { exact: true }).waitFor();
    for (const name of [to.password, to.confirmation]) {
      const target = page.getByLabel(name, { exact: true });
      while (!(await target.evaluate((element) => element === document.activeElement)))
        await page.keyboard.press('Tab');
      await page.keyboard.type(student.newPassword);
    }
    await tabTo('checkbox', to.houseRulesRead);
    await page.keyboard.press('Space');
    await tabTo('button', to.submit);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: to.finish }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('loses nothing when the language changes at any step', async () => {
    const { page } = await kiosk();
    await toIdentify(page, words.fr, 'student');
    await page.getByRole('textbox', { name: words.fr.kinds.student }).fill('22001');
    await page.getByRole('textbox', { name: words.fr.birthDate }).pressSequentially('1403');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByRole('textbox', { name: words.en.kinds.student }).inputValue()).toBe('22001');
    expect(await page.getByRole('textbox', { name: words.en.birthDate }).inputValue()).toMatch(/^14\/03/u);
    await page.getByRole('textbox', { name: words.en.kinds.student }).fill(student.number);
    await page.getByRole('textbox', { name: words.en.birthDate }).fill('');
    await page.getByRole('textbox', { name: words.en.birthDate }).pressSequentially(student.birthDate);
    await page.getByRole('button', { name: words.en.submit }).click();
    await page.getByLabel(words.en.answer).fill(student.answer);
    await page.getByRole('button', { name: 'Français' }).click();
    expect(await page.getByLabel(words.fr.answer).inputValue()).toBe(student.answer);
    await page.getByRole('button', { name: words.fr.submit }).click();
    await page.getByLabel(words.fr.password, { exact: true }).fill('Bruyere');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByLabel(words.en.password, { exact: true }).inputValue()).toBe('Bruyere');
    expect(await page.getByRole('checkbox').isChecked()).toBe(true);
  });

  it('comes back to the same step, with what was typed, from help and from the house rules', async () => {
    const { page } = await kiosk();
    const to = words.fr;
    await toIdentify(page, to, 'student');
    await page.getByRole('textbox', { name: to.kinds.student }).fill('22001');
    await page.getByRole('button', { name: to.help }).click();
    await page.getByRole('heading', { name: /Quel numéro/u }).waitFor();
    await page.getByRole('button', { name: /^Reprendre|^Revenir/u }).click();
    expect(await page.getByRole('textbox', { name: to.kinds.student }).inputValue()).toBe('22001');
    await identify(page, to, student);
    await answerJoker(page, to, student.answer);
    await page.getByLabel(to.password, { exact: true }).fill('Bruyere');
    await page.getByRole('button', { name: 'Lire le règlement' }).click();
    await page.getByText('Ne communiquez votre mot de passe à personne', { exact: false }).waitFor();
    await page.getByRole('button', { name: /^Reprendre|^Revenir/u }).click();
    expect(await page.getByLabel(to.password, { exact: true }).inputValue()).toBe('Bruyere');
  });

  it('says the same of an unknown number and of a wrong birth date', async () => {
    const said: (string | null)[] = [];
    for (const [number, birthDate] of [
      ['29999999', student.birthDate],
      [student.number, '01011990'],
    ] as const) {
      const { page } = await kiosk();
      await toIdentify(page, words.fr, 'student');
      await identify(page, words.fr, { ...student, number, birthDate });
      const alert = page.getByRole('alert').first();
      await alert.getByText('Nous ne vous reconnaissons pas', { exact: false }).waitFor();
      said.push(await alert.textContent());
      await open?.close();
      open = null;
    }
    expect(said[0]).toBe(said[1]);
  });

  it('shows every broken rule, not the last one, and keeps them in words', async () => {
    const { page } = await kiosk();
    await toIdentify(page, words.fr, 'student');
    await identify(page, words.fr, student);
    await answerJoker(page, words.fr, student.answer);
    await choosePassword(page, words.fr, 'abc');
    const broken = page.locator('.rule-broken');
    await broken.first().waitFor();
    expect(await broken.count()).toBe(4);
  });

  it.each([
    ['was never activated', 'not-activated', /activ/iu, false],
    ['is locked by the administration', 'locked-by-administration', /accueil/iu, true],
  ] as const)('leads a person whose account %s to what they can do', async (_, account, text, proven) => {
    const { page } = await kiosk();
    const visitor = demoVisitor((person) => person.account === account);
    await toIdentify(page, words.fr, visitor.kind);
    await identify(page, words.fr, visitor);
    if (proven) await answerJoker(page, words.fr, visitor.answer);
    await page.getByRole('button', { name: words.fr.finish }).waitFor();
    expect(await page.locator('main').textContent()).toMatch(text);
  });

  it('forgets who walks away, after a countdown that one press extends', async () => {
    const { page } = await kiosk({
      configuration: 'limits:\n  idleAfterSeconds: 15\n  idleWarningSeconds: 10',
    });
    await toIdentify(page, words.fr, 'student');
    await page.getByRole('textbox', { name: words.fr.kinds.student }).fill(student.number);
    const stillHere = page.getByRole('alertdialog').getByRole('button').first();
    await stillHere.waitFor({ timeout: 25_000 });
    await stillHere.click();
    await stillHere.waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: words.fr.kinds.student }).inputValue()).toBe(
      student.number,
    );
    await page.getByRole('button', { name: words.fr.forgotten }).waitFor({ timeout: 40_000 });
  });
});
