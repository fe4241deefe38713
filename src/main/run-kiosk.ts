import { noRules } from '../contract/password/presets.ts';
import { languages } from '../contract/languages.ts';
import type { Campus } from '../contract/view.ts';
import type { Journal } from './audit/journal.ts';
import { stderrJournal } from './audit/stderr-journal.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { HandlerParts } from './ipc/handlers.ts';
import { createRouter } from './ipc/router.ts';
import type { Spool } from './mail/spool.ts';
import type { OutOfOrder } from './out-of-order.ts';
import type { RecordKeys } from './recovery/keys.ts';
import type { AuditPort, DirectoryPort, HostPort, SnapshotPort } from './recovery/ports.ts';
import { proofPresets } from './recovery/proofs/proof-presets.ts';
import { freshReference } from './recovery/reference.ts';
import { createSession } from './recovery/session.ts';
import type { RecoverySettings } from './recovery/settings.ts';
import { createStaffSignIn } from './recovery/staff-sign-in.ts';
import { taskNames } from './recovery/task-table.ts';
import type { Tasks } from './recovery/task-table.ts';
import type { ComposeOptions, RunningKiosk } from './running-kiosk.ts';
import { systemClock } from './system-clock.ts';
import { version } from './version.ts';

/** Everything that a kiosk in service stands on. */
export interface Running {
  readonly settings: RecoverySettings;
  readonly campus: Campus;
  readonly privacyNotices: HandlerParts['privacyNotices'];
  readonly mode: 'kiosk' | 'desk';
  /** SHA-256 of the configuration, or `demo`. */
  readonly configuration: string;
  readonly journal: Journal;
  /** null: the campus mails nothing. */
  readonly spool: Spool | null;
  readonly directory: DirectoryPort;
  readonly closeDirectory: () => Promise<void>;
  readonly keys: RecordKeys;
  readonly tasks: Tasks;
  readonly staffSnapshot: SnapshotPort;
}

/** A kiosk in service. */
export async function runKiosk(options: ComposeOptions, running: Running): Promise<RunningKiosk> {
  const { journal, settings, campus } = running;
  const session = createSession({
    settings,
    clock: systemClock,
    audit: journal,
    tasks: running.tasks,
    complain: (line) => console.error(line),
  });
  for (const write of running.journal.unfinishedWrites) {
    await journal.append({ event: 'write.outcome-unknown', write }, 'durable');
  }
  await journal.append(
    {
      event: 'kiosk.started',
      version,
      host: options.host,
      configuration: running.configuration,
    },
    'durable',
  );
  return kioskOf(options, {
    session,
    campus,
    settings,
    privacyNotices: running.privacyNotices,
    audit: journal,
    mode: running.mode,
    inService: true,
    signInStaff: createStaffSignIn({
      directory: running.directory,
      audit: journal,
      clock: systemClock,
      snapshot: running.staffSnapshot,
      key: running.keys.current('limiter-hmac'),
      instants: settings.instants,
    }),
    close: async (reason) => {
      await running.spool?.stop();
      await journal.append({ event: 'kiosk.stopped', reason }, 'durable').catch(() => undefined);
      await journal.close();
      await running.closeDirectory();
    },
  });
}

/**
 * A kiosk that shows "out of order" with a reference, and tells why to who started it.
 * @param campus where people are sent instead; null where not even the configuration could be read
 */
export function outOfOrderKiosk(
  options: ComposeOptions,
  fault: OutOfOrder,
  campus: Campus | null,
): RunningKiosk {
  const reference = freshReference();
  const { said, ...facts } = fault;
  for (const line of said) console.error(line);
  void stderrJournal.append({ event: 'kiosk.out-of-order', reference, ...facts });
  const settings = settingsWithoutService(campus);
  const session = createSession({
    settings,
    clock: systemClock,
    audit: stderrJournal,
    tasks: noTasks,
    complain: (line) => console.error(line),
  });
  session.outOfOrder(reference);
  return kioskOf(options, {
    session,
    campus: campusWithoutService(campus),
    settings,
    privacyNotices: {},
    audit: stderrJournal,
    mode: 'kiosk',
    inService: false,
    signInStaff: async () => false,
    close: async () => undefined,
  });
}

interface KioskParts extends Pick<HandlerParts, 'session' | 'campus' | 'settings' | 'privacyNotices'> {
  readonly audit: AuditPort;
  readonly mode: 'kiosk' | 'desk';
  readonly inService: boolean;
  readonly signInStaff: (login: string, password: string) => Promise<boolean>;
  readonly close: (reason: StopReason) => Promise<void>;
}
type StopReason = Parameters<RunningKiosk['stop']>[0];

function kioskOf(options: ComposeOptions, parts: KioskParts): RunningKiosk {
  const { session, campus, settings, audit } = parts;
  let host: HostPort | null = null;
  let stopped: Promise<void> | null = null;
  const router = createRouter({
    handlers: createHandlers({
      session,
      campus,
      settings,
      privacyNotices: parts.privacyNotices,
      signInStaff: parts.signInStaff,
      host: () => host,
    }),
    origin: options.origin,
    audit,
    now: () => systemClock.monotonic(),
  });
  return {
    campus,
    mode: parts.mode,
    stage: campus.stage,
    inService: parts.inService,
    dispatch: router.dispatch,
    attach(attached) {
      host = attached;
      session.attach(attached);
    },
    rendererGone(reason) {
      audit.append({ event: 'kiosk.renderer-gone', reason }).catch(() => undefined);
      session.rendererGone();
    },
    audit,
    stop(reason) {
      stopped ??= (async () => {
        await session.stop();
        router.close();
        await parts.close(reason);
      })();
      return stopped;
    },
  };
}

const noTasks = Object.fromEntries(
  taskNames.map((name) => [name, () => Promise.reject(new Error('out of order'))]),
) as unknown as Tasks;

const nameless: Pick<Campus, 'name' | 'logo' | 'accent' | 'supportDesk' | 'languages'> = {
  name: 'Loquet',
  logo: null,
  accent: '#0b4f6c',
  supportDesk: { place: '', hours: '', phone: null, mail: null },
  languages,
};

const campusWithoutService = (campus: Campus | null): Campus => ({
  ...nameless,
  ...campus,
  formats: [],
  offers: { login: false, activation: false, details: false, reception: false },
  keyboard: 'auto',
  mode: 'kiosk',
  stage: 'production',
  demo: false,
});

const settingsWithoutService = (campus: Campus | null): RecoverySettings => ({
  mode: 'kiosk',
  languages: campus?.languages ?? languages,
  defaultLanguage: campus?.languages[0] ?? 'fr',
  formats: [],
  policy: noRules,
  houseRules: null,
  limits: { idleAfter: 60_000, idleWarning: 20_000, absolute: 600_000, done: 20_000 },
  attempts: { tries: 1, block: 0, longestBlock: 0 },
  proofs: proofPresets.uphf,
  jokers: { ask: 1, choose: 1, ownQuestions: false, shortestAnswer: 1 },
  codes: { digits: 6, lifetime: 0, tries: 1, most: 0, within: 0 },
  channels: { mail: false, mobile: false },
  activation: { offered: false, withoutProof: false, unprovedContacts: false, recoveryCodes: 0 },
  login: { offered: false, shown: 0 },
  details: { offered: false },
  reception: null,
  kioskGroup: null,
  instants: { answerAfter: 0, slot: 0 },
});
