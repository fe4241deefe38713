import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { NamedFiles } from '../config/named-files.ts';
import type { ReadConfiguration } from '../config/read.ts';
import type { Attributes } from '../directory/attributes.ts';
import type { Site } from '../directory/inspection/site.ts';
import type { LdapServer } from '../directory/settings.ts';
import type { VaultChild } from '../secrets/vault-secrets.ts';
import type { SecretName } from '../recovery/ports.ts';
import { finding } from './finding.ts';
import type { Facts, Finding } from './finding.ts';
import type { FindingId } from './catalogue/catalogue.ts';

/** What is to be looked at. */
export interface DoctorRequest {
  /** File name of the configuration. */
  readonly configuration: string;
  /** null: the data folder is not looked at. */
  readonly dataFolder: string | null;
  /** Somebody on whose entry rights are tried, nothing being changed; null: anybody's is read, and no write tried. */
  readonly person: { readonly kind: IdentifierKind; readonly number: string } | null;
  /** That person's password, with which it is tried whether people can see records; null: not tried. */
  readonly personPassword: string | null;
  /** Where a test mail goes; null: none is sent. */
  readonly mailTo: string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How the system's vault is opened; default: by a child process of Node. */
  readonly vaultChild?: () => VaultChild;
}

/** What earlier checks have found out, for later ones. Absent: could not be had. */
export interface Known {
  configuration?: ReadConfiguration;
  files?: NamedFiles;
  secrets?: ReadonlyMap<SecretName, string>;
  /** The directory, where the configuration names one and the service account has a password. */
  site?: Site;
  /** Servers that answer under TLS. */
  reached?: readonly LdapServer[];
  /** The server that keeps the records, where it answers under TLS. */
  recordServer?: LdapServer;
  /** OIDs of the controls of the server that is asked. */
  controls?: readonly string[];
  /** The first server that lets the service account in: it is asked about everything that is the same on all. */
  server?: LdapServer;
  /** `--person`'s entry, or anybody's. */
  person?: Attributes;
  /** Whether the policy of that person lets anybody but themself set a password. */
  resets?: 'possible' | 'forbidden';
}

/** One run of the doctor. */
export interface Visit {
  readonly request: DoctorRequest;
  readonly known: Known;
}

/** A fact without which a check cannot be made, and how it is said that it is not there. */
export const missing: Readonly<Record<keyof Known, string>> = {
  configuration: 'the configuration cannot be used',
  files: 'the configuration cannot be used',
  secrets: 'the secrets cannot be looked at',
  site: 'there is no LDAP directory in the configuration, or the secret `directory` cannot be had',
  reached: 'no server of the directory can be reached',
  recordServer:
    'the server that keeps the records (`directory.record.stateServer`, or the first of `servers`) cannot be reached, and no other may be asked',
  controls: 'no server of the directory can be reached',
  server: 'no server of the directory lets the service account in',
  person: 'no entry of a person could be read',
  resets: 'the password policy could not be read',
};

/** One thing to look at; a file each. */
export interface Check {
  /** What is looked at, for people. */
  readonly title: string;
  readonly needs: readonly (keyof Known)[];
  /** Changes nothing anywhere but in `visit.known`; ends within its own deadline. */
  run(visit: Visit): Promise<readonly Finding[]>;
}

/** The visit with what a check needs: the runner has seen to it. @throws Error when it has not */
export function have<Name extends keyof Known>(visit: Visit, name: Name): NonNullable<Known[Name]> {
  const value = visit.known[name];
  if (value === undefined || value === null) throw new Error(`the check does not say that it needs ${name}`);
  return value;
}

/** Which controls that bear on a new password the server lists. */
export function passwordControls(visit: Visit): ReadonlySet<string> {
  const listed = new Set(visit.known.controls);
  return new Set(have(visit, 'site').dialect.password.wantedControls.filter((oid) => listed.has(oid)));
}

/** A finding about the directory, with what its remedies may name. */
export function directoryFinding(
  { settings, dialect }: Site,
  id: FindingId,
  about: string,
  facts: Facts = {},
): Finding {
  const common = {
    account: settings.bindDn,
    base: settings.base,
    records: settings.record.base ?? settings.base,
    classes: settings.objectClasses.join(', '),
    url: settings.servers[0]?.url ?? '',
  };
  return finding(id, about, { ...common, ...facts }, dialect.kind);
}
