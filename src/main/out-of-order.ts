import type { SecretFailure, SecretName } from './recovery/ports.ts';

/** Why there is no service: told to who started the kiosk and to the journal, never to the person in front of it. */
export interface OutOfOrder {
  readonly cause: 'configuration' | 'secret' | 'directory' | 'journal' | 'unexpected';
  readonly secret?: SecretName;
  readonly failure?: SecretFailure;
  /** Lines for who reads the terminal or the system's log. */
  readonly said: readonly string[];
}
