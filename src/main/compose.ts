import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { directoryOf, recordKeys, secret } from './compose-directory.ts';
import { codePortOf } from './compose-codes.ts';
import { spoolOf } from './compose-spool.ts';
import { failed, succeeded, type Result } from '../contract/result.ts';
import type { Campus } from '../contract/view.ts';
import { journalFault } from './audit/journal-fault.ts';
import { openJournal, type Journal } from './audit/journal.ts';
import { privacyNotices } from './config/campus-texts.ts';
import { demoConfiguration } from './config/demo.ts';
import { faultLine } from './config/faults.ts';
import { readNamedFiles, type NamedFiles } from './config/named-files.ts';
import { readConfiguration, type ReadConfiguration } from './config/read.ts';
import { campusOf, contactRules, recoverySettings } from './config/settings.ts';
import { createKioskLimiter } from './recovery/kiosk-limiter.ts';
import { createLeaps } from './recovery/leaps.ts';
import { createTasks } from './recovery/tasks.ts';
import { outOfOrderKiosk, runKiosk, type Running } from './run-kiosk.ts';
import type { ComposeOptions, RunningKiosk } from './running-kiosk.ts';
import { configuredSecrets } from './secrets/configured-secrets.ts';
import { codeOf } from './files/replace-file.ts';
import { snapshotFile } from './files/snapshot-file.ts';
import { systemClock } from './system-clock.ts';
import { configurationOutOfOrder, type OutOfOrder } from './out-of-order.ts';

/**
 * Makes every adapter and hands them to the kiosk: the only place that does. What the world refuses (a wrong file, a
 * secret that is not there, a journal that does not verify) becomes a kiosk that is out of order, with a reference.
 */
export async function compose(options: ComposeOptions): Promise<RunningKiosk> {
  const site = await readSite(options);
  if (!site.ok) return outOfOrderKiosk(options, site.failure, null);
  const { campus } = site.value;
  const installed = await install(options, site.value);
  if (!installed.ok) return outOfOrderKiosk(options, installed.failure, campus);
  try {
    return await runKiosk(options, installed.value);
  } catch (error) {
    await installed.value.journal.close().catch(() => undefined);
    const unusable = { kind: 'unusable', cause: codeOf(error) } as const;
    const said = [journalFault(options.dataFolder, unusable)];
    return outOfOrderKiosk(options, { cause: 'journal', said }, campus);
  }
}

/** What stands in the configuration and in the files that it names. */
interface Site {
  readonly read: ReadConfiguration;
  readonly named: NamedFiles;
  readonly campus: Campus;
}

async function readSite(options: ComposeOptions): Promise<Result<Site, OutOfOrder>> {
  const read =
    options.configuration === null
      ? succeeded(demoConfiguration(options.resources))
      : await readConfiguration(options.configuration);
  if (!read.ok) return configurationOutOfOrder(options.configuration, read.failure);
  const files = await readNamedFiles(read.value);
  if (!files.ok) return configurationOutOfOrder(options.configuration, files.failure);
  for (const warning of read.value.warnings) {
    console.error(faultLine(options.configuration ?? 'the demo', warning, 'warning'));
  }
  const campus = campusOf(read.value.configuration, files.value);
  return succeeded({ read: read.value, named: files.value, campus });
}

async function install(
  options: ComposeOptions,
  { read, named, campus }: Site,
): Promise<Result<Running, OutOfOrder>> {
  const { configuration, sha256 } = read;
  if (options.host === 'preview' && configuration.stage !== 'trial') {
    return failed({
      cause: 'configuration',
      said: ['The preview host takes configurations with `stage: trial` only.'],
    });
  }
  try {
    await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const unusable = { kind: 'unusable', cause: codeOf(error) } as const;
    return failed({ cause: 'journal', said: [journalFault(options.dataFolder, unusable)] });
  }
  const configured = recoverySettings(configuration, named);
  // They hide how long an answer took: no kiosk that somebody uses runs with other ones.
  const instants = options.host === 'test' ? (options.instants ?? configured.instants) : configured.instants;
  const settings = { ...configured, instants };
  const secrets = configuredSecrets(configuration, {
    folder: read.folder,
    dataFolder: options.dataFolder,
    ...(options.vaultChild === undefined ? {} : { vaultChild: options.vaultChild }),
  });

  const auditKey = await secret(secrets, 'audit-key');
  if (!auditKey.ok) return auditKey;
  const journal = await openJournal({
    folder: options.dataFolder,
    key: Buffer.from(auditKey.value, 'utf8'),
    clock: systemClock,
  });
  if (!journal.ok) {
    return failed({ cause: 'journal', said: [journalFault(options.dataFolder, journal.failure)] });
  }
  const running = await installWith(journal.value);
  if (!running.ok) await journal.value.close();
  return running;

  async function installWith(held: Journal): Promise<Result<Running, OutOfOrder>> {
    const keys = await recordKeys(secrets);
    if (!keys.ok) return keys;
    const site = { folder: options.dataFolder, configuration, files: named, secrets };
    const spool = await spoolOf(site, held);
    if (!spool.ok) return spool;
    const codes = await codePortOf(options, configuration, named, secrets, campus);
    if (!codes.ok) return codes;
    const directory = await directoryOf(options, configuration, named, secrets, keys.value);
    if (!directory.ok) return directory;
    const parts = {
      ...directory.value,
      settings,
      keys: keys.value,
      clock: systemClock,
      leaps: createLeaps(systemClock),
      audit: held,
      mail: spool.value,
      codes: codes.value,
      contacts: contactRules(configuration),
      issuer: campus.name,
      processKey: randomBytes(32),
      limiter: createKioskLimiter({
        key: keys.value.current('limiter-hmac'),
        snapshot: snapshotFile(join(options.dataFolder, 'limiter.json')),
      }),
    };
    await spool.value?.start();
    return succeeded({
      ...parts,
      campus,
      privacyNotices: privacyNotices(configuration, named),
      mode: configuration.mode,
      configuration: sha256,
      journal: held,
      spool: spool.value,
      tasks: createTasks(parts),
      staffSnapshot: snapshotFile(join(options.dataFolder, 'staff-sign-in.json')),
    });
  }
}
