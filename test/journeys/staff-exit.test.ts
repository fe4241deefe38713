import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';
import { browser, openKiosk, type OpenKiosk } from './kiosk.ts';

const wait = { timeout: 15_000 };
const staff = demoPeople.find(({ selfTestGroup }) => selfTestGroup);
const student = demoPeople.find(({ selfTestGroup, password }) => !selfTestGroup && password !== null);

describe.skipIf(browser === null)('the staff exit (needs a browser)', () => {
  let open: OpenKiosk | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  async function signIn({ page }: OpenKiosk, login: string, password: string): Promise<void> {
    await page.getByLabel('Identifiant', { exact: true }).fill(login);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Quitter' }).click();
  }

  it('is refused to a student and to a wrong password alike, and ends the kiosk for who may', async () => {
    open = await openKiosk();
    const { page, data } = open;
    await page.getByRole('button', { name: 'Aide' }).click();
    await page.getByRole('button', { name: /personnel/iu }).click();
    const refusals: string[] = [];
    for (const [login, password] of [
      [student?.uid, student?.password],
      [staff?.uid, 'not the password'],
    ]) {
      await signIn(open, login ?? '', password ?? '');
      // An answer empties the password.
      await expect.poll(() => page.getByLabel('Mot de passe', { exact: true }).inputValue(), wait).toBe('');
      refusals.push((await page.getByRole('alert').textContent()) ?? '');
    }
    expect(refusals[0]).not.toBe('');
    expect(new Set(refusals).size).toBe(1);
    const ended = page.context().waitForEvent('close');
    await signIn(open, staff?.uid ?? '', staff?.password ?? '');
    await ended;
    expect(readFileSync(join(data, 'journal.jsonl'), 'utf8')).toMatch(
      /"event":"kiosk.stopped","reason":"staff"/u,
    );
  });
});
