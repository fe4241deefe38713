/** One line of the table: what the kiosk costs, against a floor or a peer measured in the same run. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  /** What it is measured against, and how much that costs; empty where the aim is a plain limit. */
  readonly against: string;
  /** `1.23 (1.10–1.41)`: the ratio and, in brackets, the quartiles of the ratios of neighbouring repetitions. */
  readonly ratio: string;
  readonly aim: string;
  /** null: a figure that is only shown. */
  readonly met: boolean | null;
}

export interface Bench {
  readonly name: string;
  /** Why it cannot run here; null: it can. */
  readonly missing: string | null;
  /** @param say tells whoever waits how far it is */
  run(say: (progress: string) => void): Promise<readonly Figure[]>;
}
