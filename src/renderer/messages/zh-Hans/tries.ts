import { frame } from './frame.ts';

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0 ? `请在${frame.duration(seconds)}后再试。` : '您现在可以再试。';
}

export function triesLeft(count: number): string {
  return count < 2 ? '您还可以再试一次。' : `您还可以再试${count}次。`;
}
