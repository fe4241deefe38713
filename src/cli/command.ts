import type { Readable } from 'node:stream';

/**
 * 0 done, 1 done and something is wrong with what was looked at, 2 the command line is wrong; `doctor`: 0 good, 1 warnings,
 * 2 something is broken.
 */
export type ExitCode = 0 | 1 | 2;

/** What a command reads and writes; a test hands in its own. */
export interface Terminal {
  readonly input: Readable;
  /** Resolves when the line may be forgotten: a slow reader slows the command down. */
  print(line: string): Promise<void>;
  complain(line: string): void;
}

/** One command of `loquet`. */
export interface Command {
  /** `['config', 'check']` */
  readonly words: readonly string[];
  /** What follows the words: `FILE`, `FILE [--key-file KEY]`. */
  readonly usage: string;
  /** One line for `help`. */
  readonly summary: string;
  /**
   * @param rest what stands after the words
   * @throws WrongUsage when `rest` is not what `usage` says
   */
  run(rest: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** The command line is not what the command takes. */
export class WrongUsage extends Error {}
