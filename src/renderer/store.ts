import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OperationName } from '../contract/channels.ts';
import type { GateFailure } from '../contract/failures.ts';
import type { Campus, StepName, View } from '../contract/view.ts';
import type { HelpTopic } from './messages/messages.ts';

/** What lies over the step for a while; the step stays as it is underneath. */
export type Panel =
  /** null: the list of questions. */
  | { readonly name: 'help'; readonly topic: HelpTopic | null }
  | { readonly name: 'house-rules' }
  | { readonly name: 'staff' };

/** What the page knows: what main showed last, and what only matters to the screen. Nothing that a person types. */
export interface PageState {
  readonly campus: Campus | null;
  readonly view: View | null;
  /** When `view` arrived, on the page's monotonic clock, milliseconds: its countdowns run from there. */
  readonly viewAt: number;
  /** Whether this step was reached backwards: it then comes in from the other side. */
  readonly cameBack: boolean;
  /** The operation that the person waits for. */
  readonly asking: OperationName | null;
  /** Grows with every answer that the person waited for: a notice that came with it takes the focus, once. */
  readonly answered: number;
  readonly panel: Panel | null;
  /** A message that main refused although the page was used as built. */
  readonly trouble: GateFailure | null;
}

export const page = createStore<PageState>()(() => ({
  campus: null,
  view: null,
  viewAt: 0,
  cameBack: false,
  asking: null,
  answered: 0,
  panel: null,
  trouble: null,
}));

/** One piece of the page's state, kept up to date in a component. */
export function usePage<Piece>(select: (state: PageState) => Piece): Piece {
  return useStore(page, select);
}

/** How far into a visit a step lies. */
const depth: Readonly<Record<StepName, number>> = {
  'out-of-order': 0,
  home: 0,
  credentials: 1,
  'sign-in': 1,
  'reception-sign-in': 1,
  'reception-totp': 2,
  identifier: 2,
  details: 2,
  identify: 3,
  'reception-find': 3,
  proofs: 4,
  'reception-person': 4,
  joker: 5,
  proof: 5,
  'reception-confirm': 5,
  'house-rules': 6,
  'set-jokers': 7,
  'set-totp': 7,
  'set-contact': 8,
  'confirm-contact': 9,
  codes: 10,
  password: 11,
  'reception-voucher': 11,
  login: 12,
  done: 12,
  ended: 12,
};

/**
 * Takes a view from main. One that was overtaken on its way is dropped. A panel closes when the step under it goes.
 * @param at when it arrived, monotonic milliseconds
 */
export function receiveView(view: View, at: number): void {
  page.setState((before) => {
    if (before.view !== null && view.serial <= before.view.serial) return before;
    const from = before.view?.step.name ?? view.step.name;
    const to = view.step.name;
    const next = { view, viewAt: at, trouble: null };
    return from === to ? next : { ...next, panel: null, cameBack: depth[to] < depth[from] };
  });
}

export function openPanel(panel: Panel): void {
  page.setState({ panel });
}

/** Back to the step, as it was left. */
export function closePanel(): void {
  page.setState({ panel: null });
}
