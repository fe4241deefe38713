import type { AuditEvent } from '../recovery/audit-event.ts';
import type { AuditPort } from '../recovery/ports.ts';

type GuardEvent = Extract<AuditEvent, { event: 'kiosk.guard' }>;
export type Guard = GuardEvent['guard'];

/** Notes that a guard stopped something. `what` is a word of ours, never a text of the page. */
export type GuardLog = (guard: Guard, what: string) => void;

const quietFor = 60_000;

/**
 * Journals what the guards stop: the same thing once a minute, so that a key held down or a page in a loop cannot fill the
 * disk.
 * @param now monotonic milliseconds
 */
export function createGuardLog(audit: AuditPort, now: () => number): GuardLog {
  const lately = new Map<string, number>();
  return (guard, what) => {
    const key = `${guard} ${what}`;
    const at = lately.get(key);
    if (at !== undefined && now() - at < quietFor) return;
    lately.set(key, now());
    audit.append({ event: 'kiosk.guard', guard, what }).catch(() => undefined);
  };
}

const namedSchemes: ReadonlySet<string> = new Set([
  'about:',
  'blob:',
  'chrome:',
  'data:',
  'devtools:',
  'file:',
  'ftp:',
  'http:',
  'https:',
  'javascript:',
  'kiosk:',
  'mailto:',
  'tel:',
  'view-source:',
  'ws:',
  'wss:',
]);

/** A URL's scheme for the journal; the rest of a URL may hold what somebody typed. A scheme that is not listed is `other:`. */
export function schemeOf(url: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(url)?.[0].toLowerCase() ?? '';
  return namedSchemes.has(scheme) ? scheme : 'other:';
}
