import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { detailsNotices } from './details.ts';
import { frame } from './frame.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { triesLeft as left, wait } from './tries.ts';

const plural = pluralIn('es');

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: 'Este número no se escribe así.',
      now: 'Compárelo con el ejemplo que hay debajo.',
    }),
    'birth-date-unreal': () => ({
      what: 'Esta fecha de nacimiento no es posible.',
      now: 'Compruebe el día, el mes y el año.',
    }),
    'not-recognised': ({ seconds }) => ({
      what: 'No le reconocemos con este número y esta fecha de nacimiento.',
      now: `Compruebe los dos datos. ${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: 'Un momento antes del próximo intento.',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: 'Este código de recepción no corresponde a este número y esta fecha de nacimiento.',
      now: `Compruebe los tres datos o pida otro código en recepción. Sin código: ${seconds > 0 ? `dentro de ${frame.duration(seconds)}` : 'ya puede volver a intentarlo'}.`,
    }),
    'answer-empty': () => ({ what: 'Falta su respuesta.', now: 'Escríbala y pulse «Continuar».' }),
    'answer-wrong': ({ triesLeft }) => ({
      what: 'No es la respuesta que conocemos.',
      now: plural(triesLeft, {
        one: `${left(triesLeft)} Si tiene dudas, en recepción pueden ayudarle.`,
        other: left(triesLeft),
      }),
    }),
    'proof-blocked': ({ seconds }) => ({
      what: 'Las pruebas están en pausa tras varias respuestas diferentes.',
      now: `${wait(seconds)} En recepción también pueden ayudarle ahora mismo.`,
    }),
    'passwords-differ': () => ({
      what: 'Las dos contraseñas no coinciden.',
      now: 'Vuelva a escribirla en «Repita la contraseña».',
    }),
    'rules-broken': () => ({
      what: 'Esta contraseña todavía no sirve.',
      now: 'Corrija los puntos marcados con una cruz.',
    }),
    'house-rules-unread': () => ({
      what: 'Faltan las normas de uso.',
      now: 'Léalas y marque la casilla.',
    }),
    'refused-by-directory': () => ({
      what: 'El sistema de cuentas no acepta esta contraseña.',
      now: 'Elija otra. No se ha cambiado nada.',
    }),
    'staff-refused': () => ({
      what: 'Esta cuenta no tiene acceso.',
      now: 'Compruebe el nombre de usuario y la contraseña.',
    }),
    'operator-fault': () => ({
      what: 'Uno de nuestros servicios no responde. No es por nada que usted haya hecho.',
      now: 'Vuelva a intentarlo dentro de un momento. Si sigue igual, dé esta referencia en recepción.',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': 'Ya la usó hace poco.',
    'too-short': 'El sistema de cuentas la considera demasiado corta.',
    'too-long': 'El sistema de cuentas la considera demasiado larga.',
    'too-weak': 'El sistema de cuentas la considera demasiado fácil de adivinar.',
    'too-young': 'Su contraseña ha cambiado hace poco: hay que esperar antes de volver a cambiarla.',
    'same-as-current': 'Es la contraseña que ya tiene.',
    'chosen-before': 'Ya la eligió aquí hace poco.',
  },
};
