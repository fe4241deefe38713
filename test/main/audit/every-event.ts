import type { AuditEvent, AuditEventName, Subject } from '../../../src/main/recovery/audit-event.ts';

const subject: Subject = { entry: '0f8fad5b-d9cb-469f-a165-70867728950e' };
const fault = { fault: 'timeout', resultCode: 3, cause: 'ETIMEDOUT', reference: 'K4TX' } as const;

/** One of each with every field it can have: a new event, or a new field of one, does not compile until it stands here. */
export const everyEvent: {
  readonly [Name in AuditEventName]: Required<Extract<AuditEvent, { event: Name }>>;
} = {
  'journal.opened': { event: 'journal.opened', journal: '1234567890abcdef1234567890123456' },
  'kiosk.started': {
    event: 'kiosk.started',
    version: '0.1.0',
    host: 'preview',
    configuration: '1234567890'.repeat(6),
  },
  'kiosk.stopped': { event: 'kiosk.stopped', reason: 'signal' },
  'kiosk.out-of-order': {
    event: 'kiosk.out-of-order',
    reference: 'K4TX',
    cause: 'secret',
    secret: 'audit-key',
    failure: 'locked',
  },
  'kiosk.renderer-gone': { event: 'kiosk.renderer-gone', reason: 'crashed' },
  'kiosk.guard': { event: 'kiosk.guard', guard: 'navigation', what: 'https:' },
  'gate.refused': {
    event: 'gate.refused',
    failure: 'malformed',
    operation: 'propose',
    reference: 'K4TX',
    count: 1234567,
  },
  'visit.started': { event: 'visit.started', visit: '1234567890123456' },
  'visit.ended': { event: 'visit.ended', visit: 'v', reason: 'idle' },
  'identify.started': { event: 'identify.started', visit: 'v', kind: 'student' },
  'identify.completed': {
    event: 'identify.completed',
    visit: 'v',
    subject,
    outcome: 'fault',
    ending: 'proof-blocked',
    ...fault,
  },
  'proof.started': { event: 'proof.started', visit: 'v', subject, proof: 'joker' },
  'proof.completed': {
    event: 'proof.completed',
    visit: 'v',
    subject,
    proof: 'joker',
    outcome: 'fault',
    ending: 'proof-blocked',
    ...fault,
  },
  'write.started': { event: 'write.started', visit: 'v', write: '1234567890123456', subject },
  'write.completed': {
    event: 'write.completed',
    visit: 'v',
    write: '1234567890123456',
    subject,
    outcome: 'written',
    rule: 'in-history',
    ending: 'proof-blocked',
    ...fault,
    verified: 'works',
    remembered: true,
  },
  'write.incomplete': {
    event: 'write.incomplete',
    visit: 'v',
    write: '1234567890123456',
    subject,
    fault: 'access-refused',
    resultCode: 50,
    cause: 'ETIMEDOUT',
  },
  'write.outcome-unknown': { event: 'write.outcome-unknown', write: '1234567890123456' },
  'house-rules.accepted': {
    event: 'house-rules.accepted',
    visit: 'v',
    subject,
    version: '2026-09-01',
    sha256: '1234567890'.repeat(6),
    language: 'fr',
    recorded: true,
  },
  'mail.queued': { event: 'mail.queued', notice: '123456789012345678901234', subject },
  'mail.delivered': { event: 'mail.delivered', notice: '123456789012345678901234', attempts: 1 },
  'mail.deferred': { event: 'mail.deferred', notice: 'n', attempts: 1, cause: 'smtp-451 4.7.1' },
  'mail.abandoned': { event: 'mail.abandoned', notice: 'n', attempts: 1, cause: 'smtp-550 5.1.1' },
  'staff.signed-in': { event: 'staff.signed-in', subject },
  'staff.refused': { event: 'staff.refused', cause: 'refused' },
  'internal.fault': { event: 'internal.fault', reference: 'K4TX', where: 'main', kind: 'TypeError' },
};
