import { finding } from '../finding.ts';
import type { Check } from '../visit.ts';

/** The year in which this was written: no clock is before it. */
const writtenIn = 2026;
/** A machine that outlives this has been replaced, or its clock is wrong. */
const longestLife = 20;

/** The clock of this machine, by itself. */
export const kioskClockCheck: Check = {
  title: 'The clock of this machine',
  needs: [],
  async run({ request }) {
    const now = new Date(request.now());
    const year = now.getUTCFullYear();
    const possible = year >= writtenIn && year <= writtenIn + longestLife;
    const facts = { now: now.toISOString() };
    return [finding(possible ? 'kiosk-clock-good' : 'kiosk-clock-wrong', 'this machine', facts)];
  },
};
