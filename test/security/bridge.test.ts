import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StepName } from '../../src/contract/view.ts';
import { demoSignIn } from '../../src/main/directory/embedded/demo-sign-in.ts';
import { browser } from '../journeys/kiosk.ts';
import { forgedFields, oddValues, wrongOrder, type BridgeAttack } from './bridge/attacks.ts';
import { journalOf, openHostilePage, refusalsIn, walker, type HostilePage } from './bridge/hostile.ts';

const victim = walker('lmartin');
/** Attacks at the end of a visit need somebody who has got there. */
const served = walker('zdhelenemuller');

const attacksAt = (step: StepName): readonly BridgeAttack[] => [
  ...(wrongOrder[step] ?? []),
  ...(forgedFields[step] ?? []),
  ...(step === 'joker' ? oddValues : []),
];
const steps = ['home', 'credentials', 'identifier', 'identify', 'joker', 'password', 'done'] as const;

describe.skipIf(browser === null)('a page that has been taken over (needs a browser)', () => {
  const expected: Record<string, number> = {};
  let hostile: HostilePage;
  beforeAll(async () => {
    hostile = await openHostilePage();
  });
  afterAll(() => hostile.close());

  describe.each(steps)('at the step %s', (step) => {
    let standing: object;
    beforeAll(async () => {
      await hostile.walkTo(step, step === 'done' ? served : victim);
      standing = await hostile.standing();
      expect(standing).toMatchObject({ step: { name: step }, notice: null, working: false });
    });

    it.each(attacksAt(step).map((attack) => [attack.attack, attack] as const))(
      'says %s, and is refused where it stands',
      async (_, { says, refused }) => {
        const back = await hostile.say(says.startsWith('(') ? `campus && ${says}` : says);
        if (refused === 'throws') {
          expect(back).toEqual({ threw: 'RangeError' });
        } else {
          expect(back).toEqual({ ok: false, failure: { code: refused } });
          const operation = /(\w+)\(/u.exec(says.replace(/^.*loquet\./u, ''))?.[1];
          const line = `${operation} ${refused}`;
          expected[line] = (expected[line] ?? 0) + 1;
        }
        expect(await hostile.standing()).toEqual(standing);
      },
    );
  });

  describe('when all is over', () => {
    it('has changed nobody’s password but that of the person who recovered it', async () => {
      await hostile.kiosk.stop('session-end');
      const file = join(hostile.data, 'directory.json');
      expect(await demoSignIn(file, victim.uid, victim.oldPassword)).toBe(true);
      expect(await demoSignIn(file, served.uid, served.newPassword)).toBe(true);
      for (const { uid } of [victim, served]) {
        expect(await demoSignIn(file, uid, 'Voleur;Noir-9173')).toBe(false);
      }
    });

    it('has left a line in the journal for each refusal, and no fault', async () => {
      await hostile.kiosk.stop('session-end');
      const journal = journalOf(hostile);
      expect(refusalsIn(journal)).toEqual(expected);
      expect(journal.filter(({ event }) => event === 'internal.fault')).toEqual([]);
    });
  });
});
