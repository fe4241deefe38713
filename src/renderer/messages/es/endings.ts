import type { NotUsableReason } from '../../../contract/failures.ts';
import type { EndingText, Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = 'Acuda a recepción con su carné o un documento de identidad.';
const deskElse = 'En recepción también pueden ayudarle si enseña su carné.';
const deskWithReference = 'Si no funciona, dé esta referencia en recepción: indica lo que ha pasado.';

const remember = 'Recuerde esta contraseña nueva.';
const openAtDesk = 'Dé esta referencia en recepción: allí volverán a abrir su cuenta.';

/** The password is written: what still stands between the person and their account. */
const notUsable: Readonly<Record<NotUsableReason, EndingText>> = {
  refused: {
    title: 'Su contraseña ha cambiado, pero su cuenta sigue cerrada',
    why: 'El sistema de cuentas tiene la contraseña nueva y, aun así, no deja iniciar sesión. No es por nada que usted haya hecho.',
    now: [remember, openAtDesk],
  },
  'password-expired': {
    title: 'Su contraseña ha cambiado, pero el sistema de cuentas ya la da por caducada',
    why: 'Es un ajuste de ese sistema. No es por nada que usted haya hecho.',
    now: [remember, 'Dé esta referencia en recepción: allí se encargarán de que sirva.'],
  },
  'must-change': {
    title: 'Su contraseña ha cambiado, pero el sistema de cuentas pedirá otra más',
    why: 'Se la pedirá la próxima vez que inicie sesión. Es un ajuste de ese sistema, no es por nada que usted haya hecho.',
    now: [
      remember,
      'Inicie sesión en un ordenador de la universidad: allí podrá elegir la siguiente.',
      'Si no funciona, dé esta referencia en recepción.',
    ],
  },
  locked: {
    title: 'Su contraseña ha cambiado, pero su cuenta sigue bloqueada',
    why: 'Se bloqueó durante un tiempo tras demasiados intentos con la contraseña, y el quiosco no ha podido desbloquearla.',
    now: [
      remember,
      'Pruebe a iniciar sesión un poco más tarde.',
      'Si le urge, dé esta referencia en recepción.',
    ],
  },
  disabled: {
    title: 'Su contraseña ha cambiado, pero su cuenta está cerrada',
    why: 'No se puede iniciar sesión hasta que se vuelva a abrir la cuenta.',
    now: [remember, openAtDesk],
  },
  'account-expired': {
    title: 'Su contraseña ha cambiado, pero su cuenta ha llegado a su fecha de finalización',
    why: 'No se puede iniciar sesión hasta que se prolongue la cuenta.',
    now: [remember, 'Dé esta referencia en recepción: allí pueden prolongarla.'],
  },
  restricted: {
    title: 'Su contraseña ha cambiado, pero no hemos podido probarla',
    why: 'Su cuenta no se abre a esta hora, o no desde aquí.',
    now: [remember, 'Si no se la aceptan en su horario o en su ordenador, dé esta referencia en recepción.'],
  },
};

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': (_, next) => ({
    title: 'Su cuenta está pendiente de activar',
    why: 'Le hemos reconocido, pero esta cuenta todavía no se ha usado nunca: no tiene ninguna contraseña que cambiar.',
    now:
      next === 'activation'
        ? ['Actívela aquí y ahora: elegirá su primera contraseña.', deskElse]
        : [desk, 'Allí se activa en unos minutos.'],
  }),
  'already-active': (_, next) => ({
    title: 'Su cuenta ya está activada',
    why: 'Le hemos reconocido: ya no queda nada por activar.',
    now: [
      'Si sabe su contraseña, inicie sesión.',
      next === 'password'
        ? 'Si ya no la recuerda, elija una nueva aquí y ahora.'
        : 'Si ya no la recuerda, vuelva a empezar por «He olvidado mis datos de acceso».',
    ],
  }),
  'no-proof': (_, next) => ({
    title: 'Nos falta una prueba de que es usted',
    why: 'Le hemos reconocido, pero con lo que sabemos de esta cuenta no podemos comprobarlo aquí.',
    now:
      next === 'voucher'
        ? [desk, 'Allí le darán un código: escríbalo aquí y podrá seguir.']
        : [desk, 'Allí le darán un nuevo acceso.'],
  }),
  'locked-by-administration': () => ({
    title: 'La universidad ha suspendido esta cuenta',
    why: 'El quiosco no puede levantar la suspensión. No se ha cambiado nada.',
    now: ['En recepción le dirán por qué y cómo volver a abrir su cuenta.'],
  }),
  'account-disabled': () => ({
    title: 'Esta cuenta está cerrada',
    why: 'Ya no está en uso. No se ha cambiado nada.',
    now: ['Si sigue formando parte de la universidad, en recepción pueden volver a abrirla.'],
  }),
  'account-expired': () => ({
    title: 'Esta cuenta ha llegado a su fecha de finalización',
    why: 'Una contraseña nueva no la abriría. No se ha cambiado nada.',
    now: ['Si sigue formando parte de la universidad, en recepción pueden prolongarla.'],
  }),
  'changed-lately': ({ seconds }) => ({
    title: 'Su contraseña ha cambiado hace poco',
    why: `El sistema de cuentas no aceptará otra hasta dentro de ${duration(seconds)}. La suya sigue sirviendo.`,
    now: ['Vuelva entonces, aquí o a otro quiosco.', 'Si le urge, en recepción pueden ayudarle ahora mismo.'],
  }),
  privileged: () => ({
    title: 'Esta cuenta se recupera de otra manera',
    why: 'Tiene permisos especiales: para protegerlos, no se cambia nada de ella en un quiosco.',
    now: ['Acuda al servicio de informática.'],
  }),
  'proof-blocked': ({ seconds }, next) => ({
    title: 'Las pruebas están en pausa',
    why: `Varias respuestas no eran las que conocemos. Podrá volver a intentarlo dentro de ${duration(seconds)}.`,
    now: [
      'Vuelva entonces, aquí o a otro quiosco.',
      next === 'voucher'
        ? 'Si le urge, pida un código en recepción: sirve al momento.'
        : 'Si le urge, en recepción pueden ayudarle ahora mismo.',
    ],
  }),
  'outcome-unknown': () => ({
    title: 'No nos ha llegado la respuesta del sistema de cuentas',
    why: 'Su contraseña nueva se ha enviado, pero no ha llegado ninguna confirmación. No es por nada que usted haya hecho.',
    now: [
      'Pruebe a iniciar sesión con la contraseña nueva.',
      'Si no se la aceptan, la anterior sigue sirviendo: vuelva a empezar aquí.',
      deskWithReference,
    ],
  }),
  'not-usable': ({ reason }) => notUsable[reason],
  'number-held-twice': () => ({
    title: 'Hay dos personas inscritas con este número',
    why: 'El quiosco no puede saber cuál de las dos es usted. No es por nada que usted haya hecho.',
    now: ['Vuelva a empezar con otro de sus números.', deskWithReference],
  }),
  'operator-fault': (_, next) => ({
    title: 'Uno de nuestros servicios no responde',
    why: 'No es por nada que usted haya hecho. No se ha cambiado nada.',
    now: [
      next === 'login'
        ? 'Vuelva a intentarlo aquí: ya ha demostrado que es usted, no tiene que repetir nada.'
        : 'Vuelva a intentarlo dentro de unos minutos.',
      deskWithReference,
    ],
  }),
};
