import { failed } from '../contract/result.ts';
import { faultLine, type ConfigurationFault } from './config/faults.ts';
import type { SecretFailure, SecretName } from './recovery/ports.ts';

/** Why there is no service: told to who started the kiosk and to the journal, never to the person in front of it. */
export interface OutOfOrder {
  readonly cause: 'configuration' | 'secret' | 'directory' | 'journal' | 'unexpected';
  readonly secret?: SecretName;
  readonly failure?: SecretFailure;
  /** Lines for who reads the terminal or the system's log. */
  readonly said: readonly string[];
}

/** @param file the one that was read; null: the demo's own, which is never wrong but for a bug */
export function configurationOutOfOrder(file: string | null, faults: readonly ConfigurationFault[]) {
  const said = faults.map((fault) => faultLine(file ?? 'the demo', fault));
  return failed<OutOfOrder>({ cause: 'configuration', said });
}
