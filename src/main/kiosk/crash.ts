/** A renderer that dies more often than this is not helped by another one. */
export const renewals = { most: 5, within: 600_000 } as const;

export interface CrashParts {
  /** Ends the visit, for the journal too. */
  readonly rendererGone: (reason: string) => void;
  /** Brings the page back in a new renderer; says so here again when it cannot. */
  readonly renew: () => void;
  /** Stops the program as faulty, for the supervisor to start it again. */
  readonly giveUp: () => void;
  /** Monotonic milliseconds */
  readonly now: () => number;
}

/**
 * What to do when the page dies, hangs or does not load: forget the visit, bring it back, and give up when that happens
 * more than {@link renewals} allows.
 * @returns the function to call with the reason, one word
 */
export function createCrashHandler({
  rendererGone,
  renew,
  giveUp,
  now,
}: CrashParts): (reason: string) => void {
  let lately: number[] = [];
  let gaveUp = false;

  return (reason) => {
    if (gaveUp) return;
    rendererGone(reason);
    lately = [...lately.filter((at) => now() - at < renewals.within), now()];
    if (lately.length > renewals.most) {
      gaveUp = true;
      giveUp();
      return;
    }
    renew();
  };
}
