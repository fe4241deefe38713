import type { Result } from '../../contract/result.ts';
import type { OneTimeMessage } from '../recovery/ports.ts';

/** As `CodePort.send` has it: `recipient` for good, `unavailable` now; `cause` is a code, never the text of a server. */
export interface CodeFailure {
  readonly failure: 'recipient' | 'unavailable';
  readonly cause: string;
}

/** Hands one code over, now. Ends within its own deadline, and keeps nothing. */
export type CodeSender = (message: OneTimeMessage) => Promise<Result<undefined, CodeFailure>>;
