/** A person with a hasty finger stays far below; a loop does not. */
export const messageRate = { burst: 30, perSecond: 10 } as const;

/**
 * A token bucket for the messages of the page.
 * @param now monotonic milliseconds
 * @returns a function that takes one token, or says that there is none
 */
export function createMessageRate(now: () => number): () => boolean {
  let tokens: number = messageRate.burst;
  let at = now();
  return () => {
    const instant = now();
    tokens = Math.min(messageRate.burst, tokens + (Math.max(0, instant - at) / 1000) * messageRate.perSecond);
    at = instant;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
