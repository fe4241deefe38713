import { join } from 'node:path';
import { languages } from '../../../src/contract/languages.ts';
import type { Language } from '../../../src/contract/languages.ts';
import type { View } from '../../../src/contract/view.ts';
import type { DirectoryContent } from '../../../src/main/directory/embedded/content.ts';
import { openEmbeddedDirectory } from '../../../src/main/directory/embedded/embedded-directory.ts';
import { createKioskLimiter } from '../../../src/main/recovery/kiosk-limiter.ts';
import { createLeaps } from '../../../src/main/recovery/leaps.ts';
import type { PersonRecord, Voucher } from '../../../src/main/recovery/ports.ts';
import { freshVoucherId, hashVoucherCode } from '../../../src/main/recovery/proofs/voucher-code.ts';
import { changeRecord } from '../../../src/main/recovery/record.ts';
import { createSession } from '../../../src/main/recovery/session.ts';
import type { Proposal } from '../../../src/main/recovery/session-state.ts';
import type { RecoverySettings } from '../../../src/main/recovery/settings.ts';
import { createTasks } from '../../../src/main/recovery/tasks.ts';
import { catalogues } from '../../renderer/catalogues.ts';
import { endingText, noticeText } from '../../../src/renderer/messages/notice-text.ts';
import { codec, entryBy, keys, ownFolder, seed, work } from '../directory/embedded/sample-directory.ts';
import { memoryPorts } from './memory-ports.ts';
import { receptionSettings, sampleSettings } from './sample.ts';

/** A campus of the demo's people on a directory in a file; everything else is what a kiosk has. */
export interface EmbeddedCampus {
  /** A kiosk with nobody at it. */
  open(own?: Partial<RecoverySettings>): EmbeddedKiosk;
  readonly clock: { now(): number; advance(milliseconds: number): void; leap(milliseconds: number): void };
  readonly ports: ReturnType<typeof memoryPorts>;
  /** Gives somebody a voucher of a known code. */
  vouchFor(uid: string, code: string, changes?: Partial<Voucher>): Promise<void>;
  changeRecordOf(uid: string, change: (record: PersonRecord) => PersonRecord): Promise<void>;
  close(): Promise<void>;
}
export interface EmbeddedKiosk {
  /** @throws Error where the stage does not offer it */
  say(...proposals: readonly Proposal[]): Promise<View>;
}

export async function openEmbeddedCampus(
  change: (people: DirectoryContent['people']) => DirectoryContent['people'] = (people) => people,
  withoutBirthDate: readonly string[] = [],
): Promise<EmbeddedCampus> {
  const { folder, remove } = await ownFolder();
  const ports = memoryPorts([]);
  let ahead = 0;
  let monotonic = 0;
  const began = Date.UTC(2026, 10, 23, 8);
  const clock = {
    now: () => began + monotonic + ahead,
    monotonic: () => monotonic,
    after: () => () => undefined,
    advance: (milliseconds: number) => void (monotonic += milliseconds),
    leap: (milliseconds: number) => void (ahead += milliseconds),
  };
  const opened = await openEmbeddedDirectory({
    file: join(folder, 'directory.json'),
    codec,
    clock,
    work,
    seed: async () => {
      const content = await seed();
      return { ...content, people: change(content.people) };
    },
  });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const embedded = opened.value;
  // As a server answers for an entry that has none.
  const directory: typeof embedded = {
    ...embedded,
    async lookup(kind, number) {
      const found = await embedded.lookup(kind, number);
      if (!found.ok) return found;
      const value = found.value.map((entry) =>
        withoutBirthDate.includes(entry.login) ? { ...entry, birthDates: [] } : entry,
      );
      return { ok: true, value };
    },
  };

  const changeRecordOf: EmbeddedCampus['changeRecordOf'] = async (uid, changeIt) => {
    const changed = await changeRecord(embedded, await entryBy(embedded, 'uid', uid), changeIt);
    if (!changed.ok) throw new Error(changed.failure.fault);
  };

  return {
    clock,
    ports,
    changeRecordOf,
    open(own = {}) {
      const settings: RecoverySettings = {
        ...sampleSettings,
        formats: (['student', 'ine', 'staff', 'uid'] as const).map((kind) => ({
          kind,
          pattern: kind === 'uid' ? '[a-z][a-z-]+' : '[0-9A-Z]{6,11}',
          example: '22001234',
        })),
        policy: {
          ...sampleSettings.policy,
          notContaining: { login: true, names: true, numbers: true, birthDate: true },
        },
        reception: receptionSettings,
        instants: { answerAfter: 0, slot: 0 },
        ...own,
      };
      const session = createSession({
        settings,
        clock,
        audit: ports.audit,
        complain: (line) => {
          throw new Error(line);
        },
        tasks: createTasks({
          directory,
          records: embedded,
          keys,
          settings,
          clock,
          leaps: createLeaps(clock),
          audit: ports.audit,
          mail: ports.mail,
          codes: ports.codes,
          contacts: { ownDomains: ['univ.example'], nationalPrefix: '33' },
          issuer: 'Univ',
          processKey: Buffer.alloc(32, 1),
          limiter: createKioskLimiter({
            key: Buffer.alloc(32, 2),
            snapshot: { load: () => null, save: () => undefined },
          }),
        }),
      });
      return {
        async say(...proposals) {
          let view = session.view();
          for (const proposal of proposals) {
            const answer = await session.propose(proposal);
            if (typeof answer === 'string')
              throw new Error(`${proposal.type} at ${view.step.name}: ${answer}`);
            view = answer;
          }
          return view;
        },
      };
    },
    async vouchFor(uid, code, changes = {}) {
      const { uuid } = await entryBy(embedded, 'uid', uid);
      const id = freshVoucherId();
      const voucher: Voucher = {
        id,
        code: await hashVoucherCode(keys, uuid, id, code, work),
        issuedAt: clock.now(),
        expiresAt: clock.now() + receptionSettings.lifetime,
        tries: 0,
        kioskGroup: null,
        issuer: 'issuer',
        confirmer: null,
        ...changes,
      };
      await changeRecordOf(uid, (record) => ({ ...record, voucher }));
    },
    async close() {
      await embedded.close();
      await remove();
    },
  };
}

/** What somebody reads: the code that main gave, or the step without one, and the sentences in each language. */
export interface Read extends Readonly<Record<Language, string>> {
  readonly code: string;
}

export function read({ step, notice }: View): Read {
  const told = (words: (language: Language) => string): Readonly<Record<Language, string>> =>
    Object.fromEntries(
      // Between a figure and its unit no line breaks.
      languages.map((language) => [language, words(language).replaceAll('\u00a0', ' ')]),
    ) as Record<Language, string>;
  if (step.name === 'ended') {
    const { ending, next } = step;
    return {
      code: ending.code,
      ...told((language) => {
        const { title, why, now } = endingText(catalogues[language], ending, next);
        return [title, why, ...now].join(' ');
      }),
    };
  }
  if (notice === null)
    return { code: step.name, ...told((language) => catalogues[language].titles[step.name]) };
  return {
    code: notice.code,
    ...told((language) => {
      const left = 'seconds' in notice ? notice.seconds : 0;
      const { what, now } = noticeText(catalogues[language], notice, left);
      return `${what} ${now}`;
    }),
  };
}
