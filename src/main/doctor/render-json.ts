import { exitCodeOf } from './examine.ts';
import type { Examined } from './examine.ts';

/** For machines: one object, `version` 1. Ids and severities are stable; sentences are not. */
export function renderJson(examined: readonly Examined[]): string {
  return JSON.stringify(
    {
      version: 1,
      outcome: (['good', 'warnings', 'broken'] as const)[exitCodeOf(examined)],
      checks: examined,
    },
    null,
    2,
  );
}
