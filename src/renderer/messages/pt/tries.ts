import { pluralIn } from '../plural.ts';
import { frame } from './frame.ts';

const plural = pluralIn('pt');

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0
    ? `Pode tentar de novo dentro de ${frame.duration(seconds)}.`
    : 'Já pode tentar de novo.';
}

export function triesLeft(count: number): string {
  return plural(count, { one: 'Resta-lhe uma tentativa.', other: `Restam-lhe ${count} tentativas.` });
}
