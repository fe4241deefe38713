import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LdapDirectorySettings } from '../../../src/main/directory/settings.ts';
import type { Entry } from '../../../src/main/recovery/ports.ts';
import type { OutcomeOf } from '../../../src/main/recovery/task-table.ts';

/** What a main process is to do, all of it at the same time. */
export interface Job {
  readonly settings: LdapDirectorySettings;
  /** Of the service account. */
  readonly password: string;
  /** The secret `record-key`. */
  readonly recordKey: string;
  /** Wrong proofs before a block. */
  readonly tries: number;
  /** A voucher to be redeemed, or an answer to the joker question. */
  readonly attempts: readonly {
    readonly entry: Entry;
    readonly voucher?: string;
    readonly answer?: string;
  }[];
}

export type Outcome =
  'won' | 'refused' | `fault: ${string}` | Exclude<OutcomeOf<'prove'>['outcome'], 'fault'>;

export interface JobDone {
  /** In the order of the attempts. */
  readonly outcomes: readonly Outcome[];
  /** So many lines `voucher.used` went to the journal. */
  readonly used: number;
}

/** Runs each job in a main process of its own; they begin together. */
export async function inMainProcesses(jobs: readonly Job[]): Promise<readonly JobDone[]> {
  const children = await Promise.all(
    jobs.map(async () => {
      const child = fork(join(import.meta.dirname, 'main-process-child.ts'), [], { execArgv: [] });
      const reap = (): void => void child.kill('SIGKILL');
      process.once('exit', reap);
      child.once('exit', () => process.removeListener('exit', reap));
      await once(child, 'message');
      return child;
    }),
  );
  try {
    return await Promise.all(
      children.map(async (child, place) => {
        const back = once(child, 'message');
        const job = jobs[place];
        if (job !== undefined) child.send(job);
        const [done] = await back;
        return done as JobDone;
      }),
    );
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

/** How often each outcome came. */
export function tally(done: readonly JobDone[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of done.flatMap(({ outcomes }) => outcomes))
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
