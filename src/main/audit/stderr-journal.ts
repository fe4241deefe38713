import type { AuditPort } from '../recovery/ports.ts';
import { redacted } from './redaction.ts';
import { withoutPeople } from './subject.ts';

/** Where a kiosk that could not open its journal says so: one JSON line for the system's log. Nobody has been served yet. */
export const stderrJournal: AuditPort = {
  async append(event) {
    console.error(JSON.stringify({ at: new Date().toISOString(), ...redacted(withoutPeople(event)) }));
  },
};
