import type { Result } from '../../contract/result.ts';
import type { Entry } from '../recovery/ports.ts';
import { changeAsRead } from './change-as-read.ts';
import type { ChangeFailure, Decision } from './change-as-read.ts';
import type { Dialect } from './dialects/dialect.ts';
import { FaultFound } from './faults.ts';
import { lockoutOf } from './lockouts.ts';
import type { People } from './people.ts';
import { readEntry } from './read-entry.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

export interface UnlockParts {
  readonly settings: LdapDirectorySettings;
  readonly dialect: Dialect;
  readonly people: People;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Unlocked = 'unlocked' | 'not-locked';

/**
 * Lifts a lock by wrong passwords, and no other: the state is read right before, and the modify names what was read.
 * @param progress as in `changeAsRead`
 * @throws what a session throws, and FaultFound for a state that cannot be read
 */
export function unlock(
  { settings, dialect, people, now }: UnlockParts,
  session: LdapSession,
  entry: Entry,
  progress: { sent: boolean },
): Promise<Result<Unlocked, ChangeFailure>> {
  const { unlocking } = dialect;

  async function isLocked(): Promise<boolean> {
    const { account } = await people.again(session, entry);
    if (unlocking.shownBy === 'state') return account === 'locked-by-failures';
    if (account !== 'active') return false;
    const { threshold, failures } = await lockoutOf(session, { settings, dialect, now: now() }, entry);
    return threshold !== null && failures !== null && threshold > 0 && failures >= threshold;
  }

  async function decide(): Promise<Decision<Unlocked>> {
    if (!(await isLocked())) return { changes: [], answer: 'not-locked' };
    const attributes = [...unlocking.attributes, 'objectClass'];
    const found = await readEntry(session, entry.locator, { attributes });
    if (found === undefined) throw new FaultFound({ fault: 'unexpected', cause: 'entry-moved' });
    const changes = unlocking.changes(found, now());
    return { changes, answer: changes.length === 0 ? 'not-locked' : 'unlocked' };
  }

  return changeAsRead(session, { dn: entry.locator, decide, unwritable: 'lock-unwritable' }, progress);
}
