import { frame } from './frame.ts';

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0 ? `You can try again in ${frame.duration(seconds)}.` : 'You can try again now.';
}

export function triesLeft(count: number): string {
  return count < 2 ? 'You have one try left.' : `You have ${count} tries left.`;
}
