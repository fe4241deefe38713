import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { withDraft } from '../kept-details.ts';
import type { RecordKeys } from '../keys.ts';
import type { AuditPort, Clock, DirectoryFault, DirectoryPort, RecordPort } from '../ports.ts';
import { changeRecord } from '../record.ts';
import type { EffectOf } from '../task-table.ts';

export interface ActivationParts {
  readonly directory: DirectoryPort;
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  readonly audit: AuditPort;
  readonly clock: Clock;
}

type Write = EffectOf<'write'>;

/**
 * Before the first password: the record gets what was set, and says `pending`. A crash from here on leaves an account that is
 * still to be activated, whose next visit begins anew and puts its own details in the place of these; or, where the
 * password was written, one whose owner has it and whose details are kept.
 * @returns `already-active` when another visit was faster: an activation is no way to a new password
 */
export async function activationPending(
  { records, keys, audit, clock }: ActivationParts,
  { visit, entry, journey, draft }: Write,
): Promise<Result<undefined, DirectoryFault | 'already-active'>> {
  if (journey !== 'activation' || draft === null) return succeeded(undefined);
  await audit.append({ event: 'activation.started', visit, subject: { entry: entry.uuid } }, 'durable');
  let isActive = false;
  const kept = await changeRecord(records, entry, (record) => {
    isActive = record.activation?.state === 'active';
    if (isActive) return 'keep';
    return {
      ...withDraft(keys, entry, record, draft, clock.now()),
      activation: { state: 'pending', at: clock.now() },
    };
  });
  if (!kept.ok) return kept;
  return isActive ? failed('already-active') : succeeded(undefined);
}

/**
 * After it: the record says `active`, and the directory what the campus has it say. The password works whatever becomes of
 * that; the journal says what did not come about.
 */
export async function activationDone(
  { records, directory, audit, clock }: ActivationParts,
  { visit, entry, journey }: Write,
): Promise<void> {
  if (journey !== 'activation') return;
  const recorded = await changeRecord(records, entry, (record) => ({
    ...record,
    activation: { state: 'active', at: clock.now() },
    activationCode: null,
  }));
  const marked = await directory.markActivated(entry);
  await audit
    .append(
      {
        event: 'activation.completed',
        visit,
        subject: { entry: entry.uuid },
        recorded: recorded.ok,
        marked: marked.ok,
      },
      'durable',
    )
    .catch(() => undefined);
}
