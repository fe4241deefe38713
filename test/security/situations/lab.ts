import type { Certificates } from '../../directory/lab/certificates.ts';
import type { Relay } from '../../directory/lab/odd-servers.ts';
import type { Tap, Wanted } from '../../directory/lab/tapped-server.ts';
import type { ChangeableLab } from '../situation.ts';

/** One server of some kind that can be struck, ways to it, and others of that kind with another way in. */
export interface StruckLab extends ChangeableLab {
  readonly struck: {
    readonly certificates: Pick<Certificates, 'otherCa'>;
    readonly secureUrl: string;
    /** On localhost, in clear. */
    readonly port: number;
    freeze(): Promise<void>;
    thaw(): void;
    kill(): Promise<void>;
    restart(): Promise<void>;
  };
  /** The DN under which the records are. */
  readonly recordsBase: string;
  /** A way on which something can happen at one exact step of a conversation. */
  tap(): Promise<Tap>;
  /** A way to the port for TLS on which everything can be held back. */
  relay(): Promise<Relay>;
  another(options: { readonly certificate?: 'expired' | 'wrong-name'; readonly tls?: false }): Promise<{
    readonly secureUrl: string;
    readonly port: number;
  }>;
}

/** How a kind of directory is told to write a password, and what it is asked right before. */
export interface WriteSteps {
  readonly lock: Wanted;
  readonly write: Wanted;
  /** Seconds that a directory has where one never answers; default: one. */
  readonly deadlineSeconds?: number;
}
