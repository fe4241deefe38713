import type { Result } from '../../contract/result.ts';
import type { Notice } from '../recovery/ports.ts';

/** Why a notice was not taken. `again`: later may do; `never`: no later attempt will. */
export interface DeliveryFailure {
  readonly retry: 'again' | 'never';
  /** For the journal: an SMTP reply code or a Node, TLS or library code. Never server text. */
  readonly cause: string;
}

/** Hands one notice over. Ends within its own deadline. @param name of the notice; the same one every time it is tried */
export type Delivery = (name: string, notice: Notice) => Promise<Result<void, DeliveryFailure>>;
