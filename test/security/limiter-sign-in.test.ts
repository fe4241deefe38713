import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { labPerson, suffix, type LabPerson } from '../directory/lab/people.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { openKiosksOnSlapd, toldBy, type KiosksOnSlapd, type SpokenKiosk } from './kiosks-on-slapd.ts';

const people = Array.from({ length: 6 }, (_value, index) => labPerson(index));
const policy = `cn=default,ou=policies,${suffix}`;
/** Of the policy in resources/directory. */
const pwdMaxFailure = 5;

describe.skipIf(slapdMissing !== null).each([
  { reading: 'can be read', directory: { passwordPolicy: policy }, most: pwdMaxFailure - 2 },
  { reading: 'cannot be known', directory: {}, most: 2 },
])(
  `wrong passwords at the sign-in of ten kiosks, where slapd’s threshold $reading ${slapdMissing ?? ''}`,
  ({ directory, most }) => {
    let lab: KiosksOnSlapd;
    let kiosks: readonly SpokenKiosk[];
    let person: LabPerson;
    const waiting = [...people];
    beforeAll(async () => {
      lab = await openKiosksOnSlapd({ server: { people }, directory });
      kiosks = await Promise.all(Array.from({ length: 10 }, (_value, place) => lab.open(`kiosk-${place}`)));
    });
    beforeEach(() => {
      person = waiting.pop() ?? labPerson(0);
    });
    afterAll(() => lab?.stop());

    async function signIn(kiosk: SpokenKiosk, login: string, password: string): Promise<string> {
      await kiosk.say('cancel', {});
      await kiosk.say('choose', { option: 'details' });
      return toldBy(await kiosk.say('signIn', { login, password }));
    }
    const refused = Array.from({ length: 10 }, () => 'sign-in-refused');
    const journaled = (wanted: string): number =>
      kiosks
        .flatMap((kiosk) => kiosk.journal())
        .filter(({ event, outcome }) => event === 'sign-in.completed' && outcome === wanted).length;
    const failures = async (): Promise<number> =>
      (await lab.slapd.values(person.dn, 'pwdFailureTime')).length;

    it('one after the other stop two short of the lock', async () => {
      const told: string[] = [];
      for (const kiosk of kiosks) told.push(await signIn(kiosk, person.uid, 'Not-This-One-1!'));
      // Whoever tries a login again and again must not learn that somebody has it.
      const unknown: string[] = [];
      for (const kiosk of kiosks) unknown.push(await signIn(kiosk, `nobody-${most}`, 'Not-This-One-1!'));
      expect([told, unknown]).toEqual([refused, refused]);
      expect(journaled('refused')).toBe(await failures());
      expect(journaled('spared')).toBe(kiosks.length - (await failures()));
      expect(await failures()).toBeGreaterThan(0);
      expect(await failures()).toBeLessThanOrEqual(most);
      expect(await lab.slapd.canBind(person.dn, person.password)).toBe(true);
    });

    it('all at once no less', async () => {
      await Promise.all(kiosks.map((kiosk) => signIn(kiosk, person.uid, 'Not-This-One-1!')));
      expect(await failures()).toBeGreaterThan(0);
      expect(await failures()).toBeLessThanOrEqual(most);
      expect(await lab.slapd.values(person.dn, 'pwdAccountLockedTime')).toEqual([]);
      expect(await lab.slapd.canBind(person.dn, person.password)).toBe(true);
    });

    it('of an account that is locked tell nobody that it is', async () => {
      await lab.slapd.change(person.dn, 'pwdAccountLockedTime', [
        new Date().toISOString().replace(/[-:T]|\.\d+/gu, ''),
      ]);
      const told: string[] = [];
      for (const kiosk of kiosks.slice(0, 2)) told.push(await signIn(kiosk, person.uid, 'Not-This-One-1!'));
      expect(told).toEqual(refused.slice(0, 2));
    });

    it('of many logins slow the one kiosk down', async () => {
      const kiosk = await lab.open('spraying');
      const told: string[] = [];
      for (let place = 0; place < 12; place += 1) {
        told.push(await signIn(kiosk, `nobody${place}`, 'Spring-2026!'));
        // The gate lets ten messages a second through.
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      expect(told.at(0)).toBe('sign-in-refused');
      expect(told.at(-1)).toBe('slow-down');
      const elsewhere = kiosks[0];
      if (elsewhere !== undefined)
        expect(await signIn(elsewhere, person.uid, person.password)).toBe('details');
    });
  },
);
