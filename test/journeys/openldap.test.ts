import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../../src/preview/places.ts';
import { giveJokers } from '../directory/lab/joker.ts';
import { labPerson, thousandPeople, type LabPerson } from '../directory/lab/people.ts';
import { slapdMissing, startSlapd, type Slapd } from '../directory/lab/slapd.ts';
import { writeTrialConfiguration } from '../directory/lab/trial-configuration.ts';
import { browser, openKiosk, type OpenKiosk } from './kiosk.ts';
import {
  answerJoker,
  choosePassword,
  identify,
  recoverPassword,
  toIdentify,
  words,
  type Visitor,
} from './steps.ts';

const answer = 'Médor';
const newPassword = 'Bruyere;Verte73';

function visitor(person: LabPerson): Visitor {
  const kind = person.student === undefined ? 'staff' : 'student';
  return {
    kind,
    number: person[kind] ?? '',
    birthDate: person.birthDate.split('-').toReversed().join(''),
    answer,
    newPassword,
  };
}

describe.skipIf(browser === null || slapdMissing !== null)(
  'a forgotten password on OpenLDAP with 1,000 people (needs a browser and slapd)',
  () => {
    const [ordinary, locked, staff] = [labPerson(12), labPerson(14), labPerson(17)];
    let slapd: Slapd;
    let folder: string;
    let file: string;
    let open: OpenKiosk;

    beforeAll(async () => {
      slapd = await startSlapd({ people: thousandPeople() });
      folder = mkdtempSync(join(tmpdir(), 'loquet-openldap-'));
      const houseRules = join(places.resources, 'house-rules');
      const trial = writeTrialConfiguration(slapd, folder, {
        more: {
          houseRules: { version: '1', fr: join(houseRules, 'fr.md'), en: join(houseRules, 'en.md') },
          identifiers: { staff: { pattern: '\\d{4,8}', example: '001234' } },
        },
      });
      file = trial.file;
      await giveJokers(slapd, trial.recordKey, [ordinary, locked, staff], {
        question: { id: 'first-pet' },
        answer,
      });
    });
    afterAll(async () => {
      await slapd.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(() => open.close());

    it('is recovered: the bind with the old one fails, with the new one works, and a mail is written', async () => {
      open = await openKiosk({ file });
      expect(await slapd.canBind(ordinary.dn, ordinary.password)).toBe(true);
      await recoverPassword(open.page, words.fr, visitor(ordinary));
      expect(await slapd.canBind(ordinary.dn, ordinary.password)).toBe(false);
      expect(await slapd.canBind(ordinary.dn, newPassword)).toBe(true);
      await open.kiosk.stop('session-end');
      const mails = readdirSync(join(open.data, 'outbox'));
      expect(mails).toHaveLength(1);
      expect(readFileSync(join(open.data, 'outbox', mails[0] ?? ''), 'utf8')).toContain(ordinary.privateMail);
      const journal = readFileSync(join(open.data, 'journal.jsonl'), 'utf8');
      expect(journal).toMatch(/"event":"write.completed".*"outcome":"written".*"verified":"works"/u);
    });

    it('tells staff in English that the directory wants another password, and lets them choose one', async () => {
      open = await openKiosk({ file });
      const { page } = open;
      await page.getByRole('button', { name: 'English' }).click();
      await toIdentify(page, words.en, 'staff');
      await identify(page, words.en, visitor(staff));
      await answerJoker(page, words.en, answer);
      const first = 'First;Choice-8291';
      await choosePassword(page, words.en, first);
      await page.getByRole('button', { name: words.en.finish }).click();
      await toEnglish(open);
      await toIdentify(page, words.en, 'staff');
      await identify(page, words.en, visitor(staff));
      await answerJoker(page, words.en, answer);
      await choosePassword(page, words.en, first);
      await page.getByText('It is the password that you already have').first().waitFor();
      await choosePassword(page, words.en, 'Second;Choice-8292');
      await page.getByRole('button', { name: words.en.finish }).waitFor();
      expect(await slapd.canBind(staff.dn, 'Second;Choice-8292')).toBe(true);
    });

    it('is refused to whom the administration has locked, after the proofs, and the lock stays', async () => {
      await slapd.change(locked.dn, 'pwdAccountLockedTime', ['000001010000Z']);
      open = await openKiosk({ file });
      const { page } = open;
      await toIdentify(page, words.fr, 'student');
      await identify(page, words.fr, visitor(locked));
      await answerJoker(page, words.fr, answer);
      await page.getByRole('button', { name: words.fr.finish }).waitFor();
      expect(await page.locator('main').textContent()).toMatch(/accueil/iu);
      expect(await slapd.values(locked.dn, 'pwdAccountLockedTime')).toEqual(['000001010000Z']);
    });

    async function toEnglish({ page }: OpenKiosk): Promise<void> {
      await page.getByRole('button', { name: words.fr.forgotten }).waitFor();
      await page.getByRole('button', { name: 'English' }).click();
    }
  },
);
