import { operationNames, type OperationName } from '../../contract/channels.ts';
import type { GateFailure, GateFailureCode } from '../../contract/failures.ts';
import { operationInputs, type OperationInput, type OperationOutput } from '../../contract/operations.ts';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import type { AuditPort } from '../recovery/ports.ts';
import { freshReference } from '../recovery/reference.ts';
import type { Sender } from '../running-kiosk.ts';
import { isSmallAndPlain } from './payload-size.ts';
import { createMessageRate } from './rate.ts';
import { createRefusalLog } from './refusal-log.ts';

/** One handler per operation; a code instead of a value when the state does not allow it. */
export type Handlers = {
  readonly [Name in OperationName]: (
    input: OperationInput<Name>,
  ) => Promise<OperationOutput<Name> | HandlerRefusal>;
};
/** Wrapped, so that no operation's output can be mistaken for one. */
export interface HandlerRefusal {
  readonly refusal: Extract<GateFailureCode, 'wrong-state' | 'busy' | 'out-of-order'>;
}

export interface RouterParts {
  readonly handlers: Handlers;
  /** Exact origin of the page. */
  readonly origin: string;
  readonly audit: AuditPort;
  /** Monotonic milliseconds */
  readonly now: () => number;
}

/** Answers one message: never throws. */
export type Dispatch = (
  operation: string,
  payload: unknown,
  sender: Sender,
) => Promise<Result<unknown, GateFailure>>;

/**
 * The gate through which every message of the page passes, in this order: sender, size, schema, rate, state, handler.
 * A refusal is a typed failure and a line in the journal (a flood of them is one line with a count).
 */
export function createRouter({ handlers, origin, audit, now }: RouterParts): {
  readonly dispatch: Dispatch;
  /** Writes the refusals that are still being counted. */
  readonly close: () => void;
} {
  const takeToken = createMessageRate(now);
  const refusals = createRefusalLog(audit, now);

  const refuse = (code: GateFailureCode, operation: string): Result<never, GateFailure> => {
    refusals.count(code, operation);
    return failed({ code });
  };

  async function handle<Name extends OperationName>(
    name: Name,
    payload: unknown,
  ): Promise<Result<unknown, GateFailure>> {
    const input = operationInputs[name].safeParse(payload);
    if (!input.success) return refuse('malformed', name);
    if (!takeToken()) return refuse('too-fast', name);
    const output = await handlers[name](input.data as OperationInput<Name>);
    return isRefusal(output) ? refuse(output.refusal, name) : succeeded(output);
  }

  return {
    async dispatch(operation, payload, sender) {
      const name = operationNames.find((known) => known === operation);
      if (!sender.ours || !sender.topFrame || sender.origin !== origin) {
        return refuse('not-our-page', name ?? 'unknown');
      }
      if (name === undefined) return refuse('unknown-operation', 'unknown');
      if (!isSmallAndPlain(payload)) return refuse('too-large', name);
      try {
        return await handle(name, payload);
      } catch (bug) {
        const reference = freshReference();
        const kind = bug instanceof Error ? bug.name : typeof bug;
        await audit.append({ event: 'internal.fault', reference, where: name, kind }).catch(() => undefined);
        return failed({ code: 'internal', reference });
      }
    },
    close: refusals.flush,
  };
}

function isRefusal(output: unknown): output is HandlerRefusal {
  return typeof output === 'object' && output !== null && 'refusal' in output;
}
