import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { examine, exitCodeOf } from '../../../src/main/doctor/examine.ts';
import type { Examined } from '../../../src/main/doctor/examine.ts';
import type { Severity } from '../../../src/main/doctor/finding.ts';
import type { DoctorRequest } from '../../../src/main/doctor/visit.ts';
import { peopleBase, suffix } from '../../directory/lab/people.ts';
import { privilegedGroup, recordsBase, serviceDn, staffGroup } from '../../directory/lab/slapd.ts';
import type { Slapd } from '../../directory/lab/slapd.ts';
import { writeTrialConfiguration } from '../../directory/lab/trial-configuration.ts';
import type { TrialConfiguration, TrialOptions } from '../../directory/lab/trial-configuration.ts';

/** A kiosk set up for a lab server, as its administrator would. */
export interface Installation extends TrialConfiguration {
  readonly folder: string;
  remove(): void;
}

export interface InstallationOptions extends TrialOptions {
  /** Keys of `directory`, over the usual ones. */
  readonly directory?: Readonly<Record<string, unknown>>;
  /** The secret `directory`, where it is not that of the documented account. */
  readonly directoryPassword?: string;
}

/** @param server gives the authority to trust; `directory.servers` may name another */
export function install(
  server: Pick<Slapd, 'secureUrl' | 'certificates'>,
  options: InstallationOptions = {},
): Installation {
  const folder = mkdtempSync(path.join(tmpdir(), 'loquet-doctor-'));
  mkdirSync(path.join(folder, 'data'), { mode: 0o700 });
  const directory = {
    kind: 'openldap',
    servers: [{ url: server.secureUrl }],
    ca: 'directory-ca.pem',
    bindDn: serviceDn,
    base: peopleBase,
    objectClasses: ['supannPerson'],
    accountState: 'supannRessourceEtat',
    privilegedGroups: [privilegedGroup],
    staffGroup,
    record: { place: 'subtree', base: recordsBase },
    passwordPolicy: `cn=default,ou=policies,${suffix}`,
    ...options.directory,
  };
  const written = writeTrialConfiguration(server, folder, {
    mail: 'off',
    ...options,
    more: { directory, ...options.more },
  });
  if (options.directoryPassword !== undefined) {
    writeFileSync(path.join(written.secretsFolder, 'directory'), options.directoryPassword);
  }
  return { ...written, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What the doctor says of it. */
export interface Diagnosis {
  readonly exit: 0 | 1 | 2;
  readonly examined: readonly Examined[];
  /** `id about` of everything of these severities, in order. */
  said(...severities: readonly Severity[]): readonly string[];
}

/** One run of the doctor. */
export async function diagnose(
  { file, folder }: Installation,
  request: Partial<DoctorRequest> = {},
): Promise<Diagnosis> {
  const examined = await examine({
    configuration: file,
    dataFolder: path.join(folder, 'data'),
    person: null,
    personPassword: null,
    mailTo: null,
    now: () => Date.now(),
    ...request,
  });
  const findings = examined.flatMap((check) => check.findings);
  return {
    exit: exitCodeOf(examined),
    examined,
    said: (...severities) =>
      findings.flatMap(({ id, about, severity }) =>
        severities.includes(severity) ? [`${id} ${about}`] : [],
      ),
  };
}
