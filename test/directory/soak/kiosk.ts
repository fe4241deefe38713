import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { failed, succeeded } from '../../../src/contract/result.ts';
import type { View } from '../../../src/contract/view.ts';
import { openJournal } from '../../../src/main/audit/journal.ts';
import { createLdapDirectory } from '../../../src/main/directory/ldap-directory.ts';
import { createLdapRecords } from '../../../src/main/directory/ldap-record.ts';
import { createServerHealth } from '../../../src/main/directory/server-health.ts';
import { createSpool } from '../../../src/main/mail/spool.ts';
import { createKioskLimiter } from '../../../src/main/recovery/kiosk-limiter.ts';
import type { RecordKeys } from '../../../src/main/recovery/keys.ts';
import { createLeaps } from '../../../src/main/recovery/leaps.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { createSession } from '../../../src/main/recovery/session.ts';
import type { RecoverySettings } from '../../../src/main/recovery/settings.ts';
import { createTasks } from '../../../src/main/recovery/tasks.ts';
import { systemClock } from '../../../src/main/system-clock.ts';
import { samplePolicy, sampleSettings } from '../../main/recovery/sample.ts';
import type { LabPerson } from '../lab/people.ts';
import { settingsFor } from '../lab/settings.ts';
import { servicePassword, type Slapd } from '../lab/slapd.ts';

/** What a person was told about their password; `sent`: it came to the write at all. */
export interface Told {
  readonly told: 'changed' | 'not changed' | 'one of the two';
  readonly sent: boolean;
}

/** A kiosk without its page: session, journal, spool, directory, as in service. */
export interface SoakKiosk {
  recover(person: LabPerson, answer: string, password: string): Promise<Told>;
  close(): Promise<void>;
}

const settings: RecoverySettings = {
  ...sampleSettings,
  languages: ['fr'],
  defaultLanguage: 'fr',
  formats: [{ kind: 'student', pattern: '\\d{8}', example: '20000001' }],
  policy: samplePolicy,
  houseRules: null,
  limits: { idleAfter: 60_000, idleWarning: 20_000, absolute: 600_000, done: 20_000 },
  // An attempt that a dying server leaves counted must not end the soak.
  attempts: { tries: 1000, block: 1, longestBlock: 1 },
  instants: { answerAfter: 0, slot: 0 },
};

/** @param folder for its journal and its spool */
export async function openSoakKiosk(slapd: Slapd, keys: RecordKeys, folder: string): Promise<SoakKiosk> {
  const journal = await openJournal({ folder, key: randomBytes(32), clock: systemClock });
  if (!journal.ok) throw new Error(`journal: ${journal.failure.kind}`);
  const audit = journal.value;
  const parts = { settings: settingsFor(slapd), password: servicePassword, health: createServerHealth() };
  const spool = createSpool({
    folder: join(folder, 'spool'),
    deliver: async () => succeeded(undefined),
    audit,
    clock: systemClock,
  });
  await spool.start();
  const session = createSession({
    complain: (line) => {
      throw new Error(line);
    },
    settings,
    clock: systemClock,
    audit,
    tasks: createTasks({
      directory: createLdapDirectory({ ...parts, clock: systemClock }),
      records: createLdapRecords({ ...parts, codec: createRecordCodec(keys) }),
      mail: spool,
      audit,
      clock: systemClock,
      leaps: createLeaps(systemClock),
      keys,
      settings,
      codes: { offers: () => false, send: async () => failed({ failure: 'unavailable', cause: 'off' }) },
      contacts: { ownDomains: [], nationalPrefix: '33' },
      issuer: 'Soak',
      processKey: randomBytes(32),
      limiter: createKioskLimiter({
        key: keys.current('limiter-hmac'),
        snapshot: { load: () => null, save: () => undefined },
      }),
    }),
  });
  const propose = async (proposal: Parameters<typeof session.propose>[0]): Promise<View> => {
    const view = await session.propose(proposal);
    if (typeof view === 'string') throw new Error(`${proposal.type}: ${view}`);
    return view;
  };

  return {
    async recover({ student: number = '', birthDate }, answer, password) {
      await propose({ type: 'cancel' });
      await propose({ type: 'choose', option: 'forgotten-credentials' });
      await propose({ type: 'choose', option: 'recover-password' });
      await propose({ type: 'chooseIdentifier', kind: 'student' });
      const identified = await propose({ type: 'identify', number, birthDate, voucher: '' });
      if (identified.step.name !== 'joker') return { told: saidBy(identified), sent: false };
      const proved = await propose({ type: 'answerJoker', answer });
      if (proved.step.name !== 'password') return { told: saidBy(proved), sent: false };
      const choice = { password, confirmation: password, houseRulesRead: true };
      return { told: saidBy(await propose({ type: 'setPassword', ...choice })), sent: true };
    },
    async close() {
      await session.stop();
      await spool.stop();
      await audit.close();
    },
  };
}

/** @throws Error for anything that a server which comes and goes is no reason for */
function saidBy({ step, notice }: View): Told['told'] {
  if (step.name === 'done') return 'changed';
  const code = step.name === 'ended' ? step.ending.code : notice?.code;
  if (code === 'operator-fault') return 'not changed';
  if (code === 'outcome-unknown') return 'one of the two';
  throw new Error(`stands at ${step.name}, told ${code}`);
}
