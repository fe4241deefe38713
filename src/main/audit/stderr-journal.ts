import type { AuditPort } from '../recovery/ports.ts';
import { redacted } from './redaction.ts';

/** Where a kiosk that could not open its journal says so: one JSON line for the system's log. Nobody has been served yet. */
export const stderrJournal: AuditPort = {
  async append(event) {
    const { subject: _, ...fields } = { subject: undefined, ...event };
    console.error(JSON.stringify({ at: new Date().toISOString(), ...redacted(fields) }));
  },
};
