import { takenBy } from './fields.ts';
import type { Page } from './keys.ts';
import type { Shift } from './shifting.ts';

/** How the board stands: nothing of what was typed. */
export interface Board {
  readonly page: Page;
  /** How often one has turned the pages of symbols. */
  readonly symbols: number;
  readonly shift: Shift;
  /** The next letter opens what is behind it. */
  readonly picking: boolean;
  /** The key whose accents are open. */
  readonly open: string | null;
}

/** As a field finds it. */
export function boardFor(field: HTMLInputElement): Board {
  const page = takenBy(field) === 'words' ? 'letters' : 'digits';
  return { page, symbols: 0, shift: 'off', picking: false, open: null };
}
