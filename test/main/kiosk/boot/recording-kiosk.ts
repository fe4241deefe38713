import type { HostPort } from '../../../../src/main/recovery/ports.ts';
import type { AuditEvent } from '../../../../src/main/recovery/audit-event.ts';
import type { ComposeOptions, RunningKiosk, Sender } from '../../../../src/main/running-kiosk.ts';

/** What the shell did to the kiosk behind it, in order. */
export type Recorded =
  | { readonly did: 'compose'; readonly options: ComposeOptions }
  | { readonly did: 'audit'; readonly event: AuditEvent }
  | {
      readonly did: 'dispatch';
      readonly operation: string;
      readonly payload: unknown;
      readonly sender: Sender;
    }
  | { readonly did: 'renderer-gone'; readonly reason: string }
  | { readonly did: 'stop'; readonly reason: string }
  | { readonly did: 'exit'; readonly code: number };

/** A kiosk without a directory behind it: it records, and answers every message with the operation's name. */
export function createRecordingKiosk(
  mode: RunningKiosk['mode'],
  record: (what: Recorded) => void,
): RunningKiosk & { readonly host: () => HostPort } {
  let host: HostPort | null = null;
  return {
    mode,
    inService: true,
    stage: 'trial',
    campus: {
      name: 'Test',
      logo: null,
      accent: '#004080',
      supportDesk: { place: '', hours: '', phone: null, mail: null },
      languages: ['fr'],
      formats: [],
      offers: { login: false, activation: false, details: false, reception: false },
      keyboard: 'auto',
      mode: 'kiosk',
      stage: 'trial',
      demo: true,
    },
    audit: {
      async append(event) {
        record({ did: 'audit', event });
      },
    },
    attach(attached) {
      host = attached;
    },
    host() {
      if (host === null) throw new Error('no host was attached');
      return host;
    },
    async dispatch(operation, payload, sender) {
      record({ did: 'dispatch', operation, payload, sender });
      return { ok: true, value: operation };
    },
    rendererGone(reason) {
      record({ did: 'renderer-gone', reason });
    },
    async stop(reason) {
      record({ did: 'stop', reason });
    },
  };
}
