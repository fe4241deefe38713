import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { catalogues } from '../renderer/catalogues.ts';
import { shownAs } from '../renderer/screens/every-step.ts';
import { browser, sizes } from './kiosk.ts';
import { openShowcase, type Showcase } from './showcase.ts';

const { fr } = catalogues;

describe.skipIf(browser === null)('what is typed (needs a browser)', () => {
  let open: Showcase | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  async function begin(): Promise<{ page: Page; kiosk: Showcase }> {
    open = await openShowcase(sizes['1280x800']);
    const page = open.page();
    page.setDefaultTimeout(60_000);
    return { page, kiosk: open };
  }
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const field = (page: Page, name: string) => page.locator(`input[name="${name}"]:visible`);

  it('for one question after the other is sent together, and refused answers alone are typed again', async () => {
    const { page, kiosk } = await begin();
    const words = fr.settings.jokers;
    kiosk.show(shownAs('set jokers'));
    await press(page, fr.joker.questions['first-pet']);
    await press(page, words.next);
    await page.getByText(words.faults['answer-missing']).waitFor();
    await field(page, 'answer').fill('Pollux le chat');
    await press(page, words.next);
    expect(await page.getByRole('button', { name: fr.joker.questions['first-pet'] }).count()).toBe(0);
    await press(page, words.own);
    await field(page, 'own-question').fill('Où ai-je appris à nager ?');
    await field(page, 'answer').fill('Bailleul');
    await press(page, words.previous);
    expect(await field(page, 'answer').inputValue()).toBe('Pollux le chat');
    await press(page, words.next);
    kiosk.answerWith(shownAs('set jokers'), {
      notice: { code: 'joker-unfit', faults: [{ place: 0, reason: 'answer-guessable' }] },
    });
    await press(page, words.save);
    await page.getByText(words.faults['answer-guessable']).waitFor();
    expect(kiosk.proposals).toEqual([
      [
        'setJokers',
        {
          jokers: [
            { question: { id: 'first-pet' }, answer: 'Pollux le chat' },
            { question: { ownWords: 'Où ai-je appris à nager ?' }, answer: 'Bailleul' },
          ],
        },
      ],
    ]);
    expect(await field(page, 'answer').inputValue()).toBe('');
    await field(page, 'answer').fill('Castor');
    await press(page, words.next);
    expect(await field(page, 'answer').inputValue()).toBe('Bailleul');
  });

  it('says why it is refused where it can be seen: under an own question, on a low screen', async () => {
    const { page, kiosk } = await begin();
    await page.setViewportSize(sizes['1024x600']);
    const words = fr.settings.jokers;
    kiosk.show(shownAs('set one joker'), {
      step: { name: 'set-jokers', choose: 1, ownQuestions: true, for: 'details' },
    });
    await press(page, words.own);
    await field(page, 'own-question').fill('Où ai-je appris à nager ?');
    await field(page, 'answer').fill('azerty');
    kiosk.answerWith(shownAs('set one joker'), {
      step: { name: 'set-jokers', choose: 1, ownQuestions: true, for: 'details' },
      notice: { code: 'joker-unfit', faults: [{ place: 0, reason: 'answer-guessable' }] },
    });
    await press(page, words.save);
    const why = page.getByText(words.faults['answer-guessable']);
    await why.waitFor();
    const lies = () =>
      why.evaluate((sentence) => {
        const body = sentence.closest('.screen-body')?.getBoundingClientRect();
        return (body?.bottom ?? 0) - sentence.getBoundingClientRect().bottom;
      });
    await expect.poll(lies).toBeGreaterThanOrEqual(0);
  });

  it('as a voucher goes past a wait, and is gone when it is refused', async () => {
    const { page, kiosk } = await begin();
    const shown = shownAs('identify with a voucher');
    const submit = page.getByRole('button', { name: fr.identify.submit });
    kiosk.show(shown, { notice: { code: 'slow-down', seconds: 3600 } });
    await field(page, 'number').fill('21900042');
    await field(page, 'birth-date').pressSequentially('14032004');
    expect(await submit.getAttribute('aria-disabled')).toBe('true');
    await field(page, 'voucher').fill('K7QX 4MNPTW');
    const refusal = { code: 'wait-stands', seconds: 3600 } as const;
    kiosk.answerWith(shown, { notice: refusal });
    await submit.click();
    await page.getByText(fr.notices['wait-stands'](refusal).what).waitFor();
    expect(kiosk.proposals).toEqual([
      ['identify', { number: '21900042', birthDate: '2004-03-14', voucher: 'K7QX 4MNPTW' }],
    ]);
    expect(await field(page, 'voucher').inputValue()).toBe('');
    expect(await field(page, 'number').inputValue()).toBe('21900042');
  });

  it.each([
    ['proof recovery-code', { code: 'code-wrong', proof: 'recovery-code', triesLeft: 2 }, 'giveCode'],
    ['confirm mail', { code: 'contact-code-wrong', triesLeft: 2 }, 'confirmContact'],
    ['set totp', { code: 'totp-unconfirmed' }, 'confirmTotp'],
    ['reception totp', { code: 'code-wrong', proof: 'totp', triesLeft: 2 }, 'receptionTotp'],
  ] as const)('as a code that was not the right one is gone: %s', async (name, notice, operation) => {
    const { page, kiosk } = await begin();
    kiosk.show(shownAs(name));
    await field(page, 'code').fill('493 021');
    kiosk.answerWith(shownAs(name), { notice });
    await page.keyboard.press('Enter');
    await page.locator('.notice:not(.notice-none)').waitFor();
    expect(kiosk.proposals).toEqual([[operation, { code: '493 021' }]]);
    expect(await field(page, 'code').inputValue()).toBe('');
  });

  it('as a password is gone with every answer; the login stays', async () => {
    const { page, kiosk } = await begin();
    kiosk.show(shownAs('sign in'));
    await field(page, 'own-login').fill('cmartin');
    await field(page, 'own-password').fill('Cerisier!88');
    kiosk.answerWith(shownAs('sign in'), { notice: { code: 'sign-in-refused' } });
    await page.keyboard.press('Enter');
    await page.locator('.notice:not(.notice-none)').waitFor();
    expect(kiosk.proposals).toEqual([['signIn', { login: 'cmartin', password: 'Cerisier!88' }]]);
    expect(await field(page, 'own-password').inputValue()).toBe('');
    expect(await field(page, 'own-login').inputValue()).toBe('cmartin');
  });

  it('is nothing where a detail is taken away, which is asked twice', async () => {
    const { page, kiosk } = await begin();
    const { remove, keep, yesRemove, names } = fr.details;
    kiosk.show(shownAs('details'));
    await press(page, `${remove} ${names.mobile}`);
    await press(page, `${keep} ${names.mobile}`);
    await press(page, `${remove} ${names.totp}`);
    expect(kiosk.proposals).toEqual([]);
    await press(page, `${yesRemove} ${names.totp}`);
    await expect.poll(() => kiosk.proposals).toEqual([['removeDetail', { detail: 'totp' }]]);
  });

  it('is nothing where somebody is vouched for: what was checked is said first', async () => {
    const { page, kiosk } = await begin();
    const { person, things } = fr.reception;
    kiosk.show(shownAs('reception person active'));
    await press(page, person.vouch);
    await page.getByText(person.unchecked).waitFor();
    expect(kiosk.proposals).toEqual([]);
    await page.getByRole('radio', { name: things.passport }).check();
    await press(page, person.vouch);
    await expect.poll(() => kiosk.proposals).toEqual([['vouch', { checked: 'passport' }]]);
  });
});
