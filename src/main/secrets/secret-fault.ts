import type { SecretFailure, SecretName } from '../recovery/ports.ts';

const sentences: Readonly<Record<SecretFailure, string>> = {
  absent: 'is not stored. README, "Your own directory", says how',
  locked: 'cannot be read: the vault is locked. Unlock it for the user of the kiosk',
  unavailable:
    'cannot be read: where it is kept cannot be reached (the folder, the unit’s credentials, the vault’s session)',
  'not-built':
    'cannot be read: keytar, which opens the vault, was not compiled when Loquet was installed, or cannot be loaded (on Linux it needs ' +
    'libsecret-1-dev; then `npm ci`). Nothing else is tried in its place',
  timeout: 'cannot be read: the vault does not answer',
  untrusted:
    'is not trusted: others than its owner may read or change it, or it is a link. The kiosk’s user alone: chown, chmod 600',
  malformed: 'is there, but is empty, too long, or no text',
};

/** Why a secret cannot be had, and what to do: a line for IT staff. */
export function secretFault(name: SecretName, failure: SecretFailure): string {
  return `The secret \`${name}\` ${sentences[failure]}.`;
}
