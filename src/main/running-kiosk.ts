import type { GateFailure } from '../contract/failures.ts';
import type { Result } from '../contract/result.ts';
import type { Campus } from '../contract/view.ts';
import type { AuditPort, HostPort } from './recovery/ports.ts';
import type { RecoverySettings } from './recovery/settings.ts';
import type { VaultChild } from './secrets/vault-secrets.ts';

/** Who sent a message, as the host that received it saw it; never what the message says of itself. */
export interface Sender {
  /** The live web contents of our own window. */
  readonly ours: boolean;
  readonly topFrame: boolean;
  /** Origin of the sending frame, such as `kiosk://app`. */
  readonly origin: string;
}

/** What the composition root hands to a host (Electron, the preview): everything but a window. */
export interface RunningKiosk {
  readonly campus: Campus;
  readonly mode: 'kiosk' | 'desk';
  readonly stage: 'production' | 'trial';
  /** false: it shows "out of order" and nothing else. */
  readonly inService: boolean;
  /** The only way in for a message of the page. Never throws; never hangs longer than the directory's deadline. */
  dispatch(operation: string, payload: unknown, sender: Sender): Promise<Result<unknown, GateFailure>>;
  /** Called once, before the page is loaded. */
  attach(host: HostPort): void;
  /** The page died or hangs: the visit is forgotten, the host recreates the renderer. */
  rendererGone(reason: string): void;
  readonly audit: AuditPort;
  /** Ends the visit, lets a write that was sent finish, closes the journal and the spool. Idempotent. */
  stop(reason: 'signal' | 'session-end' | 'staff' | 'fault'): Promise<void>;
}

/** What a host tells the composition root. */
export interface ComposeOptions {
  /** Path of the configuration file; null: the demo. */
  readonly configuration: string | null;
  /** Folder for journal, spool, limiter and the embedded directory; created when missing. */
  readonly dataFolder: string;
  /** The folder `resources`, where the demo’s texts are. */
  readonly resources: string;
  /** Exact origin of the page, such as `kiosk://app`. */
  readonly origin: string;
  readonly host: 'electron' | 'preview' | 'test';
  /** Other fixed instants than those of the configuration: taken from the host `test` alone, whatever is configured. */
  readonly instants?: RecoverySettings['instants'];
  /** How the vault's child is started; default: a forked Node. */
  readonly vaultChild?: () => VaultChild;
}
