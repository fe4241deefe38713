import type { Entry, HeldNotice, Notice, PersonRecord } from '../../../src/main/recovery/ports.ts';
import type {
  AuditPort,
  Clock,
  CodePort,
  DirectoryFault,
  DirectoryPort,
  Lockout,
  MailPort,
  OneTimeMessage,
  RecordPort,
  SnapshotPort,
  VerifyOutcome,
  WriteFailure,
} from '../../../src/main/recovery/ports.ts';
import type { AuditEvent } from '../../../src/main/recovery/audit-event.ts';
import { failed, succeeded } from '../../../src/contract/result.ts';
import { emptyRecord } from '../../../src/main/recovery/record.ts';

/** Ports in memory that say in which order they were used: `log` is shared, so that sequences can be asserted. */
export interface MemoryPorts {
  readonly log: string[];
  readonly journal: AuditEvent[];
  readonly clock: Clock & {
    /** Time passes. */
    advance(milliseconds: number): void;
    /** Somebody sets the clock: no time passes. */
    leap(milliseconds: number): void;
  };
  readonly audit: AuditPort;
  readonly directory: DirectoryPort;
  readonly records: RecordPort & {
    of(entry: Entry): PersonRecord;
    put(entry: Entry, record: PersonRecord): void;
  };
  readonly mail: MailPort & { readonly left: Notice[]; readonly dropped: Notice[] };
  readonly snapshot: SnapshotPort;
  entries: readonly Entry[];
  fault: DirectoryFault | null;
  writeFailure: WriteFailure | null;
  /** Why what belongs beside the password is not written. */
  incomplete: DirectoryFault | undefined;
  verified: VerifyOutcome;
  /** What one bind as a person says; by default whether the password is the one in `passwords`. */
  signedIn: Awaited<ReturnType<DirectoryPort['signIn']>> | null;
  lockout: Lockout;
  readonly reception: Set<string>;
  readonly activated: Set<string>;
  /** Codes that were sent, in order. */
  readonly sent: OneTimeMessage[];
  readonly codes: CodePort;
  sendFailure: { readonly failure: 'recipient' | 'unavailable'; readonly cause: string } | null;
  readonly passwords: Map<string, string>;
}

export function memoryPorts(entries: readonly Entry[]): MemoryPorts {
  const log: string[] = [];
  const journal: AuditEvent[] = [];
  let now = Date.UTC(2026, 10, 23, 8);
  let ahead = 0;
  let version = 0;
  let saved: unknown = null;
  const held = new Map<string, { record: PersonRecord; token: string }>();
  const left: Notice[] = [];
  const dropped: Notice[] = [];
  const passwords = new Map<string, string>();
  const sent: OneTimeMessage[] = [];

  const ports: MemoryPorts = {
    log,
    journal,
    entries,
    fault: null,
    writeFailure: null,
    incomplete: undefined,
    verified: 'works',
    signedIn: null,
    lockout: { threshold: null, failures: null },
    reception: new Set(),
    activated: new Set(),
    sent,
    sendFailure: null,
    codes: {
      offers: () => true,
      async send(message) {
        log.push(`send ${message.purpose} by ${message.channel}`);
        if (ports.sendFailure !== null) return failed(ports.sendFailure);
        sent.push(message);
        return succeeded(undefined);
      },
    },
    passwords,
    clock: {
      now: () => now + ahead,
      monotonic: () => now,
      after(milliseconds, call) {
        now += milliseconds;
        queueMicrotask(call);
        return () => undefined;
      },
      advance: (milliseconds) => void (now += milliseconds),
      leap: (milliseconds) => void (ahead += milliseconds),
    },
    audit: {
      async append(event, durability) {
        journal.push(event);
        log.push(durability === undefined ? event.event : `${event.event} (durable)`);
      },
    },
    directory: {
      async lookup(_, number) {
        log.push('lookup');
        return ports.fault === null
          ? succeeded(ports.entries.filter((entry) => entry.numbers.includes(number)).slice(0, 2))
          : failed(ports.fault);
      },
      async writePassword(entry, password) {
        log.push('write');
        if (ports.writeFailure !== null) return failed(ports.writeFailure);
        passwords.set(entry.uuid, password);
        return succeeded(ports.incomplete);
      },
      async verify() {
        log.push('verify');
        return ports.verified;
      },
      async signInStaff(login, password) {
        log.push('sign in');
        const [entry] = ports.entries;
        return password === 'staff-password' && entry !== undefined && login === entry.login
          ? succeeded(entry)
          : failed({ fault: 'refused' as const, tried: login.trim().toLowerCase() === entry?.login });
      },
      async lookupLogin(login) {
        log.push('lookup login');
        if (ports.fault !== null) return failed(ports.fault);
        const found = ports.entries.filter((entry) => entry.login === login.toLowerCase()).slice(0, 2);
        return succeeded(found.map((entry) => ({ entry, lockout: ports.lockout })));
      },
      async signIn(entry, password) {
        log.push('bind');
        return ports.signedIn ?? (passwords.get(entry.uuid) === password ? 'works' : 'refused');
      },
      async isReception(entry) {
        return ports.fault === null ? succeeded(ports.reception.has(entry.uuid)) : failed(ports.fault);
      },
      async findPeople(text) {
        log.push('find');
        if (ports.fault !== null) return failed(ports.fault);
        const people = ports.entries.filter(({ displayName }) => displayName.includes(text));
        return succeeded({ people, tooMany: false });
      },
      async card() {
        return ports.fault === null ? succeeded({ photo: null }) : failed(ports.fault);
      },
      async unlock(entry) {
        log.push('unlock');
        if (ports.writeFailure !== null) return failed(ports.writeFailure);
        return succeeded(entry.account === 'locked-by-failures' ? 'unlocked' : 'not-locked');
      },
      async markActivated(entry) {
        if (ports.fault !== null) return failed(ports.fault);
        ports.activated.add(entry.uuid);
        return succeeded(undefined);
      },
    },
    records: {
      of: (entry) => held.get(entry.uuid)?.record ?? emptyRecord,
      put: (entry, record) => void held.set(entry.uuid, { record, token: String((version += 1)) }),
      async read(entry) {
        const found = held.get(entry.uuid);
        return succeeded({ record: found?.record ?? emptyRecord, token: found?.token ?? null });
      },
      async swap(entry, expected, record) {
        log.push('swap');
        if ((held.get(entry.uuid)?.token ?? null) !== expected.token) return failed('lost' as const);
        const token = String((version += 1));
        held.set(entry.uuid, { record, token });
        return succeeded({ record, token });
      },
    },
    mail: {
      left,
      dropped,
      async hold(notice): Promise<HeldNotice> {
        log.push('hold');
        return {
          name: 'notice-1',
          async release(kind) {
            log.push(`release ${kind}`);
            left.push({ ...notice, kind });
          },
          async drop() {
            log.push('drop');
            dropped.push(notice);
          },
        };
      },
    },
    snapshot: {
      load: () => saved,
      save: (value) => void (saved = structuredClone(value)),
    },
  };
  return ports;
}
