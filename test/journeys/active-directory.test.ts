import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { activeDirectory } from '../../src/main/directory/dialects/active-directory/active-directory.ts';
import { giveJokersOn } from '../directory/lab/joker.ts';
import { labPerson } from '../directory/lab/people.ts';
import {
  sambaDn,
  sambaGroupDn,
  sambaGroupLdif,
  sambaPeople,
  sambaRecords,
  sambaService,
  sambaServicePassword,
  sambaStaffGroup,
} from '../directory/lab/samba-content.ts';
import { sambaSettings } from '../directory/lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba, type Samba } from '../directory/lab/samba.ts';
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
import { visitAt } from './visit.ts';
import {
  acceptHouseRules,
  answer,
  check,
  chooseJokers,
  confirmVouching,
  find,
  firstPassword,
  giveCode,
  readVoucher,
  receptionSignIn,
  sayWho,
  toReception,
  writeCodesDown,
} from './ways-back.ts';

/** What says of an account that it was activated: any attribute that the campus fills in. */
const activated = { more: ['employeeType: activated'] };
const ordinary = labPerson(12, activated);
const fresh = labPerson(24);
const colleague = labPerson(37, { ...activated, givenName: 'Zoé', surname: "D'Hélène-Müller" });
const [first, second] = [labPerson(17, activated), labPerson(47, activated)];
const reception = sambaGroupDn('reception');
const credentials = ({ uid, password }: typeof first) => ({ login: uid, password });

describe.skipIf(browser === null || sambaMissing !== null)(
  `every way back on Active Directory (needs a browser and Samba) ${sambaMissing ?? ''}`,
  { timeout: patience },
  () => {
    let samba: Samba;
    let installed: Installed;
    let open: OpenKiosk;

    beforeAll(async () => {
      samba = await startSamba({
        people: [ordinary, fresh, colleague, first, second],
        more: sambaGroupLdif('reception', [sambaDn(first), sambaDn(second)]),
      });
      const { objectClasses, attributes } = sambaSettings(samba);
      const { identifiers, ...others } = attributes;
      installed = installOn(samba, {
        directoryPassword: sambaServicePassword,
        directory: {
          kind: 'active-directory',
          bindDn: sambaService,
          base: sambaPeople,
          objectClasses,
          attributes: { ...identifiers, ...others },
          accountState: null,
          activatedWhenPresent: 'employeeType',
          privilegedGroups: [],
          staffGroup: sambaStaffGroup,
          receptionGroup: reception,
          record: { place: 'subtree', base: sambaRecords },
        },
      });
      const on = { settings: sambaSettings(samba), password: sambaServicePassword, dialect: activeDirectory };
      await giveJokersOn(on, installed.recordKey, [ordinary], {
        question: { id: 'first-pet' },
        answer: oldAnswer,
      });
    }, sambaPatience);
    afterAll(async () => {
      await samba?.stop();
      installed?.remove();
    });
    afterEach(() => open.close());

    it('recovers a password: the old one is refused by the domain, the new one taken', async () => {
      open = await openKiosk({ file: installed.file });
      const visit = visitAt(open.page, 'fr');
      await sayWho(visit, 'password', labVisitor(ordinary));
      await answer(visit, oldAnswer);
      await firstPassword(visit, newPassword);
      await visit.on('done');
      expect(await samba.canBind(sambaDn(ordinary), newPassword)).toBe(true);
      await outboxOf(open.data).notices(ordinary.privateMail ?? '', 1);
    });

    it('activates with a code to the address on record; active for every kiosk from then on', async () => {
      open = await openKiosk({ file: installed.file });
      const visit = visitAt(open.page, 'fr');
      await sayWho(visit, 'activation', labVisitor(fresh));
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names['mail-code']);
      await giveCode(visit, 'mail-code', await outboxOf(open.data).code(fresh.privateMail ?? ''));
      await acceptHouseRules(visit);
      await chooseJokers(visit, newJokers);
      for (const channel of ['mail', 'mobile'] as const) {
        await visit.page
          .getByRole('heading', { name: visit.words.settings.contact[channel].title })
          .waitFor();
        await visit.press(visit.words.settings.later);
      }
      await writeCodesDown(visit);
      await firstPassword(visit, newPassword);
      await visit.on('done');
      expect(await samba.canBind(sambaDn(fresh), newPassword)).toBe(true);
      await open.close();
      open = await openKiosk({ file: installed.file });
      const again = visitAt(open.page, 'fr');
      await sayWho(again, 'activation', labVisitor(fresh));
      await again.on('ended');
      expect(await again.read()).toContain('déjà activé');
    });

    it('helps a colleague without anything: two members, one voucher, one new password', async () => {
      open = await openKiosk({ file: installed.file });
      const visit = visitAt(open.page, 'fr');
      await toReception(visit);
      await receptionSignIn(visit, credentials(first));
      await find(visit, 'zoé müller', nameOf(colleague));
      await check(visit, 'passport', 'vouch');
      await confirmVouching(visit, credentials(second));
      const voucher = await readVoucher(visit);
      await visit.press(visit.words.frame.finish);
      await sayWho(visit, 'password', labVisitor(colleague));
      await visit.on('proofs');
      await visit.press(visit.words.proofs.names.voucher);
      await giveCode(visit, 'voucher', voucher);
      await firstPassword(visit, newPassword);
      await visit.on('done');
      expect(await samba.canBind(sambaDn(colleague), newPassword)).toBe(true);
    });
  },
);
