import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../../src/preview/places.ts';
import { giveJokers } from '../directory/lab/joker.ts';
import { labPerson, thousandPeople } from '../directory/lab/people.ts';
import { slapdMissing, startSlapd, type Slapd } from '../directory/lab/slapd.ts';
import { writeTrialConfiguration } from '../directory/lab/trial-configuration.ts';
import { provideExim, startExim, type Exim } from '../smtp/lab/exim.ts';
import { readMail } from '../smtp/lab/received-mail.ts';
import { browser, openKiosk, type OpenKiosk } from './kiosk.ts';
import { recoverPassword, words, type Visitor } from './steps.ts';

const provided = await provideExim();
const missing =
  browser === null ? 'no browser' : (slapdMissing ?? ('missing' in provided ? provided.missing : null));
/** For somebody who wants to read what the test saw. */
const show = process.env['LOQUET_SHOW'] === '1';

describe.skipIf(missing !== null)(
  `a forgotten password, on slapd over ldaps, with its mail through exim4${missing === null ? '' : ` (${missing})`}`,
  () => {
    const [first, second] = [labPerson(22), labPerson(24)];
    const visitor = (person: typeof first): Visitor => ({
      kind: 'student',
      number: person.student ?? '',
      birthDate: person.birthDate.split('-').toReversed().join(''),
      answer: 'Médor',
      newPassword: 'Bruyere;Verte73',
    });
    let slapd: Slapd;
    let exim: Exim;
    let folder: string;
    let file: string;
    let open: OpenKiosk;

    beforeAll(async () => {
      slapd = await startSlapd({ people: thousandPeople() });
      exim = await startExim('binary' in provided ? provided.binary : '');
      folder = mkdtempSync(join(tmpdir(), 'loquet-received-'));
      const houseRules = join(places.resources, 'house-rules');
      writeFileSync(join(folder, 'mail-ca.pem'), exim.ca);
      const trial = writeTrialConfiguration(slapd, folder, {
        mail: {
          host: 'localhost',
          port: exim.port,
          ca: 'mail-ca.pem',
          user: exim.user,
          from: 'borne@univ.example',
        },
        mailPassword: exim.password,
        more: {
          houseRules: { version: '1', fr: join(houseRules, 'fr.md'), en: join(houseRules, 'en.md') },
        },
      });
      file = trial.file;
      const joker = { question: { id: 'first-pet' }, answer: 'Médor' } as const;
      await giveJokers(slapd, trial.recordKey, [first, second], joker);
    });
    afterAll(async () => {
      await exim.stop();
      await slapd.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(() => open.close());

    it('is recovered at the kiosk; exim keeps one mail for the person, without any secret in it', async () => {
      open = await openKiosk({ file });
      await recoverPassword(open.page, words.fr, visitor(first));
      expect(await slapd.canBind(first.dn, first.password)).toBe(false);
      expect(await slapd.canBind(first.dn, 'Bruyere;Verte73')).toBe(true);
      const [source = '', ...more] = await exim.mails(1);
      expect(more).toEqual([]);
      const { headers, text, html } = readMail(source);
      expect(headers.get('envelope-to')).toEqual([first.privateMail]);
      expect(headers.get('return-path')).toEqual(['<borne@univ.example>']);
      expect(headers.get('subject')?.[0]).toMatch(/votre mot de passe/u);
      for (const body of [text, html]) {
        expect(body).toContain('Hall of the library');
        for (const secret of ['Bruyere', 'Médor', first.password, first.birthDate, first.student ?? '-']) {
          expect(body).not.toContain(secret);
        }
      }
      const journal = readFileSync(join(open.data, 'journal.jsonl'), 'utf8');
      expect(journal).toMatch(/"event":"mail\.delivered"/u);
      expect(journal).not.toContain(first.privateMail);
      if (show) console.log(`${source}\n\n${journal}`);
    });

    it('is recovered as quickly while the mail server is down; the mail comes when it is up again', async () => {
      const before = (await exim.mails()).length;
      await exim.kill();
      open = await openKiosk({ file });
      await recoverPassword(open.page, words.fr, visitor(second));
      expect(await slapd.canBind(second.dn, 'Bruyere;Verte73')).toBe(true);
      await expect
        .poll(() => readFileSync(join(open.data, 'journal.jsonl'), 'utf8'), { timeout: 10_000 })
        .toMatch(/"event":"mail\.deferred"[^\n]*ECONNREFUSED/u);
      await open.kiosk.stop('session-end');
      await exim.restart();
      // The next kiosk on the same data: the notice waited on the disk.
      const data = open.data;
      const again = await openKiosk({ file, data });
      const mails = await exim.mails(before + 1);
      expect(mails.filter((mail) => mail.includes(second.privateMail ?? '-'))).toHaveLength(1);
      await again.close();
    });
  },
);
