import type { View } from '../../src/contract/view.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import { newPassword, rightAnswer, type SpokenKiosk } from './kiosks-on-slapd.ts';

/** From the first step to the number and the birth date. */
export async function identified(kiosk: SpokenKiosk, { uid, birthDate }: LabPerson): Promise<View> {
  await kiosk.toIdentify('uid');
  return kiosk.identify(uid, birthDate);
}

/** To what comes of the right answer. */
export async function answered(kiosk: SpokenKiosk, person: LabPerson): Promise<View> {
  await kiosk.toJoker(person);
  return kiosk.answerJoker(rightAnswer);
}

/** To the step at which a new password is chosen. @throws Error when it does not come to that */
export async function proved(kiosk: SpokenKiosk, person: LabPerson): Promise<void> {
  const { step, notice } = await answered(kiosk, person);
  if (step.name !== 'password') throw new Error(`stands at ${step.name}, told ${notice?.code}`);
}

/** The whole of a recovery. */
export async function recovered(kiosk: SpokenKiosk, person: LabPerson): Promise<View> {
  await proved(kiosk, person);
  return kiosk.setPassword(newPassword);
}

/** What is done until the journal has a line of a step. */
export const until = { identify: identified, proof: answered, write: recovered } as const;
export type Step = keyof typeof until;

/** The line of the journal when a step fails and it is not the person's fault. */
export function faultAt(step: Step, more: object): Readonly<Record<string, unknown>> {
  const proof = step === 'proof' ? { proof: 'joker' } : {};
  return { event: `${step}.completed`, ...proof, outcome: 'fault', ...more };
}

/** The line of the journal when the directory has the new password. */
export function writtenAnd(verified: string): Readonly<Record<string, unknown>> {
  return { event: 'write.completed', outcome: 'written', verified };
}

/** The key `servers` of a configuration. */
export function at(...urls: readonly (string | { readonly secureUrl: string })[]) {
  return urls.map((server) => ({ url: typeof server === 'string' ? server : server.secureUrl }));
}
