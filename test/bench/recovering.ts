import { join } from 'node:path';
import type { Result } from '../../src/contract/result.ts';
import type { StepName, View } from '../../src/contract/view.ts';
import { compose } from '../../src/main/compose.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import { places } from '../../src/preview/places.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import type { RecoveryTimes } from './recovery-floor.ts';
import { answer } from './recovery-lab.ts';

const origin = 'kiosk://app';
export const newPassword = 'Bruyere;Verte73';
const choice = { password: newPassword, confirmation: newPassword, houseRulesRead: true };

/** Milliseconds: the gate lets ten messages a second through; a recovery has seven. */
export const betweenVisits = 750;

/**
 * A whole kiosk without a page, its fixed answer instants switched off.
 * @param name of its data folder below the lab's
 */
export function benchKiosk(
  lab: { readonly file: string; readonly folder: string },
  name: string,
): Promise<RunningKiosk> {
  return compose({
    configuration: lab.file,
    dataFolder: join(lab.folder, name),
    resources: places.resources,
    origin,
    host: 'test',
    instants: { answerAfter: 0, slot: 0 },
  });
}

/** What a page would send, a message after the other, through the gate. */
export async function recover(kiosk: RunningKiosk, person: LabPerson): Promise<RecoveryTimes> {
  const ask = async (operation: string, input: object, expected: StepName): Promise<void> => {
    const sender = { ours: true, topFrame: true, origin };
    const answered = (await kiosk.dispatch(operation, input, sender)) as Result<View, { code: string }>;
    const step = answered.ok ? answered.value.step.name : answered.failure.code;
    if (step !== expected) throw new Error(`${operation} led to ${step}, not to ${expected}`);
  };
  const start = await timed(async () => {
    await ask('choose', { option: 'forgotten-credentials' }, 'credentials');
    await ask('choose', { option: 'recover-password' }, 'identifier');
    await ask('chooseIdentifier', { kind: 'student' }, 'identify');
  });
  const { student: number, birthDate } = person;
  const identify = await timed(() => ask('identify', { number, birthDate, voucher: '' }, 'joker'));
  const answered = await timed(() => ask('answerJoker', { answer }, 'password'));
  const write = await timed(() => ask('setPassword', choice, 'done'));
  await ask('cancel', {}, 'home');
  return { identify, answer: answered, write, whole: start + identify + answered + write };
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
