import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { authenticatorCode } from './authenticator.ts';
import { browser, openKiosk, patience, type OpenKiosk } from './kiosk.ts';
import { outboxOf } from './outbox.ts';
import { demoVisitor, student } from './people.ts';
import { shown, visitAt, type Visit } from './visit.ts';
import {
  chooseJokers,
  confirmContact,
  giveCode,
  giveContact,
  leave,
  sayWho,
  signIn,
  writeCodesDown,
} from './ways-back.ts';

const person = demoVisitor(({ uid }) => uid === 'nroux');
const credentials = { login: 'nroux', password: 'Ficelle%Ocre38' };
const [institutions, first, second] = ['noe.roux@demo.example', 'noe@perso.example', 'noe.r@autre.example'];
const jokers = [
  { question: 'class-neighbour', answer: 'Ibrahima Traoré' },
  { question: { ownWords: 'Où garait-on le tracteur ?' }, answer: 'sous le noyer' },
] as const;

let open: OpenKiosk | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const change = (
  visit: Visit,
  detail: keyof Visit['words']['details']['names'],
  how: 'change' | 'add' | 'renew',
) => visit.press(`${visit.words.details[how]} ${visit.words.details.names[detail]}`);
const done = async (visit: Visit): Promise<string> => {
  await visit.on('details');
  return visit.told();
};

describe.skipIf(browser === null)(
  'one’s own recovery details (needs a browser)',
  { timeout: patience },
  () => {
    it('are changed one after the other, told to the old address and to the new one, and lead back in', async () => {
      open = await openKiosk();
      const { page, data } = open;
      const visit = visitAt(page, 'fr');
      const outbox = outboxOf(data);
      await signIn(visit, credentials);
      await visit.on('details');
      expect(await visit.read()).toContain(visit.words.details.codes(3));

      await change(visit, 'jokers', 'change');
      await chooseJokers(visit, jokers);
      expect(await done(visit)).toContain('questions joker');
      await change(visit, 'mail', 'add');
      await giveContact(visit, 'mail', first);
      await confirmContact(visit, await outbox.code(first));
      expect(await done(visit)).toContain('adresse de secours');
      await change(visit, 'mail', 'change');
      await visit.on('set-contact');
      expect(await visit.read()).toContain('n•••@perso.example');
      await giveContact(visit, 'mail', second);
      await confirmContact(visit, await outbox.code(second));
      await visit.on('details');
      expect(await visit.read()).toContain('n•••@autre.example');
      await change(visit, 'codes', 'renew');
      const codes = await writeCodesDown(visit);
      expect(await done(visit)).toContain('les anciens ne servent plus');
      await change(visit, 'totp', 'change');
      await visit.on('set-totp');
      const [seed = ''] = await shown(visit, '.seed');
      const confirm = async (code: string): Promise<void> => {
        await visit.type(visit.words.settings.totp.code, code);
        await visit.press(visit.words.settings.totp.submit);
      };
      await confirm(authenticatorCode(seed, 5));
      expect(await visit.told()).toMatch(/ne montre pas/u);
      await confirm(authenticatorCode(seed));
      expect(await done(visit)).toContain('reliée');
      await leave(visit);

      // Each change to the institution's address; those of the address to the one before as well.
      await outbox.notices(institutions, 5);
      expect((await outbox.notices(first, 2)).join('\n')).toContain('votre adresse de secours');
      expect((await outbox.notices(second, 3)).join('\n')).toContain('votre application de codes');
      const journal = readFileSync(join(data, 'journal.jsonl'), 'utf8');
      expect(journal).not.toMatch(
        new RegExp(
          [...codes, seed.replaceAll(' ', ''), first, second, 'Traor', credentials.password].join('|'),
          'u',
        ),
      );

      await sayWho(visit, 'password', person);
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names.totp);
      await giveCode(visit, 'totp', authenticatorCode(seed, 1));
      await visit.on('password');
      await visit.press(visit.words.frame.cancel);
      await sayWho(visit, 'password', person);
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names['recovery-code']);
      await giveCode(visit, 'recovery-code', 'TWXY-2345-PRKM-78DF');
      expect(await visit.told()).toMatch(/pas le code/u);
      await giveCode(visit, 'recovery-code', codes[0] ?? '');
      await visit.on('password');
      expect(open.complaints).toEqual([]);
    });

    it('say the same of an unknown login and of a wrong password', async () => {
      open = await openKiosk();
      const visit = visitAt(open.page, 'fr');
      const said: string[] = [];
      for (const refused of [
        { login: 'nobody', password: student.newPassword },
        { login: 'lmartin', password: student.newPassword },
      ]) {
        await signIn(visit, refused);
        said.push(await visit.told());
        expect(await visit.page.getByLabel(visit.words.signIn.password, { exact: true }).inputValue()).toBe(
          '',
        );
        await visit.press(visit.words.frame.cancel);
      }
      expect(said[0]).toContain('Nous ne vous reconnaissons pas');
      expect(said[0]).toBe(said[1]);
    });
  },
);
