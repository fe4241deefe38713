import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../src/contract/view.ts';
import { newPassword, openKiosksOnSlapd, rightAnswer } from '../security/kiosks-on-slapd.ts';
import type { KiosksOnSlapd, SpokenKiosk } from '../security/kiosks-on-slapd.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { slapdMissing } from './lab/slapd.ts';

const people = [101, 102, 104].map((index) =>
  labPerson(index, { more: ['objectClass: shadowAccount', 'shadowLastChange: 1'] }),
);

/** With a right to the password and none to the date beside it. */
describe.skipIf(slapdMissing !== null)(
  `a kiosk that may not write all that it is told to ${slapdMissing ?? ''}`,
  () => {
    let lab: KiosksOnSlapd;
    beforeAll(async () => {
      lab = await openKiosksOnSlapd({ server: { people }, withJoker: people });
    });
    afterAll(() => lab?.stop());

    async function recover(name: string, keys: string, person: LabPerson) {
      const file = path.join(lab.folder, `${name}.yaml`);
      writeFileSync(file, readFileSync(lab.file, 'utf8').replace('directory:\n', `directory:\n${keys}`));
      const kiosk = await lab.open(name, { file });
      const view = await through(kiosk, person);
      const journal = kiosk.journal().filter(({ event }) => event.startsWith('write.'));
      await kiosk.stop();
      return { view, journal };
    }
    async function through(kiosk: SpokenKiosk, person: LabPerson): Promise<View> {
      await kiosk.toJoker(person);
      await kiosk.answerJoker(rightAnswer);
      return kiosk.setPassword(newPassword);
    }
    const person = (index: number): LabPerson => people[index] ?? labPerson(index);

    it('tells the person that it is done, since it is, and the journal what is missing', async () => {
      const { view, journal } = await recover('exop', '  alsoWrite: [shadowLastChange]\n', person(0));
      expect(view.step).toMatchObject({ name: 'done', usable: 'now' });
      expect(journal.map(({ event }) => event)).toEqual([
        'write.started',
        'write.incomplete',
        'write.completed',
      ]);
      const [started, incomplete, completed] = journal;
      expect(incomplete).toMatchObject({
        write: started?.['write'],
        subject: started?.['subject'],
        fault: 'access-refused',
        resultCode: 50,
      });
      expect(completed).toMatchObject({ outcome: 'written', verified: 'works' });
      expect(await lab.canBind(person(0).dn, newPassword)).toBe(true);
      expect(await lab.slapd.values(person(0).dn, 'shadowLastChange')).toEqual(['1']);
    });

    it('changes nothing where all of it is one operation, and gives a reference that leads to the cause', async () => {
      const keys = '  alsoWrite: [shadowLastChange]\n  write: replace\n';
      const { view, journal } = await recover('replace', keys, person(1));
      const told = view.step.name === 'ended' ? view.step.ending : view.notice;
      expect(told).toMatchObject({ code: 'operator-fault', reference: expect.any(String) });
      expect(journal.map(({ event }) => event)).toEqual(['write.started', 'write.completed']);
      expect(journal[1]).toMatchObject({
        outcome: 'fault',
        fault: 'access-refused',
        resultCode: 50,
        reference: told !== null && 'reference' in told ? told.reference : undefined,
      });
      expect(await lab.canBind(person(1).dn, person(1).password)).toBe(true);
      expect(await lab.slapd.values(person(1).dn, 'shadowLastChange')).toEqual(['1']);
    });
  },
);
