import type { GateFailure } from '../contract/failures.ts';
import type { Bridge, OperationInput } from '../contract/operations.ts';
import type { View } from '../contract/view.ts';
import { askPatiently } from './ask-patiently.ts';
import { kioskBridge } from './bridge.ts';
import { page, receiveView } from './store.ts';

/** Operations that give back a view. */
export type ProposalName = Exclude<
  keyof Bridge,
  'campus' | 'houseRules' | 'privacyNotice' | 'currentView' | 'onView'
>;

type Answer =
  { readonly ok: true; readonly value: View } | { readonly ok: false; readonly failure: GateFailure };

/** Operations that a person waits for and may not send twice. */
const awaited: ReadonlySet<ProposalName> = new Set([
  'identify',
  'chooseProof',
  'answerJoker',
  'giveCode',
  'sendAgain',
  'goOn',
  'acceptHouseRules',
  'setJokers',
  'setContact',
  'confirmContact',
  'skip',
  'codesWritten',
  'confirmTotp',
  'signIn',
  'chooseDetail',
  'removeDetail',
  'receptionSignIn',
  'receptionTotp',
  'findPeople',
  'choosePerson',
  'vouch',
  'unlock',
  'confirmVouching',
  'setPassword',
  'staffExit',
]);

/**
 * Proposes something to main and shows what comes of it. Never rejects: a refused message ends as `trouble` in the
 * store, or as the present view when the page was merely behind.
 */
export async function propose<Name extends ProposalName>(
  name: Name,
  input: OperationInput<Name>,
): Promise<void> {
  const waits = awaited.has(name);
  if (waits) page.setState({ asking: name, trouble: null });
  const answer = await ask(name, input);
  if (waits) {
    page.setState((state) => ({
      asking: state.asking === name ? null : state.asking,
      answered: state.answered + 1,
    }));
  }
  if (answer.ok) receiveView(answer.value, performance.now());
  else await recover(answer.failure);
}

async function ask<Name extends ProposalName>(name: Name, input: OperationInput<Name>): Promise<Answer> {
  const operation = kioskBridge()[name] as (input: OperationInput<Name>) => Promise<Answer>;
  try {
    return await operation(input);
  } catch {
    // Main is gone or going: its own words never reach the page.
    return { ok: false, failure: { code: 'internal' } };
  }
}

async function recover(failure: GateFailure): Promise<void> {
  switch (failure.code) {
    // The page was behind main (a double press, a visit that ended meanwhile): main's view puts it right.
    case 'wrong-state':
    case 'busy':
      return refresh();
    // A burst of presses: the next one goes through.
    case 'too-fast':
      return;
    default:
      page.setState({ trouble: failure });
  }
}

/** Fetches the view that main would show now. */
export async function refresh(): Promise<void> {
  const answer = await askPatiently(() => kioskBridge().currentView({})).catch(() => null);
  if (answer === null) page.setState({ trouble: { code: 'internal' } });
  else if (answer.ok) receiveView(answer.value, performance.now());
  else page.setState({ trouble: answer.failure });
}
