import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: 'Inicie sesión',
    text: 'Con la contraseña que usa ahora, para ver y cambiar sus datos de recuperación.',
    login: 'Nombre de usuario',
    password: 'Contraseña',
    submit: 'Iniciar sesión',
    waiting: 'Comprobando…',
    empty: 'Escriba su nombre de usuario y su contraseña.',
  },
  details: {
    lead: 'Con ellos podrá recuperar aquí el acceso sin ayuda de nadie.',
    names: {
      jokers: 'Preguntas de seguridad',
      mail: 'Correo de recuperación',
      mobile: 'Móvil de recuperación',
      codes: 'Códigos de recuperación',
      totp: 'Aplicación de códigos',
    },
    jokers: (count) => plural(count, { one: 'Una pregunta elegida', other: `${count} preguntas elegidas` }),
    codes: (left) =>
      plural(left, { one: 'Un código todavía sin usar', other: `${left} códigos todavía sin usar` }),
    totp: 'Vinculada',
    contact: (to, proved) => `${to}, ${proved ? 'comprobado con un código' : 'todavía sin comprobar'}`,
    none: 'Nada por ahora',
    change: 'Cambiar',
    add: 'Añadir',
    renew: 'Crear otros',
    remove: 'Quitar',
    reallyRemove: {
      mail: '¿Quitar este correo?',
      mobile: '¿Quitar este móvil?',
      totp: '¿Dejar de usar esta aplicación?',
    },
    yesRemove: 'Sí, quitar',
    keep: 'Conservar',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: 'Sus preguntas de seguridad están guardadas.',
  mail: 'Su correo de recuperación está guardado.',
  mobile: 'Su móvil de recuperación está guardado.',
  codes: 'Sus nuevos códigos de recuperación están guardados; los anteriores ya no sirven.',
  totp: 'Su aplicación de códigos está vinculada.',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: 'Hemos quitado sus preguntas de seguridad.',
  mail: 'Hemos quitado su correo de recuperación.',
  mobile: 'Hemos quitado su móvil de recuperación.',
  codes: 'Hemos quitado sus códigos de recuperación.',
  totp: 'Su aplicación de códigos ya no está vinculada.',
};

const informed = 'Se lo confirmamos por correo electrónico, si tenemos una dirección suya.';

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: 'El sistema de cuentas no permite iniciar sesión. No es por nada que usted haya hecho.',
    now: 'En recepción le dirán por qué.',
  },
  'password-expired': {
    what: 'Esta contraseña ha caducado.',
    now: 'Elija una nueva en «He olvidado mis datos de acceso».',
  },
  'must-change': {
    what: 'El sistema de cuentas pide antes una contraseña nueva.',
    now: 'Elíjala en «He olvidado mis datos de acceso» y vuelva después aquí.',
  },
  locked: {
    what: 'Esta cuenta está bloqueada durante un tiempo, tras demasiados intentos con la contraseña.',
    now: 'Vuelva a intentarlo un poco más tarde. En recepción también pueden desbloquearla.',
  },
  disabled: {
    what: 'Esta cuenta está cerrada.',
    now: 'En recepción le dirán cómo volver a abrirla.',
  },
  'account-expired': {
    what: 'Esta cuenta ha llegado a su fecha de finalización.',
    now: 'En recepción le dirán cómo prolongarla.',
  },
  restricted: {
    what: 'Esta cuenta no se abre a esta hora, o no desde aquí.',
    now: 'Vuelva a intentarlo en su horario habitual.',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: 'No le reconocemos con este nombre de usuario y esta contraseña, o ha habido demasiados intentos hoy.',
    now: 'Compruebe los dos datos. Si no funciona, pase por «He olvidado mis datos de acceso» o vuelva mañana.',
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: 'Esta cuenta necesita antes una aplicación de códigos.',
    now: 'Vincule una en «Mis datos de recuperación» y vuelva después.',
  }),
};
