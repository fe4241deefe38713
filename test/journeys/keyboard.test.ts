import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { catalogues } from '../renderer/catalogues.ts';
import { shownAs, type Shown } from '../renderer/screens/every-step.ts';
import { axeFaults } from './axe.ts';
import { fingersOn, type Fingers } from './fingers.ts';
import { browser, openKiosk, patience, sizes } from './kiosk.ts';
import { student } from './people.ts';
import { openShowcase, type Showcase } from './showcase.ts';
import { words } from './steps.ts';

const { fr } = catalogues;
const to = words.fr;
const accents = `${fr.keyboard.keys.accents} áñ…`;

describe.skipIf(browser === null)('the keyboard on the screen (needs a browser)', () => {
  let open: { close(): Promise<void> } | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  async function showcase(
    size: { width: number; height: number },
    touch = true,
  ): Promise<{ page: Page; kiosk: Showcase; fingers: Fingers }> {
    const kiosk = await openShowcase(size, { touch });
    open = kiosk;
    const page = kiosk.page();
    return { page, kiosk, fingers: await fingersOn(page, fr.keyboard) };
  }
  const show = async (page: Page, kiosk: Showcase, shown: Shown): Promise<void> => {
    kiosk.show(shown);
    await page.locator(`[data-step="${shown.step.name}"] main h1`).waitFor();
  };
  const field = (page: Page, name: string): Locator => page.locator(`input[name="${name}"]:visible`);

  it('is all it takes for a forgotten password, by touch alone', { timeout: patience }, async () => {
    const kiosk = await openKiosk({ touch: true });
    open = kiosk;
    const { page, complaints } = kiosk;
    const fingers = await fingersOn(page, fr.keyboard);
    const { board, key, tap, type } = fingers;
    for (const name of [to.forgotten, to.recover, to.kinds.student]) {
      await page.getByRole('button', { name, exact: false }).first().tap();
    }
    // Nobody has to touch the first field: the caret stands there, and the digits are there with it.
    await type(student.number);
    expect(await field(page, 'number').inputValue()).toBe(student.number);
    await tap(fr.keyboard.next);
    await type(student.birthDate);
    expect(await field(page, 'birth-date').inputValue()).toBe(
      student.birthDate.replace(/^(..)(..)/u, '$1/$2/'),
    );
    await tap(fr.keyboard.enter);

    await page.getByRole('heading', { name: to.jokerHeading }).waitFor();
    // An accent where there is none makes no other answer.
    const [before = '', after = ''] = student.answer.toLowerCase().split(/e(.*)/su);
    await type(before);
    await fingers.hold(
      key('e'),
      () => key('ê').waitFor(),
      () => key('ê'),
    );
    await type(after);
    expect(await field(page, 'answer').inputValue()).toBe(`${before}ê${after}`);
    await tap(fr.keyboard.enter);

    await field(page, 'new-password').waitFor();
    for (const name of ['new-password', 'confirmation']) {
      await type(student.newPassword);
      expect(await field(page, name).inputValue()).toBe(student.newPassword);
      await tap(fr.keyboard.next);
    }
    const box = page.getByRole('checkbox', { name: to.houseRulesRead });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.tap();
    await page.getByRole('button', { name: to.submit, exact: true }).first().tap();
    await page.getByRole('button', { name: to.finish }).waitFor();
    expect(await board.count()).toBe(0);
    expect(await page.content()).not.toContain(student.newPassword);
    await page.getByRole('button', { name: to.finish }).tap();
    await page.getByRole('button', { name: to.forgotten }).waitFor();
    expect(await page.locator('input').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('never comes by itself to who types on a real one; asked for, it is driven by its keys', async () => {
    const { page, kiosk, fingers } = await showcase(sizes['1280x800'], false);
    const { board, key } = fingers;
    await show(page, kiosk, shownAs('joker first-pet'));
    await field(page, 'answer').click();
    await page.keyboard.type('Re');
    expect(await board.count()).toBe(0);
    const button = page.getByRole('button', { name: fr.keyboard.button, exact: true });
    await button.click();
    await board.waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await axeFaults(page)).toEqual([]);

    // From the board's one stop of Tab: two rows down, capitals, an accent, and back to the field's own caret.
    await key('1').focus();
    await page.keyboard.press('ArrowDown');
    expect(await key('a').evaluate((element) => element === document.activeElement)).toBe(true);
    await key(accents).focus();
    await page.keyboard.press('Space');
    await key('e').focus();
    await page.keyboard.press('Enter');
    const behind = board.getByRole('group', { name: fr.keyboard.accentsOf('e'), exact: true });
    const firstBehind = behind.getByRole('button').first();
    expect(await firstBehind.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await key('e').evaluate((element) => element === document.activeElement)).toBe(true);
    await key(accents).press('Space');
    await key('e').press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await field(page, 'answer').inputValue()).toBe('Reè');

    const said = board.getByRole('status');
    const shift = key(fr.keyboard.keys.shift);
    await shift.press('Enter');
    expect(await shift.getAttribute('aria-pressed')).toBe('true');
    expect(await said.textContent()).toBe(fr.keyboard.said.shifted);
    await shift.press('Enter');
    expect(await said.textContent()).toBe(fr.keyboard.said.locked);
    await key(fr.keyboard.capital('x')).press('Enter');
    await key(fr.keyboard.capital('y')).press('Enter');
    await key(fr.keyboard.keys.left).press('Enter');
    await key(fr.keyboard.keys.backspace).press('Enter');
    expect(await field(page, 'answer').inputValue()).toBe('ReèY');
    kiosk.answerWith(shownAs('home'));
    await key(fr.keyboard.enter).press('Enter');
    await expect.poll(() => kiosk.proposals).toEqual([['answerJoker', { answer: 'ReèY' }]]);
    expect(await board.count()).toBe(0);
  });

  it('goes when it is sent away, comes back to a touched field, and changes its layout', async () => {
    const { page, kiosk, fingers } = await showcase({ width: 1024, height: 600 });
    const { board, key, tap } = fingers;
    await show(page, kiosk, shownAs('joker first-pet'));
    await field(page, 'answer').tap();
    await tap('a');
    await tap(fr.keyboard.keys.hide);
    expect(await board.count()).toBe(0);
    await field(page, 'answer').tap();
    await tap(fr.keyboard.change('AZERTY'));
    await tap(fr.keyboard.change('QWERTY'));
    await tap(fr.keyboard.change('QWERTZ'));
    await tap('ش');
    await tap(fr.keyboard.change(fr.keyboard.arabic));
    await tap('a');
    expect(await field(page, 'answer').inputValue()).toBe('aشa');
    // A long press may also be let go of, and the accent chosen afterwards; or none.
    await fingers.hold(key('c'), () => key('č').waitFor());
    await tap('č');
    await fingers.hold(
      key('n'),
      () => key('ñ').waitFor(),
      () => page.locator('h1'),
    );
    expect(await key('ñ').count()).toBe(0);
    expect(await field(page, 'answer').inputValue()).toBe('aشač');
    // A long press on the key that takes away goes on until nothing is left.
    await fingers.hold(key(fr.keyboard.keys.backspace), () =>
      expect.poll(() => field(page, 'answer').inputValue()).toBe(''),
    );
  });

  it('is nowhere where it is switched off: the system’s own may come', async () => {
    const kiosk = await openShowcase(sizes['1280x800'], { touch: true, keyboard: 'off' });
    open = kiosk;
    const page = kiosk.page();
    await show(page, kiosk, shownAs('identify by student'));
    await field(page, 'number').tap();
    expect(await page.locator('.keyboard').count()).toBe(0);
    expect(await page.getByRole('button', { name: fr.keyboard.button, exact: true }).count()).toBe(0);
    expect(await field(page, 'number').getAttribute('inputmode')).toBe('numeric');
  });

  it('mirrors what stands round the letters where one reads from the right, and never the letters', async () => {
    const { page, kiosk, fingers } = await showcase(sizes['1280x800']);
    await show(page, kiosk, shownAs('joker first-pet'));
    await field(page, 'answer').tap();
    const across = async (...names: readonly string[]): Promise<readonly number[]> =>
      Promise.all(names.map(async (name) => (await fingers.key(name).boundingBox())?.x ?? NaN));
    const { backspace, left, right } = fr.keyboard.keys;
    const turned = async (): Promise<readonly boolean[]> => {
      const [a = 0, z = 0, goLeft = 0, goRight = 0, nought = 0, takeAway = 0] = await across(
        'a',
        'z',
        left,
        right,
        '0',
        backspace,
      );
      return [a < z, goLeft < goRight, nought < takeAway];
    };
    expect(await turned()).toEqual([true, true, true]);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await turned()).toEqual([true, true, false]);
    // The arrow to the left goes onwards in a text that is read from the right.
    await page.evaluate(() => (document.documentElement.dir = 'ltr'));
    for (const [text, typed] of [
      ['مر', 'مxر'],
      ['ab', 'axb'],
    ] as const) {
      await field(page, 'answer').fill(text);
      await field(page, 'answer').evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 1));
      await fingers.tap(right);
      await fingers.tap(left);
      await fingers.tap('x');
      expect(await field(page, 'answer').inputValue()).toBe(typed);
    }
  });

  it('tells onlookers nothing of a password: no key changes while it is pressed, accents have one place', async () => {
    const { page, kiosk, fingers } = await showcase(sizes['1280x800']);
    const look = (name: string): Promise<string> =>
      fingers.key(name).evaluate((element) => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const drawn = [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`);
        return [...drawn, box.left, box.top, box.width, box.height].join('\n');
      });
    /** As it stands, and with a finger on it for so long that it has opened what is behind it. */
    const whilePressed = async (name: string, accent: string): Promise<readonly [string, string]> => {
      const atRest = await look(name);
      let pressed = '';
      await fingers.hold(fingers.key(name), async () => {
        await fingers.key(accent).waitFor();
        pressed = await look(name);
      });
      await fingers.tap(accent);
      return [atRest, pressed];
    };
    await show(page, kiosk, shownAs('joker first-pet'));
    await field(page, 'answer').tap();
    const [answerAtRest, answerPressed] = await whilePressed('e', 'ê');
    expect(answerPressed).not.toBe(answerAtRest);

    await show(page, kiosk, shownAs('password'));
    const [atRest, pressed] = await whilePressed('e', 'ê');
    expect(pressed).toBe(atRest);
    const places: unknown[] = [];
    for (const [name, accent] of [
      ['e', 'ê'],
      ['c', 'č'],
    ] as const) {
      await fingers.hold(fingers.key(name), () => fingers.key(accent).waitFor());
      const strip = fingers.board.getByRole('group', { name: fr.keyboard.accentsHere, exact: true });
      places.push(await strip.boundingBox(), await strip.getByRole('button').first().boundingBox());
      await fingers.tap(accent);
    }
    expect(places.slice(2)).toEqual(places.slice(0, 2));
    expect(await field(page, 'new-password').inputValue()).toBe('êêč');
    expect(await fingers.board.getByRole('status').textContent()).toBe('');
    // Revealed for a moment it is still a password.
    await page.getByRole('button', { name: fr.password.reveal }).tap();
    const [revealedAtRest, revealedPressed] = await whilePressed('e', 'ê');
    expect(revealedPressed).toBe(revealedAtRest);
  });
});
