import type { Tasks } from '../../../src/main/recovery/task-table.ts';
import { taskNames } from '../../../src/main/recovery/task-table.ts';
import { sampleProving } from './sample.ts';

/** A recovery in which everything is right at once; every other task is a bug unless a test gives it. */
export function tasksDouble(overrides: Partial<Tasks> = {}): Tasks {
  const unexpected = Object.fromEntries(
    taskNames.map((name) => [name, () => Promise.reject(new Error(`nobody expected ${name}`))]),
  );
  return {
    ...(unexpected as unknown as Tasks),
    identify: async () => ({ outcome: 'recognised', proving: sampleProving }),
    prove: async () => ({ outcome: 'right' }),
    write: async () => ({ outcome: 'written', usable: 'now', mail: { state: 'no-address' } }),
    ...overrides,
  };
}
