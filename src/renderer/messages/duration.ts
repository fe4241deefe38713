import { spoken } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';

/**
 * A length of time in words, in whole units rounded up: `45 seconds`, `6 minutes`, `2 hours`.
 * @returns of whole seconds, not negative
 */
export function durationIn(language: Language): (seconds: number) => string {
  const counted = (unit: 'second' | 'minute' | 'hour' | 'day'): Intl.NumberFormat =>
    new Intl.NumberFormat(spoken[language].locale, { style: 'unit', unit, unitDisplay: 'long' });
  const [inSeconds, inMinutes] = [counted('second'), counted('minute')];
  const [inHours, inDays] = [counted('hour'), counted('day')];
  return (seconds) => {
    if (seconds < 90) return inSeconds.format(seconds);
    if (seconds < 90 * 60) return inMinutes.format(Math.ceil(seconds / 60));
    if (seconds < 36 * 3600) return inHours.format(Math.ceil(seconds / 3600));
    return inDays.format(Math.ceil(seconds / 86_400));
  };
}
