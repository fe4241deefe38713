import { maskAddress } from '../../../contract/masking.ts';
import { notify } from '../notify.ts';
import type { NotifyParts } from '../notify.ts';
import type { EffectOf, OutcomeOf } from '../task-table.ts';

/** The login leaves for the registered address, and may be shown. It is no secret: what is journaled is that it was shown. */
export async function tellLogin(
  parts: NotifyParts,
  { visit, entry, language }: EffectOf<'tellLogin'>,
): Promise<OutcomeOf<'tellLogin'>> {
  await parts.audit.append({ event: 'login.shown', visit, subject: { entry: entry.uuid } });
  if (parts.mail === null) return { outcome: 'told', mail: { state: 'off' } };
  const to = await notify(parts, entry, { kind: 'login-recovered', language });
  return {
    outcome: 'told',
    mail: to === null ? { state: 'no-address' } : { state: 'queued', to: maskAddress(to) },
  };
}
