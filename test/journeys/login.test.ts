import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { browser, openKiosk, patience, type OpenKiosk } from './kiosk.ts';
import { outboxOf } from './outbox.ts';
import { demoVisitor, student } from './people.ts';
import { visitAt, shown } from './visit.ts';
import { answer, leave, sayWho } from './ways-back.ts';

let open: OpenKiosk | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

describe.skipIf(browser === null)('a forgotten login (needs a browser)', { timeout: patience }, () => {
  it('is shown once the question is answered, spelt, and mailed; the journal keeps no name', async () => {
    open = await openKiosk();
    const visit = visitAt(open.page, 'fr');
    await sayWho(visit, 'login', student);
    await answer(visit, student.answer);
    await visit.on('login');
    expect(await shown(visit, '.shown-value')).toEqual(['lmartin']);
    expect(await visit.read()).toContain('l•••@demo.example');
    const [mail = ''] = await outboxOf(open.data).notices('lea.martin@demo.example', 1);
    expect(mail).toContain('Le voici : lmartin');
    await leave(visit);
    expect(await visit.page.content()).not.toContain('lmartin');
    const journal = readFileSync(join(open.data, 'journal.jsonl'), 'utf8');
    expect(journal).toMatch(/"event":"login\.shown"/u);
    expect(journal).not.toMatch(/lmartin|Martin|Caramel/u);
    expect(open.complaints).toEqual([]);
  });

  it('is shown in English to who has no address, and told to write it down', async () => {
    open = await openKiosk();
    await open.page.getByRole('button', { name: 'English' }).click();
    const visit = visitAt(open.page, 'en');
    const nobodysMail = demoVisitor(({ mail }) => mail === null);
    await sayWho(visit, 'login', nobodysMail);
    await answer(visit, nobodysMail.answer);
    await visit.on('login');
    expect(await shown(visit, '.shown-value')).toEqual(['ext-okoye']);
    expect(await visit.read()).toContain(visit.words.login.mail['no-address']);
  });
});
