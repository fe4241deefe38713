import type { DirectoryFault } from './ports.ts';
import { freshReference } from './reference.ts';

/** What the journal has of a fault, and what the person is told of it: a reference that leads to the line. */
export type JournaledFault = DirectoryFault & { readonly outcome: 'fault'; readonly reference: string };

/**
 * Journals a fault under a fresh reference.
 * @param journal appends the line of the task with what is given to it
 * @returns the outcome of the task
 */
export async function faulty(
  fault: DirectoryFault,
  journal: (what: JournaledFault) => Promise<void>,
): Promise<{ readonly outcome: 'fault'; readonly reference: string }> {
  const reference = freshReference();
  await journal({ ...fault, outcome: 'fault', reference });
  return { outcome: 'fault', reference };
}

/** A key under which something was kept is no longer among the keys. */
export const unknownKey: DirectoryFault = { fault: 'misconfigured', cause: 'unknown-key' };
