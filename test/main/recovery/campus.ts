import { createKioskLimiter } from '../../../src/main/recovery/kiosk-limiter.ts';
import { createLeaps } from '../../../src/main/recovery/leaps.ts';
import type { Entry } from '../../../src/main/recovery/ports.ts';
import type { RecoverySettings } from '../../../src/main/recovery/settings.ts';
import type { TaskParts } from '../../../src/main/recovery/tasks.ts';
import { memoryPorts } from './memory-ports.ts';
import { receptionSettings, sampleEntry, sampleKeys, sampleSettings } from './sample.ts';

export interface CampusOptions {
  readonly entries?: readonly Entry[];
  readonly settings?: Partial<RecoverySettings>;
}

/** One directory and as many kiosks on it as a test wants, each with a limiter and a process of its own. */
export function campusOf({ entries = [sampleEntry], settings = {} }: CampusOptions = {}) {
  const ports = memoryPorts(entries);
  let kiosks = 0;
  const kiosk = (own: Partial<TaskParts> = {}): TaskParts => ({
    ...ports,
    keys: sampleKeys,
    leaps: createLeaps(ports.clock),
    settings: { ...sampleSettings, reception: receptionSettings, ...settings },
    limiter: createKioskLimiter({
      key: Buffer.alloc(32, 1),
      snapshot: { load: () => null, save: () => undefined },
    }),
    processKey: Buffer.alloc(32, (kiosks += 1)),
    contacts: { ownDomains: ['univ.example'], nationalPrefix: '33' },
    issuer: 'Univ',
    ...own,
  });
  return { ports, kiosk };
}

/** The same entry under another name: a person of its own for the directory. */
export function personNamed(login: string, changes: Partial<Entry> = {}): Entry {
  return {
    ...sampleEntry,
    uuid: `3f1c2a50-0000-4000-8000-${login.padStart(12, '0')}`,
    locator: `uid=${login},ou=people,dc=univ,dc=example`,
    login,
    displayName: login,
    numbers: [`number of ${login}`],
    mailAddresses: [`${login}@mail.example`],
    personalAddresses: [`${login}@mail.example`],
    ...changes,
  };
}
