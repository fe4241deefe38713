import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const timed = ['test/security/same-answer.test.ts', 'test/security/same-answer-proofs.test.ts'];

/** One project per test tier (docs: CONTRIBUTING.md); `npm test` runs them one after the other and adds up. */
const tiers: Record<string, { include: string[]; exclude?: string[]; timeout: number; serial?: boolean }> = {
  unit: {
    include: ['test/{contract,main,cli,preview,renderer,scripts}/**/*.test.{ts,tsx}'],
    timeout: 60_000,
  },
  adapters: { include: ['test/{directory,doctor,smtp,sms,vault}/**/*.test.ts'], timeout: 60_000 },
  journeys: { include: ['test/journeys/**/*.test.ts'], timeout: 120_000 },
  security: { include: ['test/security/**/*.test.ts'], exclude: timed, timeout: 120_000 },
  /** Measures how long answers take: nothing else runs beside it. */
  timing: { include: timed, timeout: 120_000, serial: true },
  artefacts: { include: ['test/artefacts/**/*.test.ts'], timeout: 60_000 },
  electron: { include: ['test/electron/**/*.test.ts'], timeout: 120_000, serial: true },
};

export default defineConfig({
  test: {
    // Journeys mostly wait: by default a machine with two cores would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: Object.entries(tiers).map(([name, tier]) => ({
      test: {
        name,
        include: tier.include,
        exclude: tier.exclude ?? [],
        testTimeout: tier.timeout,
        hookTimeout: tier.timeout,
        fileParallelism: tier.serial !== true,
      },
    })),
  },
});
