import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../config/schema.ts';
import type { SecretsPort } from '../recovery/ports.ts';
import { demoSecrets } from './demo-secrets.ts';
import { fileSecrets, systemdSecrets } from './file-secrets.ts';
import { forkedVaultChild, vaultSecrets } from './vault-secrets.ts';
import type { VaultChild } from './vault-secrets.ts';

export interface SecretPlaces {
  /** That of the configuration file: what it names is relative to it. */
  readonly folder: string;
  readonly dataFolder: string;
  /** Default: a forked Node. */
  readonly vaultChild?: () => VaultChild;
}

/** The place of secrets that a configuration names. `own` makes its keys when they are first read. */
export function configuredSecrets(
  { secrets }: Pick<Configuration, 'secrets'>,
  { folder, dataFolder, vaultChild }: SecretPlaces,
): SecretsPort {
  switch (secrets.from) {
    case 'own':
      return demoSecrets(join(dataFolder, 'keys'));
    case 'systemd':
      return systemdSecrets(process.env);
    case 'file':
      return fileSecrets({
        folder: resolve(folder, secrets.folder),
        owners: [0, ...(process.getuid === undefined ? [] : [process.getuid()])],
      });
    case 'vault':
      return vaultSecrets({
        service: secrets.service,
        deadline: 10_000,
        launch: vaultChild ?? (() => forkedVaultChild(vaultChildFile)),
      });
  }
}

const vaultChildFile = fileURLToPath(new URL('./vault-child.ts', import.meta.url));
