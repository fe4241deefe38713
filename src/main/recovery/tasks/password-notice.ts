import { maskAddress } from '../../../contract/masking.ts';
import type { MailOutcome } from '../../../contract/view.ts';
import { notify } from '../notify.ts';
import type { NotifyParts } from '../notify.ts';
import type { Notice } from '../ports.ts';
import type { EffectOf } from '../task-table.ts';

type Write = EffectOf<'write'>;

/**
 * What is mailed of a new password, or of a first one.
 * @param now milliseconds since 1970
 * @returns null where there is no address
 */
export function noticeFor({ entry, language, draft, journey }: Write, now: number): Notice | null {
  // An account that is opened has its owner's own address first.
  const [to] = [...(draft?.mail == null ? [] : [draft.mail.to]), ...entry.mailAddresses];
  return to === undefined
    ? null
    : {
        kind: journey === 'activation' ? 'account-activated' : 'password-changed',
        to,
        language,
        givenName: entry.givenName,
        login: entry.login,
        at: now,
      };
}

/**
 * An account that was opened is told to the address that the institution has as well: whoever opens somebody else's gives
 * an address of their own.
 * @param told what has left already
 */
export async function tellInstitution(
  parts: NotifyParts,
  { entry }: Write,
  told: Notice | null,
): Promise<void> {
  const [institutions] = entry.mailAddresses;
  if (told === null || institutions === undefined || institutions === told.to) return;
  await notify(parts, entry, { kind: told.kind, language: told.language });
}

export function mailOutcome(notice: Notice | null): MailOutcome {
  return notice === null ? { state: 'no-address' } : { state: 'queued', to: maskAddress(notice.to) };
}
