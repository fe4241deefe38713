import type { GateFailure } from '../contract/failures.ts';
import type { Result } from '../contract/result.ts';

/** Milliseconds: two messages' share of the rate that main allows. */
const pause = 200;

/**
 * Asks main again for as long as it says that it is being asked too fast: the permitted rate is the kiosk's, and the page
 * of the visit before may have used it up.
 * @param ask one operation that changes nothing
 * @returns the first answer that is another one
 */
export async function askPatiently<Value>(
  ask: () => Promise<Result<Value, GateFailure>>,
): Promise<Result<Value, GateFailure>> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || answer.failure.code !== 'too-fast') return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
