import { frame } from './frame.ts';

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0
    ? `Noch ${frame.duration(seconds)} bis zum nächsten Versuch.`
    : 'Sie können es jetzt noch einmal versuchen.';
}

export function triesLeft(count: number): string {
  return count < 2 ? 'Sie haben noch einen Versuch.' : `Sie haben noch ${count} Versuche.`;
}
