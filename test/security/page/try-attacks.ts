import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, openKiosk, type OpenKiosk } from '../../journeys/kiosk.ts';
import type { Effect, PageAttack } from './attack.ts';
import { attackPage, hasRunSince } from './observed.ts';
import { listenOutside } from './outside.ts';
import { openUnprotected, type Unprotected } from './unprotected.ts';

/** Milliseconds for which a page is watched after an attack. */
const settle = 200;
/** Milliseconds to wait for a refusal that must come. */
const longest = 5_000;

/** Tries every attack in the kiosk, and in the same page without its protection. */
export function tryAttacks(title: string, attacks: readonly PageAttack[]): void {
  describe.skipIf(browser === null)(`${title} (needs a browser)`, () => {
    let kiosk: OpenKiosk;
    let unprotected: Unprotected;
    const opened: string[] = [];
    beforeAll(async () => {
      [kiosk, unprotected] = await Promise.all([openKiosk({ alone: true }), openUnprotected(browser ?? '')]);
      kiosk.page.context().on('page', (other) => opened.push(other.url()));
      await kiosk.page.getByRole('button').first().waitFor();
    });
    afterAll(() => Promise.all([kiosk.close(), unprotected.close()]));

    it.each(attacks.map((attack) => [attack.attack, attack] as const))(
      '%s',
      async (_, { does, refused, otherwise }) => {
        const [inKiosk, without] = await Promise.all([
          tryInKiosk(does, refused === 'nothing' ? 0 : longest),
          otherwise === null ? new Set() : tryWithout(does, otherwise),
        ]);
        expect(inKiosk).toEqual({ cameBack: refused, ran: false, heard: [], opened: [] });
        if (otherwise !== null) expect([...without]).toContain(otherwise);
      },
    );

    async function tryInKiosk(does: string, patience: number): Promise<object> {
      const { page } = kiosk;
      const outside = await listenOutside();
      opened.length = 0;
      try {
        const { cameBack, ran } = await attackPage(page, does, outside.origin, settle, patience);
        expect(new URL(page.url()).pathname).toBe('/index.html');
        expect(await page.evaluate('document.querySelector("button") !== null')).toBe(true);
        return { cameBack, ran, heard: outside.heard(), opened: [...opened] };
      } finally {
        await outside.close();
      }
    }

    /** @returns what came of it, once what was expected is among it or has been waited for in vain */
    async function tryWithout(does: string, expected: Effect): Promise<Set<Effect>> {
      const outside = await listenOutside();
      try {
        const page = await unprotected.freshPage();
        const attack = await attackPage(page, does, outside.origin, settle);
        const seen: Record<Effect, () => boolean | Promise<boolean>> = {
          ran: () => attack.ran || hasRunSince(page),
          request: () => outside.heard().length > 0,
          left: () => !page.url().startsWith(unprotected.origin),
          opened: () => unprotected.context.pages().length > 1,
        };
        for (let waited = 0; waited < longest && !(await seen[expected]()); waited += 50)
          await setTimeout(50);
        const effects = new Set<Effect>();
        for (const effect of Object.keys(seen) as Effect[]) if (await seen[effect]()) effects.add(effect);
        return effects;
      } finally {
        await outside.close();
      }
    }
  });
}
