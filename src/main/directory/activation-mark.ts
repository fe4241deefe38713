import type { Result } from '../../contract/result.ts';
import type { Entry } from '../recovery/ports.ts';
import { activatedState, isBeforeActivation, supannAccountState } from './account-state.ts';
import { changeAsRead } from './change-as-read.ts';
import type { ChangeFailure, Decision } from './change-as-read.ts';
import { isHidden } from './compare.ts';
import { addition, deletion } from './dialects/exact-change.ts';
import { FaultFound } from './faults.ts';
import { readEntry } from './read-entry.ts';
import type { LdapSession } from './session.ts';

/**
 * Marks an account as active in SUPANN's account state: one modify takes away exactly the states before activation that were
 * read, and adds the active one. An account that says nothing, or that is active already, is left as it is.
 * @param attribute `supannRessourceEtat`
 * @param progress as in `changeAsRead`
 * @throws what a session throws; FaultFound for a state that cannot be read, or is not ours to change: suspended, or closed
 */
export function markActivated(
  session: LdapSession,
  { locator }: Pick<Entry, 'locator'>,
  attribute: string,
  progress: { sent: boolean },
): Promise<Result<undefined, ChangeFailure>> {
  async function decide(): Promise<Decision<undefined>> {
    const found = await readEntry(session, locator, { attributes: [attribute, 'objectClass'] });
    const values = found?.all(attribute) ?? [];
    if (values.length === 0 && (await isHidden(session, locator, attribute))) {
      throw new FaultFound({ fault: 'access-refused', cause: 'account-state-unreadable' });
    }
    const state = supannAccountState(values);
    if (state === 'active') return { changes: [], answer: undefined };
    if (state !== 'not-activated') {
      throw new FaultFound({ fault: 'access-refused', cause: 'account-state-not-ours' });
    }
    const active = values.some((value) => value.toLowerCase() === activatedState.toLowerCase());
    const before = values.filter(isBeforeActivation).map((value) => deletion(attribute, value));
    return {
      changes: [...before, ...(active ? [] : [addition(attribute, activatedState)])],
      answer: undefined,
    };
  }

  return changeAsRead(session, { dn: locator, decide, unwritable: 'account-state-unwritable' }, progress);
}
