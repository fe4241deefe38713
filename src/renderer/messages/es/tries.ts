import { pluralIn } from '../plural.ts';
import { frame } from './frame.ts';

const plural = pluralIn('es');

/** When one may try again. @param seconds whole seconds left; 0: now */
export function wait(seconds: number): string {
  return seconds > 0
    ? `Podrá volver a intentarlo dentro de ${frame.duration(seconds)}.`
    : 'Ya puede volver a intentarlo.';
}

export function triesLeft(count: number): string {
  return plural(count, { one: 'Le queda un intento.', other: `Le quedan ${count} intentos.` });
}
