import { frame } from './frame.ts';

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0 ? `Potrà riprovare tra ${frame.duration(seconds)}.` : 'Ora può riprovare.';
}

export function triesLeft(count: number): string {
  return count < 2 ? 'Le resta un tentativo.' : `Le restano ${count} tentativi.`;
}
