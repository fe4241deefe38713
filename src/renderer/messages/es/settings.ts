import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { triesLeft } from './tries.ts';

const plural = pluralIn('es');

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `Pregunta ${place} de ${of}.`,
    pick: 'Elija una cuya respuesta solo sepa usted, y que vaya a recordar mucho tiempo.',
    pickLabel: 'Preguntas',
    own: 'Escribir mi propia pregunta',
    ownQuestion: 'Su pregunta',
    ownQuestionHint: 'Se mostrará aquí: no ponga en ella la respuesta.',
    answer: 'Su respuesta',
    answerHint: 'No importarán las mayúsculas, las tildes ni la puntuación.',
    change: 'Cambiar de pregunta',
    previous: 'Volver a la anterior',
    next: 'Pasar a la siguiente',
    save: 'Guardar',
    waiting: 'Guardando…',
    faults: {
      'question-missing': 'Escriba su pregunta.',
      'question-twice': 'Ya ha elegido esta pregunta: elija otra.',
      'answer-missing': 'Escriba su respuesta.',
      'answer-too-short': 'Esta respuesta es demasiado corta para protegerle. Escriba una más larga.',
      'answer-guessable': 'Esta respuesta es fácil de adivinar. Escriba una que a nadie se le ocurra probar.',
      'answer-twice': 'Esta respuesta ya sirve para otra pregunta. Escriba una diferente.',
      'answer-in-question': 'La pregunta contiene la respuesta. Cambie una de las dos.',
      'answer-is-yours':
        'Otras personas conocen su nombre, su nombre de usuario, sus números y su fecha de nacimiento. Escriba otra respuesta.',
    },
  },
  contact: {
    mail: {
      title: 'Su correo de recuperación',
      lead: 'Una dirección personal que pueda leer incluso sin su cuenta. Solo sirve para devolverle el acceso.',
      label: 'Dirección de correo electrónico',
      hint: 'Por ejemplo, nombre.apellido@example.org',
      empty: 'Escriba su dirección.',
    },
    mobile: {
      title: 'Su móvil de recuperación',
      lead: 'Podremos enviarle un código. Solo sirve para devolverle el acceso.',
      label: 'Número de móvil',
      hint: 'Por ejemplo, 06 12 34 56 78, o con el prefijo del país: +34 612 34 56 78',
      empty: 'Escriba su número.',
    },
  },
  kept: (masked) => `Ahora tenemos: ${masked}`,
  later: 'Dejarlo para más tarde',
  contactSubmit: 'Continuar',
  contactWaiting: 'Enviando el código…',
  confirm: {
    lead: {
      mail: (to) => `Acabamos de enviar un código a ${to}.`,
      mobile: (to) => `Acabamos de enviar un código al ${to}.`,
    },
    label: 'Código recibido',
    hint: '¿No llega nada? Vuelva atrás para comprobar lo que ha escrito.',
    skip: 'Dejarlo para más tarde',
  },
  codes: {
    lead: 'Cada uno sustituye una vez a su teléfono y a su correo. No se volverán a mostrar.',
    label: 'Códigos de recuperación',
    facts: [
      'Cópielos a mano y guárdelos con sus papeles, lejos del ordenador.',
      '¿Hay alguien detrás? Espere a que nadie pueda verlos.',
    ],
    written: 'Ya los he anotado',
    again: 'Volver a intentarlo',
    waiting: 'Guardando…',
  },
  totp: {
    scan: 'Abra en su teléfono una aplicación de códigos (de autenticación) y enfoque este dibujo.',
    picture: 'Dibujo que lee la aplicación; la clave para escribirla a mano está al lado.',
    seed: 'O escriba esta clave',
    code: 'Código que muestra la aplicación',
    codeHint: 'Demuestra que las dos están vinculadas.',
    submit: 'Vincular',
    waiting: 'Comprobando…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: 'Falta su dirección.', now: 'Escríbala y pulse «Continuar».' },
    malformed: {
      what: 'Una dirección no se escribe así.',
      now: 'Compruébela: un nombre, una arroba (@) y después un dominio, como example.org.',
    },
    institutional: {
      what: 'Esta dirección se abre con la misma cuenta que tendría que recuperar.',
      now: 'Escriba otra, que sea personal.',
    },
    'not-mobile': {
      what: 'Esto no es una dirección.',
      now: 'Escriba una dirección de correo electrónico.',
    },
    'not-sent': {
      what: 'No ha podido llegar ningún código a esta dirección.',
      now: 'Compruébela o escriba otra.',
    },
  },
  mobile: {
    empty: { what: 'Falta su número.', now: 'Escríbalo y pulse «Continuar».' },
    malformed: {
      what: 'Un número no se escribe así.',
      now: 'Compruébelo: tal como lo marca, o el prefijo del país y después el número.',
    },
    institutional: {
      what: 'Este número es de la universidad.',
      now: 'Escriba otro, que sea personal.',
    },
    'not-mobile': {
      what: 'Este número no es de un móvil: no recibe SMS.',
      now: 'Escriba un número de móvil.',
    },
    'not-sent': {
      what: 'No ha podido llegar ningún código a este número.',
      now: 'Compruébelo o escriba otro.',
    },
  },
};

/** About what is being set. */
export const settingNotices: Pick<
  NoticeMessages,
  'joker-unfit' | 'contact-unfit' | 'contact-code-wrong' | 'totp-unconfirmed'
> = {
  'joker-unfit': ({ faults }) => ({
    what: plural(faults.length, {
      one: 'Queda un punto por corregir.',
      other: `Quedan ${faults.length} puntos por corregir.`,
    }),
    now: 'Mire lo que está marcado más abajo.',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: 'No es el código que hemos enviado.',
    now: `Solo se acepta el último. ${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: 'La aplicación no muestra ese código.',
    now: 'Espere a que muestre uno nuevo y cópielo. Si no funciona, enfoque el dibujo otra vez.',
  }),
};
