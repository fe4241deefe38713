import { durationIn } from '../duration.ts';
import type { Messages } from '../messages.ts';

type Part =
  | 'duration'
  | 'frame'
  | 'journeys'
  | 'titles'
  | 'steps'
  | 'home'
  | 'credentials'
  | 'waiting'
  | 'idle'
  | 'done'
  | 'outOfOrder'
  | 'ended';

/** What stands around every screen, and the screens that ask for nothing. */
export const frame: Pick<Messages, Part> = {
  duration: durationIn('es'),
  frame: {
    home: 'Inicio',
    help: 'Ayuda',
    back: 'Volver',
    cancel: 'Cancelar',
    languages: 'Idioma',
    progress: 'Pasos',
    stepDone: 'hecho',
    finish: 'Terminar',
    startOver: 'Volver a empezar',
    demo: 'Demostración: no se modifica ninguna cuenta real',
    trial: 'Quiosco en fase de ensayo',
    closesIn: (time) => `Esta pantalla se cerrará dentro de ${time}.`,
  },
  journeys: {
    password: 'Recuperar mi contraseña',
    login: 'Recuperar mi nombre de usuario',
    activation: 'Activar mi cuenta',
    details: 'Mis datos de recuperación',
    reception: 'Recepción',
  },
  titles: {
    home: '¿Qué desea hacer?',
    credentials: 'He olvidado mis datos de acceso',
    identifier: '¿Qué número tiene?',
    identify: 'Díganos quién es',
    proofs: 'Demuestre que es usted',
    joker: 'Pregunta de seguridad',
    proof: 'Escriba su código',
    login: 'Este es su nombre de usuario',
    'house-rules': 'Normas de uso',
    'set-jokers': 'Sus preguntas de seguridad',
    'set-contact': 'Cómo contactar con usted',
    'confirm-contact': 'Comprobemos que le llega',
    codes: 'Anote sus códigos de recuperación',
    'set-totp': 'Vincule su aplicación de códigos',
    'sign-in': 'Inicie sesión',
    details: 'Mis datos de recuperación',
    'reception-sign-in': 'Recepción: iniciar sesión',
    'reception-totp': 'Recepción: su código',
    'reception-find': '¿A quién tiene delante?',
    'reception-person': 'Compare con el carné',
    'reception-confirm': 'Confirma una segunda persona',
    'reception-voucher': 'Código para entregar',
    password: 'Elija una contraseña',
    done: 'Ya está',
    ended: 'Lo dejamos aquí por ahora',
    'out-of-order': 'Este quiosco está cerrado por el momento',
  },
  steps: {
    identifier: 'Qué número',
    identify: 'Quién es usted',
    proofs: 'Su prueba',
    settings: 'Normas y recuperación',
    password: 'Contraseña',
    login: 'Su nombre de usuario',
    done: 'Ya está',
  },
  home: {
    forgotten: 'He olvidado mis datos de acceso',
    forgottenHint: 'No puedo iniciar sesión: elijo aquí una contraseña nueva, en dos minutos.',
    activate: 'Activar mi cuenta',
    activateHint: 'Acabo de llegar y todavía no he elegido ninguna contraseña.',
    details: 'Mis datos de recuperación',
    detailsHint: 'Sé mi contraseña y quiero tenerlo todo listo para la próxima vez.',
  },
  credentials: {
    lead: '¿Qué ha olvidado?',
    password: 'Recuperar mi contraseña',
    passwordHint: 'Elegirá una nueva después de demostrar que es usted.',
    login: 'Recuperar mi nombre de usuario',
    loginHint: 'El nombre corto con el que inicia sesión aparecerá aquí.',
    loginAtDesk: 'Se lo darán en recepción si enseña su carné.',
  },
  waiting: {
    brief: 'Un momento…',
    directory: 'Estamos consultando el sistema de cuentas…',
    long: {
      'may-give-up':
        'Está tardando más de lo habitual. Puede seguir esperando o dejarlo aquí: no se ha cambiado nada.',
      asking: 'Está tardando más de lo habitual. Espere un momento más: la respuesta aún no ha llegado.',
      saving: 'Está tardando más de lo habitual. No se vaya todavía: lo estamos guardando.',
    },
    giveUp: 'Dejarlo aquí',
  },
  idle: {
    title: '¿Sigue ahí?',
    text: (time) => `Si no responde, lo borraremos todo dentro de ${time}.`,
    stay: 'Sí, quiero seguir',
    absolute: (time) =>
      `Su visita termina dentro de ${time}: el quiosco borrará entonces lo que haya escrito.`,
  },
  done: {
    text: {
      password: 'Su contraseña ha cambiado.',
      activation: 'Su cuenta está abierta.',
    },
    works: {
      now: 'Su contraseña sirve desde ahora para todos los servicios de la universidad.',
      'in-a-moment':
        'Su contraseña servirá en todas partes dentro de unos minutos, en cuanto la conozcan todos los servicios.',
      'not-tried':
        'Use su contraseña desde ahora; si no se la aceptan, vuelva a intentarlo dentro de unos minutos.',
    },
    mail: {
      queued: (to) => `Le enviamos una confirmación a ${to}.`,
      'no-address':
        'No tenemos ninguna dirección a la que enviarle una confirmación: puede dar una en recepción.',
    },
    keep: {
      password: 'Los dispositivos que recordaban la contraseña anterior le pedirán la nueva.',
      activation: 'Inicie sesión con su nombre de usuario y la contraseña que acaba de elegir.',
    },
  },
  outOfOrder: {
    text: 'No es por nada que usted haya hecho: un servicio que necesita el quiosco no responde.',
    whatNow: 'En recepción pueden ayudarle ahora mismo.',
    giveReference: 'Dé allí esta referencia.',
  },
  ended: {
    reference: 'Referencia',
    whatNow: 'Qué hacer ahora',
    next: {
      voucher: 'Tengo un código de recepción',
      activation: 'Activar mi cuenta',
      password: 'Cambiar mi contraseña',
      login: 'Ver mi nombre de usuario',
    },
  },
};
