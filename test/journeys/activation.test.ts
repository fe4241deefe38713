import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoSignIn } from '../../src/main/directory/embedded/demo-sign-in.ts';
import { browser, openKiosk, patience, type OpenKiosk } from './kiosk.ts';
import { outboxOf } from './outbox.ts';
import { demoVisitor, student } from './people.ts';
import { visitAt, type Visit } from './visit.ts';
import {
  acceptHouseRules,
  answer,
  chooseJokers,
  confirmContact,
  firstPassword,
  giveCode,
  giveContact,
  leave,
  sayWho,
  writeCodesDown,
} from './ways-back.ts';

const withPapers = demoVisitor(({ activationCode }) => activationCode !== undefined);
const papers = 'fdkm 4728 xptw';
const withMail = demoVisitor(({ uid }) => uid === 'tnguyen');
const ownMail = 'kadi@perso.example';
const jokers = [
  { question: 'childhood-toy', answer: 'Barnabé le hérisson' },
  { question: { ownWords: 'Quel bus prenait ma tante ?' }, answer: 'le 27 barré' },
] as const;

let open: OpenKiosk | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

/** From home to the questions, with the code of the enrolment papers. */
async function toQuestions(visit: Visit): Promise<void> {
  await sayWho(visit, 'activation', withPapers);
  await visit.on('proofs');
  await visit.press(visit.words.proofs.names['activation-code']);
  await giveCode(visit, 'activation-code', papers);
  await acceptHouseRules(visit);
}

describe.skipIf(browser === null)(
  'an account that was never used (needs a browser)',
  { timeout: patience },
  () => {
    it('is activated with the code of the papers; what was set then leads back in', async () => {
      open = await openKiosk();
      const { page, data } = open;
      const visit = visitAt(page, 'fr');
      const outbox = outboxOf(data);
      await toQuestions(visit);
      await chooseJokers(visit, [jokers[0], { question: { ownWords: '?' }, answer: 'Minou' }]);
      expect(await visit.told()).toMatch(/2 points restent à corriger/u);
      const { faults, ownQuestion, answer: answerLabel } = visit.words.settings.jokers;
      for (const fault of [faults['question-missing'], faults['answer-guessable']]) {
        expect(await visit.read()).toContain(fault);
      }
      await visit.type(ownQuestion, jokers[1].question.ownWords);
      await visit.type(answerLabel, jokers[1].answer);
      await visit.press(visit.words.settings.jokers.save);

      await giveContact(visit, 'mail', ownMail);
      const first = await outbox.code(ownMail);
      await confirmContact(visit, first === '000000' ? '000001' : '000000');
      expect(await visit.told()).toMatch(/pas le code/u);
      await visit.press(visit.words.code.again);
      await expect.poll(() => visit.told()).toMatch(/nouveau code/u);
      const second = await outbox.code(ownMail);
      await confirmContact(visit, second);
      await giveContact(visit, 'mobile', '06 98 76 54 32');
      await confirmContact(visit, await outbox.code('+33698765432'));
      const codes = await writeCodesDown(visit);
      expect(new Set(codes).size).toBe(10);
      await firstPassword(visit, withPapers.newPassword);
      await visit.on('done');
      expect(await visit.read()).toContain(visit.words.done.text.activation);
      await leave(visit);

      expect(await demoSignIn(join(data, 'directory.json'), 'kdiallo', withPapers.newPassword)).toBe(true);
      for (const address of [ownMail, 'kadiatou.diallo@demo.example']) await outbox.notices(address, 1);
      const journal = readFileSync(join(data, 'journal.jsonl'), 'utf8');
      expect(journal).toMatch(/"event":"activation\.completed".*"recorded":true,"marked":true/u);
      expect(journal).not.toMatch(new RegExp([...codes, ownMail, 'Barnab', 'FDKM', second].join('|'), 'u'));

      // Active now: to a new password, with a code that was written down.
      await sayWho(visit, 'activation', withPapers);
      await visit.on('ended');
      expect(await visit.read()).toContain('déjà activé');
      await visit.press(visit.words.ended.next.password);
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names['recovery-code']);
      await giveCode(visit, 'recovery-code', (codes[3] ?? '').toLowerCase());
      await visit.on('password');
      await visit.press(visit.words.frame.cancel);
      await sayWho(visit, 'login', withPapers);
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names.joker);
      await visit.on('joker');
      const asked = await visit.read();
      await answer(visit, asked.includes(jokers[1].question.ownWords) ? jokers[1].answer : jokers[0].answer);
      await visit.on('login');
      expect(open.complaints).toEqual([]);
    });

    it('is led there from a forgotten password, and opened in English with a code to the address on record', async () => {
      open = await openKiosk();
      await open.page.getByRole('button', { name: 'English' }).click();
      const visit = visitAt(open.page, 'en');
      await sayWho(visit, 'password', withMail);
      await visit.on('ended');
      await visit.press(visit.words.ended.next.activation);
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names['mail-code']);
      await giveCode(visit, 'mail-code', await outboxOf(open.data).code('thi.nguyen@demo.example'));
      await acceptHouseRules(visit);
      await chooseJokers(visit, jokers.toReversed());
      await visit.on('set-contact');
      await visit.press(visit.words.settings.later);
      await visit.page.getByText(visit.words.settings.contact.mobile.title).first().waitFor();
      await visit.press(visit.words.settings.later);
      await writeCodesDown(visit);
      await firstPassword(visit, withMail.newPassword);
      await visit.on('done');
      expect(await demoSignIn(join(open.data, 'directory.json'), 'tnguyen', withMail.newPassword)).toBe(true);
      expect(open.complaints).toEqual([]);
    });

    it('stays as it was for who leaves before the first password: the papers count again', async () => {
      open = await openKiosk();
      const visit = visitAt(open.page, 'fr');
      await toQuestions(visit);
      await chooseJokers(visit, jokers);
      await giveContact(visit, 'mail', ownMail);
      await visit.on('confirm-contact');
      await visit.press(visit.words.frame.cancel);
      await visit.on('home');
      const content = readFileSync(join(open.data, 'directory.json'), 'utf8');
      expect(JSON.parse(content)).toMatchObject({
        people: expect.arrayContaining([
          expect.objectContaining({ uid: 'kdiallo', account: 'not-activated', passwords: [] }),
        ]),
      });
      const journal = readFileSync(join(open.data, 'journal.jsonl'), 'utf8');
      expect(journal).not.toMatch(/activation\.started/u);
      await toQuestions(visit);
      await visit.on('set-jokers');
      expect(open.complaints).toEqual([]);
    });

    it('leads whoever has used theirs already to a new password', async () => {
      open = await openKiosk();
      const visit = visitAt(open.page, 'fr');
      await sayWho(visit, 'activation', student);
      await visit.on('ended');
      await visit.press(visit.words.ended.next.password);
      await answer(visit, student.answer);
      await visit.on('password');
    });
  },
);
