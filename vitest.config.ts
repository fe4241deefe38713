import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Attacks that need no browser, only servers. */
const onServers = [
  'test/security/situations-*.test.ts',
  'test/security/limiter*.test.ts',
  'test/security/one-directory.test.ts',
  'test/security/same-answer-again.test.ts',
];
const timed = ['test/security/same-answer.test.ts', 'test/security/same-answer-proofs.test.ts'];

interface Tier {
  readonly include: string[];
  readonly exclude?: string[];
  /** Milliseconds. */
  readonly timeout: number;
  /** How many files run at a time; by default as many as there are processors, less one, and two at least. */
  readonly workers?: number;
  /** false: files share a process, and what they import is read once; none may leave anything behind. */
  readonly isolate?: false;
}

const processors = availableParallelism();
/** Files that wait for servers: more of them than there are processors. What drives a browser keeps one busy. */
const waiting = processors + 1;

/** One project per test tier (docs: CONTRIBUTING.md); `npm test` runs them one after the other and adds up. */
const tiers: Record<string, Tier> = {
  unit: {
    include: ['test/{contract,main,cli,preview,renderer,scripts}/**/*.test.{ts,tsx}'],
    timeout: 60_000,
    isolate: false,
  },
  adapters: {
    include: ['test/{directory,doctor,smtp,sms,vault}/**/*.test.ts', ...onServers],
    timeout: 60_000,
    workers: waiting,
  },
  journeys: { include: ['test/journeys/**/*.test.ts'], timeout: 120_000 },
  security: {
    include: ['test/security/**/*.test.ts'],
    exclude: [...onServers, ...timed],
    timeout: 120_000,
  },
  /** Measures how long answers take: nothing else runs beside it. */
  timing: { include: timed, timeout: 120_000, workers: 1 },
  artefacts: { include: ['test/artefacts/**/*.test.ts'], timeout: 60_000 },
  electron: { include: ['test/electron/**/*.test.ts'], timeout: 120_000, workers: 1 },
};

export default defineConfig({
  test: {
    projects: Object.entries(tiers).map(([name, tier], groupOrder) => ({
      test: {
        name,
        include: tier.include,
        exclude: tier.exclude ?? [],
        testTimeout: tier.timeout,
        hookTimeout: tier.timeout,
        maxWorkers: tier.workers ?? Math.max(2, processors - 1),
        isolate: tier.isolate ?? true,
        sequence: { groupOrder },
        globalSetup: ['test/once-a-run.ts'],
      },
    })),
  },
});
