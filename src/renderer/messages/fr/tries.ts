import { frame } from './frame.ts';

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0 ? `Vous pourrez réessayer dans ${frame.duration(seconds)}.` : 'Vous pouvez réessayer.';
}

export function triesLeft(count: number): string {
  return count < 2 ? 'Il vous reste un essai.' : `Il vous reste ${count} essais.`;
}
