import { counted } from './counted.ts';
import { frame } from './frame.ts';

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0
    ? `الوقت المتبقي قبل المحاولة التالية: ${frame.duration(seconds)}.`
    : 'يمكنكم المحاولة من جديد الآن.';
}

export function triesLeft(count: number): string {
  const left = counted(Math.max(count, 1), {
    one: 'محاولة واحدة',
    two: 'محاولتان',
    few: 'محاولات',
    many: 'محاولة',
    other: 'محاولة',
  });
  return `بقيت لكم ${left}.`;
}
