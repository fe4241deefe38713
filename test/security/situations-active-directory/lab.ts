import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activeDirectory } from '../../../src/main/directory/dialects/active-directory/active-directory.ts';
import { giveJokersOn } from '../../directory/lab/joker.ts';
import { labPerson, type LabPerson } from '../../directory/lab/people.ts';
import {
  sambaDn,
  sambaGroupDn,
  sambaPeople,
  sambaRecords,
  sambaService,
  sambaServicePassword,
  sambaStaffGroup,
} from '../../directory/lab/samba-content.ts';
import { sambaSettings } from '../../directory/lab/samba-directory.ts';
import { sambaAddress } from '../../directory/lab/samba-domain.ts';
import { startSamba, type Samba, type SambaOptions } from '../../directory/lab/samba.ts';
import { startTap } from '../../directory/lab/tapped-server.ts';
import { writeTrialConfiguration } from '../../directory/lab/trial-configuration.ts';
import { cheapJoker, cheapWork, kiosksIn } from '../kiosks-on-slapd.ts';
import { configurationsBeside } from '../servers-fail/configurations.ts';
import type { StruckLab } from '../servers-fail/going-away.ts';

/** A domain controller and a place for kiosks on it. */
export interface KiosksOnSamba extends StruckLab {
  readonly samba: Samba;
  /**
   * A configuration whose `directory` is otherwise.
   * @param more keys of the whole file
   * @returns its file
   */
  configured(directory: Readonly<Record<string, unknown>>, more?: Readonly<Record<string, unknown>>): string;
  /** For what the lab does not know how to stop. */
  cleanUp(stop: () => unknown): void;
  /** The end of a situation: what was started for it goes. */
  tidy(): Promise<void>;
  stop(): Promise<void>;
}

/** The campus has named it. */
export const privilegedGroup = sambaGroupDn('administrations');

export const people: readonly LabPerson[] = Array.from({ length: 90 }, (_value, index) =>
  named(labPerson(index)),
);

/** Where Active Directory has them. */
export function named(person: LabPerson): LabPerson {
  return { ...person, dn: sambaDn(person) };
}

/** A person by number. @throws Error when the lab has no such person */
export function one(index: number): LabPerson {
  const person = people[index];
  if (person === undefined) throw new Error('nobody is there');
  return person;
}

export async function openKiosksOnSamba(server: SambaOptions): Promise<KiosksOnSamba> {
  const samba = await startSamba(server);
  const folder = mkdtempSync(join(tmpdir(), 'loquet-kiosks-'));
  const { objectClasses, attributes } = sambaSettings(samba);
  const { identifiers, ...others } = attributes;
  const { file, recordKey } = writeTrialConfiguration(samba, folder, {
    directoryPassword: sambaServicePassword,
    directory: {
      kind: 'active-directory',
      bindDn: sambaService,
      base: sambaPeople,
      objectClasses,
      attributes: { ...identifiers, ...others },
      accountState: null,
      privilegedGroups: [privilegedGroup],
      staffGroup: sambaStaffGroup,
      record: { place: 'subtree', base: sambaRecords },
    },
  });
  const on = { settings: sambaSettings(samba), password: sambaServicePassword, dialect: activeDirectory };
  await giveJokersOn(on, recordKey, people, cheapJoker, cheapWork);
  const kiosks = kiosksIn(folder, file);
  const stops: (() => unknown)[] = [];
  const tidy = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  return {
    samba,
    struck: samba,
    folder,
    canBind: (dn, password) => samba.canBind(dn, password),
    open: kiosks.open,
    async tap() {
      const tap = await startTap({
        certificates: samba.certificates,
        host: sambaAddress,
        securePort: 636,
      });
      stops.push(() => tap.down());
      return tap;
    },
    configured: configurationsBeside(file),
    cleanUp: (stop) => void stops.push(stop),
    tidy,
    async stop() {
      await tidy();
      await kiosks.stop();
      await samba.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
