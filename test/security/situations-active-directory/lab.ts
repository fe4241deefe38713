import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activeDirectory } from '../../../src/main/directory/dialects/active-directory/active-directory.ts';
import { giveJokersOn } from '../../directory/lab/joker.ts';
import { startRelay, type Relay } from '../../directory/lab/odd-servers.ts';
import { labPerson, type LabPerson } from '../../directory/lab/people.ts';
import {
  administratorsOnly,
  documentedDelegation,
  recordLdif,
  sambaAccessLdif,
  sambaDn,
  sambaGroupDn,
  sambaGroupLdif,
  sambaPeople,
  sambaPersonLdif,
  sambaRecords,
  sambaService,
  sambaServicePassword,
  sambaStaffGroup,
} from '../../directory/lab/samba-content.ts';
import { sambaSettings } from '../../directory/lab/samba-directory.ts';
import { sambaAddress, sidOf } from '../../directory/lab/samba-domain.ts';
import {
  certified,
  startSamba,
  withoutTls,
  type Samba,
  type SambaBeside,
} from '../../directory/lab/samba.ts';
import { startTap, type Tap } from '../../directory/lab/tapped-server.ts';
import { writeTrialConfiguration } from '../../directory/lab/trial-configuration.ts';
import { cheapJoker, cheapWork, kiosksIn } from '../kiosks-on-slapd.ts';
import { configurationsBeside } from '../situations/configurations.ts';
import { changesOf } from '../situations/changes.ts';
import type { StruckLab } from '../situations/lab.ts';

/** A domain controller and a place for kiosks on it. */
export interface KiosksOnSamba extends StruckLab {
  readonly samba: Samba;
  /** A second domain controller, with what the first one holds now; until `tidy`. */
  beside(settings?: readonly string[]): Promise<SecondSamba>;
  /**
   * Of what the documentation delegates on people, everything but some rights holds for one of them from now on.
   * @param rights by the identifier that stands in their line
   */
  delegateWithout(person: LabPerson, rights: readonly string[]): void;
  /** The documented access control of the records is otherwise, until `tidy`. */
  recordAccess(change: (sddl: string) => string): void;
  stop(): Promise<void>;
}

export interface SecondSamba extends SambaBeside {
  readonly secureUrl: string;
  /** On localhost, in clear. */
  readonly port: number;
  tap(): Promise<Tap>;
}

/** The campus has named it. */
export const privilegedGroup = sambaGroupDn('administrations');

export const people: readonly LabPerson[] = Array.from({ length: 100 }, (_value, index) =>
  named(labPerson(index)),
);

/** A person by number. @throws Error when the lab has no such person */
export function one(index: number): LabPerson {
  const person = people[index];
  if (person === undefined) throw new Error('nobody is there');
  return person;
}

/** The other one has no situation of their own. */
export const numbers = { attribute: 'employeeID', other: one(3) };

/** Where Active Directory has them. */
export function named(person: LabPerson): LabPerson {
  return { ...person, dn: sambaDn(person) };
}

export async function openKiosksOnSamba(): Promise<KiosksOnSamba> {
  const samba = await startSamba({
    people,
    more: sambaGroupLdif('administrations', []),
    // Whether a power cut would lose something is not asked here, and every write waits for the disk otherwise.
    settings: ['ldb:nosync = true'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'loquet-kiosks-'));
  const { objectClasses, attributes } = sambaSettings(samba);
  const { identifiers: ofNumbers, ...others } = attributes;
  const { file, recordKey } = writeTrialConfiguration(samba, folder, {
    directoryPassword: sambaServicePassword,
    directory: {
      kind: 'active-directory',
      bindDn: sambaService,
      base: sambaPeople,
      objectClasses,
      attributes: { ...ofNumbers, ...others },
      accountState: null,
      privilegedGroups: [privilegedGroup],
      staffGroup: sambaStaffGroup,
      record: { place: 'subtree', base: sambaRecords },
    },
  });
  const on = { settings: sambaSettings(samba), password: sambaServicePassword, dialect: activeDirectory };
  await giveJokersOn(on, recordKey, people, cheapJoker, cheapWork);
  const kiosks = kiosksIn(folder, file);
  const changes = changesOf(samba);
  const clear = await startRelay(389, sambaAddress);
  const kiosk = sidOf(samba.folder, 'loquet');
  const relayTo = async (port: number, address: string): Promise<Relay> => {
    const relay = await startRelay(port, address);
    changes.cleanUp(() => relay.stop());
    return relay;
  };
  const tapOn = async (host: string): Promise<Tap> => {
    const tap = await startTap({ certificates: samba.certificates, host, securePort: 636 });
    changes.cleanUp(() => tap.down());
    return tap;
  };
  const beside: KiosksOnSamba['beside'] = async (settings) => {
    const second = await samba.beside(settings);
    changes.cleanUp(() => second.stop());
    const secure = await relayTo(636, second.address);
    return {
      ...second,
      secureUrl: `ldaps://localhost:${secure.port}`,
      port: (await relayTo(389, second.address)).port,
      tap: () => tapOn(second.address),
    };
  };
  return {
    ...changes,
    samba,
    struck: { ...samba, port: clear.port },
    folder,
    recordsBase: sambaRecords,
    canBind: (dn, password) => samba.canBind(dn, password),
    open: kiosks.open,
    tap: () => tapOn(sambaAddress),
    relay: () => relayTo(636, sambaAddress),
    beside,
    another: ({ certificate, tls }) =>
      beside([
        ...(certificate === undefined ? [] : certified(samba.certificates, certificate)),
        ...(tls === false ? [withoutTls] : []),
      ]),
    configured: configurationsBeside(file),
    async takeAway(person) {
      await samba.remove(person.dn);
      changes.cleanUp(() => samba.apply(sambaPersonLdif(person)));
    },
    delegateWithout({ dn }, rights) {
      const kept = documentedDelegation('people').filter(
        (line) => !rights.some((right) => line.includes(right)),
      );
      if (kept.length + rights.length !== documentedDelegation('people').length) {
        throw new Error('not every right is one line');
      }
      // On the person themself, not for what is below.
      const entries = kept.join('').replaceAll('CIIO', '').replaceAll('(A;CI;', '(A;;');
      samba.apply(sambaAccessLdif(dn, `${administratorsOnly}${entries.replaceAll('{kiosk}', kiosk)}`));
    },
    recordAccess(change) {
      const documented = /^nTSecurityDescriptor: (?<sddl>.*)$/mu.exec(recordLdif(kiosk))?.groups?.['sddl'];
      if (documented === undefined || change(documented) === documented)
        throw new Error('nothing is otherwise');
      samba.apply(sambaAccessLdif(sambaRecords, change(documented)));
      changes.cleanUp(() => samba.apply(sambaAccessLdif(sambaRecords, documented)));
    },
    async stop() {
      await changes.tidy();
      await kiosks.stop();
      await clear.stop();
      await samba.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
