import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationName } from '../../../src/contract/channels.ts';
import type { GateFailureCode } from '../../../src/contract/failures.ts';
import type { StepName, View } from '../../../src/contract/view.ts';
import { demoPeople, type DemoPerson } from '../../../src/main/directory/embedded/demo-people.ts';
import { openKiosk, type KioskOptions, type OpenKiosk } from '../../journeys/kiosk.ts';

/** What came back over the bridge: an answer of main, or what the call threw inside the page. */
export type CameBack =
  | { readonly ok: true; readonly value: View }
  | { readonly ok: false; readonly failure: { readonly code: GateFailureCode } }
  | { readonly threw: string };

/** A page that has been taken over: it says over the bridge whatever it is told to. */
export interface HostilePage extends OpenKiosk {
  /** Calls the bridge inside the page. @param call source text such as `back({})` */
  say(call: string): Promise<CameBack>;
  /** The view as main has it now, but for what moves by itself: its serial number and its countdowns. */
  standing(): Promise<object>;
  /** Ends the visit, and says what a person would have to say to stand at a step of the journey. */
  walkTo(step: StepName, person: Walker): Promise<void>;
}

export interface Walker {
  readonly number: string;
  readonly birthDate: string;
  readonly answer: string;
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly uid: string;
}

/** Somebody of the demo who has a student number, a joker question and a password. @throws Error when there is none such */
export function walker(uid: string): Walker {
  const person: DemoPerson | undefined = demoPeople.find((one) => one.uid === uid);
  if (person?.student === undefined || person.joker === null || person.password === null) {
    throw new Error('no such person in the demo');
  }
  const { student: number, birthDate, joker, password: oldPassword } = person;
  return { number, birthDate, answer: joker.answer, oldPassword, newPassword: 'Bruyere;Verte73', uid };
}

/** Longer than a message's share of the permitted rate: who waits it between two calls is never refused as too fast. */
const pace = 110;

export async function openHostilePage(options: KioskOptions = {}): Promise<HostilePage> {
  const open = await openKiosk(options);
  const { page } = open;

  const say = async (call: string): Promise<CameBack> => {
    await page.waitForTimeout(pace);
    return page.evaluate<CameBack>(
      `(async () => {
        try { return await loquet.${call}; } catch (error) { return { threw: String(error && error.name) }; }
      })()`,
    );
  };
  const view = async (call: string): Promise<View> => {
    const back = await say(call);
    if (!('ok' in back) || !back.ok) throw new Error(`${call.slice(0, 20)}: ${JSON.stringify(back)}`);
    return back.value;
  };
  return {
    ...open,
    say,
    async standing() {
      const { step, notice, language, working } = await view('currentView({})');
      return { step: { ...step, seconds: 0 }, notice, language, working };
    },
    async walkTo(step, person) {
      await page.evaluate('loquet.cancel({})').catch(() => undefined);
      await page.getByRole('button').first().waitFor();
      const { number, birthDate, answer, newPassword } = person;
      const path: readonly (readonly [StepName, string])[] = [
        ['credentials', `choose({ option: 'forgotten-credentials' })`],
        ['identifier', `choose({ option: 'recover-password' })`],
        ['identify', `chooseIdentifier({ kind: 'student' })`],
        ['joker', `identify(${JSON.stringify({ number, birthDate, voucher: '' })})`],
        ['password', `answerJoker(${JSON.stringify({ answer })})`],
        ['done', `setPassword(${JSON.stringify(both(newPassword))})`],
      ];
      let at = (await view('currentView({})')).step.name;
      for (const [next, call] of path) {
        if (at === step) break;
        at = (await view(call)).step.name;
        if (at !== next) throw new Error(`stands at ${at}, not at ${next}`);
      }
    },
  };
}

/** What a page sends to set a password. */
export function both(password: string): {
  readonly password: string;
  readonly confirmation: string;
  readonly houseRulesRead: true;
} {
  return { password, confirmation: password, houseRulesRead: true };
}

/** One line of the journal. */
export interface JournalLine {
  readonly event: string;
  readonly operation?: OperationName | 'unknown';
  readonly failure?: GateFailureCode;
  readonly count?: number;
  readonly [field: string]: unknown;
}

/** The journal of a kiosk that has been stopped. */
export function journalOf({ data }: OpenKiosk): readonly JournalLine[] {
  return readFileSync(join(data, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalLine);
}

/** How often the journal says that an operation was refused for a reason, as `operation failure`. */
export function refusalsIn(journal: readonly JournalLine[]): Record<string, number> {
  const refusals: Record<string, number> = {};
  for (const { event, operation, failure, count = 0 } of journal) {
    if (event !== 'gate.refused') continue;
    const what = `${operation} ${failure}`;
    refusals[what] = (refusals[what] ?? 0) + count;
  }
  return refusals;
}

/** How often each answer came back: the step of a view, or the code of a refusal. */
export function counted(answers: readonly unknown[]): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const answer of answers as readonly CameBack[]) {
    const what = 'threw' in answer ? 'threw' : answer.ok ? answer.value.step.name : answer.failure.code;
    seen[what] = (seen[what] ?? 0) + 1;
  }
  return seen;
}
