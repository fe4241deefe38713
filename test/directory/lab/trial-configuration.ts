import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { freshRecordKeyLine } from '../../../src/main/recovery/keys.ts';
import { peopleBase } from './people.ts';
import { privilegedGroup, recordsBase, serviceDn, servicePassword, staffGroup } from './slapd.ts';
import type { LabServer } from './settings.ts';

/** A configuration on the disk with which the whole kiosk runs on a lab server. */
export interface TrialConfiguration {
  /** For `--config=FILE`. */
  readonly file: string;
  /** One file a secret. */
  readonly secretsFolder: string;
  /** The secret `record-key`, for whoever puts records there beforehand. */
  readonly recordKey: string;
}

export interface TrialOptions {
  /** Default: mails become files in the data folder. */
  readonly mail?: Readonly<Record<string, unknown>> | 'off' | 'outbox';
  /** The secret `mail`, where `mail` names a user. */
  readonly mailPassword?: string;
  /** The secret `directory`; default: the OpenLDAP lab's. */
  readonly directoryPassword?: string;
  /** More keys of the section `directory`, over the usual ones. */
  readonly directory?: Readonly<Record<string, unknown>>;
  /** More keys of the file, over the usual ones, by their top-level name. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * Writes a configuration of stage `trial` and its secrets.
 * @param folder created when missing; everything in it belongs to whoever runs the test, and to nobody else
 */
export function writeTrialConfiguration(
  server: LabServer,
  folder: string,
  {
    mail = 'outbox',
    mailPassword,
    directoryPassword = servicePassword,
    directory = {},
    more = {},
  }: TrialOptions = {},
): TrialConfiguration {
  const secretsFolder = path.join(folder, 'secrets');
  mkdirSync(secretsFolder, { recursive: true, mode: 0o700 });
  const recordKey = freshRecordKeyLine('lab');
  const secrets: Readonly<Record<string, string | undefined>> = {
    directory: directoryPassword,
    mail: mailPassword,
    'record-key': recordKey,
    'audit-key': randomBytes(32).toString('base64'),
  };
  for (const [name, secret] of Object.entries(secrets)) {
    if (secret === undefined) continue;
    writeFileSync(path.join(secretsFolder, name), `${secret}\n`, { mode: 0o600 });
  }
  writeFileSync(path.join(folder, 'directory-ca.pem'), server.certificates.ca);
  const file = path.join(folder, 'loquet.yaml');
  const configuration = {
    stage: 'trial',
    campus: {
      name: "Université d'exemple",
      supportDesk: { place: 'Hall of the library', hours: '9:00–17:00', phone: '+33 3 00 00 00 00' },
    },
    directory: {
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
      ...directory,
    },
    mail,
    secrets: { from: 'file', folder: 'secrets' },
    ...more,
  };
  writeFileSync(file, stringify(configuration), { mode: 0o600 });
  return { file, secretsFolder, recordKey };
}
