import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveJokers } from '../directory/lab/joker.ts';
import { labPerson, thousandPeople } from '../directory/lab/people.ts';
import { pictureOf } from '../directory/lab/reception.ts';
import { slapdMissing, staffGroup, startSlapd, type Slapd } from '../directory/lab/slapd.ts';
import { browser, openKiosk, patience, type OpenKiosk } from './kiosk.ts';
import {
  installOn,
  labVisitor,
  nameOf,
  newJokers,
  newPassword,
  oldAnswer,
  type Installed,
} from './on-directory.ts';
import { outboxOf } from './outbox.ts';
import { shown, visitAt } from './visit.ts';
import {
  acceptHouseRules,
  answer,
  check,
  chooseJokers,
  confirmContact,
  confirmVouching,
  find,
  firstPassword,
  giveCode,
  giveContact,
  leave,
  look,
  readVoucher,
  receptionSignIn,
  sayWho,
  signIn,
  toReception,
  writeCodesDown,
} from './ways-back.ts';

const ordinary = labPerson(12);
const fresh = labPerson(24, { more: ['supannRessourceEtat: {COMPTE}I:SupannCree'] });
const colleague = labPerson(37, {
  more: [
    'objectClass: eduPerson',
    'eduPersonAffiliation: employee',
    'eduPersonAffiliation: student',
    `jpegPhoto:: ${pictureOf(2000).toString('base64')}`,
  ],
});
const [first, second] = [labPerson(17), labPerson(27)];
const special = new Map([fresh, colleague].map((person) => [person.uid, person]));
const credentials = ({ uid, password }: typeof first) => ({ login: uid, password });

describe.skipIf(browser === null || slapdMissing !== null)(
  'every way back on OpenLDAP with 1,000 people (needs a browser and slapd)',
  { timeout: patience },
  () => {
    let slapd: Slapd;
    let installed: Installed;
    let open: OpenKiosk;

    beforeAll(async () => {
      slapd = await startSlapd({
        people: thousandPeople().map((person) => special.get(person.uid) ?? person),
        staff: [first.dn, second.dn],
        reception: true,
        activation: true,
      });
      installed = installOn(slapd, {
        directory: { markActivated: true, receptionGroup: staffGroup },
      });
      await giveJokers(slapd, installed.recordKey, [ordinary], {
        question: { id: 'first-pet' },
        answer: oldAnswer,
      });
    });
    afterAll(async () => {
      await slapd.stop();
      installed.remove();
    });
    afterEach(() => open.close());

    it('shows a login, lets its owner change their details, and sends the changes to every address', async () => {
      open = await openKiosk({ file: installed.file });
      const visit = visitAt(open.page, 'fr');
      const outbox = outboxOf(open.data);
      await sayWho(visit, 'login', labVisitor(ordinary));
      await answer(visit, oldAnswer);
      await visit.on('login');
      expect(await shown(visit, '.shown-value')).toEqual([ordinary.uid]);
      await leave(visit);
      await signIn(visit, credentials(ordinary));
      await visit.on('details');
      const { add, change, names } = visit.words.details;
      await visit.press(`${change} ${names.jokers}`);
      await chooseJokers(visit, newJokers);
      await visit.on('details');
      await visit.press(`${add} ${names.mail}`);
      await giveContact(visit, 'mail', `${ordinary.uid}@univ.example`);
      expect(await visit.told()).toContain('s’ouvre avec le compte même');
      await giveContact(visit, 'mail', 'moi@perso.example');
      await confirmContact(visit, await outbox.code('moi@perso.example'));
      await visit.on('details');
      expect(await visit.read()).toContain('m•••@perso.example');
      await leave(visit);
      await outbox.notices('moi@perso.example', 1);
      await outbox.notices(ordinary.privateMail ?? '', 3);
      expect(slapd.dump()).not.toContain('moi@perso.example');
      await sayWho(visit, 'login', labVisitor(ordinary));
      await answer(visit, oldAnswer);
      expect(await visit.told()).toContain(
        visit.words.notices['answer-wrong']({ code: 'answer-wrong', triesLeft: 4 }).what,
      );
    });

    it('activates with a code to the address on record, and says so in the directory', async () => {
      open = await openKiosk({ file: installed.file });
      const visit = visitAt(open.page, 'fr');
      await sayWho(visit, 'password', labVisitor(fresh));
      await visit.on('ended');
      await visit.press(visit.words.ended.next.activation);
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names['mail-code']);
      await giveCode(visit, 'mail-code', await outboxOf(open.data).code(fresh.privateMail ?? ''));
      await acceptHouseRules(visit);
      await chooseJokers(visit, newJokers);
      await visit.on('set-contact');
      await visit.press(visit.words.settings.later);
      await giveContact(visit, 'mobile', '0612345678');
      await confirmContact(visit, await outboxOf(open.data).code('+33612345678'));
      await writeCodesDown(visit);
      await firstPassword(visit, newPassword);
      await visit.on('done');
      expect(await slapd.canBind(fresh.dn, newPassword)).toBe(true);
      expect(await slapd.values(fresh.dn, 'supannRessourceEtat')).toEqual(['{COMPTE}A:SupannActif']);
    });

    it('helps a colleague without anything: two members, one voucher, one new password', async () => {
      open = await openKiosk({ file: installed.file });
      const visit = visitAt(open.page, 'fr');
      await toReception(visit);
      await receptionSignIn(visit, credentials(first));
      await look(visit, 'camille');
      expect(await visit.told()).toContain('Trop de personnes');
      await find(visit, colleague.staff ?? '', nameOf(colleague));
      const { populations } = visit.words.reception;
      for (const said of [populations.student, populations.staff]) expect(await visit.read()).toContain(said);
      await visit.page.getByRole('img', { name: visit.words.reception.person.photo }).waitFor();
      await check(visit, 'campus-card', 'vouch');
      await confirmVouching(visit, credentials(second));
      const voucher = await readVoucher(visit);
      expect(slapd.dump()).not.toContain(voucher);
      await visit.press(visit.words.frame.finish);
      await sayWho(visit, 'password', labVisitor(colleague));
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names.voucher);
      await giveCode(visit, 'voucher', voucher);
      await firstPassword(visit, newPassword);
      await visit.on('done');
      expect(await slapd.canBind(colleague.dn, newPassword)).toBe(true);
      await outboxOf(open.data).notices(colleague.privateMail ?? '', 3);
    });
  },
);
