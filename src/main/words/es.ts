import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = 'Si fue usted, no tiene que hacer nada.';

const notices: NoticeWords = {
  subject: (campus, about) => `${campus}: ${about}`,
  about: {
    'password-changed': 'su contraseña',
    'password-maybe-changed': 'su contraseña',
    'login-recovered': 'su nombre de usuario',
    'account-activated': 'su cuenta está activada',
    'details-changed': 'sus datos de recuperación',
    'voucher-issued': 'un código entregado en recepción',
    'voucher-used': 'se ha usado su código de recepción',
    'account-unlocked': 'su cuenta está desbloqueada',
  },
  when: (when) => `el ${when}`,
  greeting: (name) => (name === '' ? 'Hola:' : `Hola, ${name}:`),
  what: {
    'password-changed': ({ when, login }) =>
      `La contraseña de la cuenta ${login} se cambió ${when}, en uno de nuestros quioscos de autoservicio.`,
    'password-maybe-changed': ({ when, login }) =>
      `Se pidió una contraseña nueva para la cuenta ${login} ${when}, en uno de nuestros quioscos de autoservicio. La conexión se cortó antes de que supiéramos si se había guardado.`,
    'login-recovered': ({ when, login }) =>
      `Usted pidió su nombre de usuario ${when}, en uno de nuestros quioscos de autoservicio. Es este: ${login}`,
    'account-activated': ({ when, login }) =>
      `La cuenta ${login} se activó ${when}, en uno de nuestros quioscos de autoservicio. Su primera contraseña se eligió en ese momento.`,
    'details-changed': ({ when, login, detail }) =>
      `Los datos de recuperación de la cuenta ${login} se cambiaron ${when}, en uno de nuestros quioscos de autoservicio. Esto es lo que ha cambiado: ${detail}.`,
    'voucher-issued': ({ when, login }) =>
      `Se entregó en recepción un código para la cuenta ${login} ${when}, tras comprobar un carné o un documento de identidad.`,
    'voucher-used': ({ when, login }) =>
      `El código entregado en recepción para la cuenta ${login} se usó ${when}, en uno de nuestros quioscos de autoservicio.`,
    'account-unlocked': ({ when, login }) =>
      `La cuenta ${login} estaba bloqueada tras demasiados intentos con la contraseña. En recepción la desbloquearon ${when}, tras comprobar un carné o un documento de identidad.`,
  },
  now: {
    'password-changed': 'Use desde ahora la contraseña nueva para todos los servicios.',
    'password-maybe-changed':
      'Pruebe primero la contraseña nueva; si no funciona, la anterior sigue sirviendo. Si iba a ser la primera, vuelva a empezar la activación en un quiosco.',
    'login-recovered':
      'Inicie sesión con este nombre de usuario y su contraseña. Si también la ha olvidado, puede elegir una nueva en un quiosco.',
    'account-activated':
      'Inicie sesión desde ahora en todos los servicios con este nombre de usuario y esa contraseña.',
    'details-changed': nothingToDo,
    'voucher-issued':
      'Escríbalo cuanto antes en un quiosco: sirve una sola vez y por poco tiempo. No se lo dé a nadie, aunque se lo pidan en nuestro nombre.',
    'voucher-used': `${nothingToDo} Ese código ya no se puede volver a usar.`,
    'account-unlocked':
      'Su contraseña no ha cambiado: inicie sesión como siempre. Si la ha olvidado, puede elegir una nueva en un quiosco.',
  },
  details: {
    jokers: 'sus preguntas de seguridad',
    mail: 'su correo de recuperación',
    mobile: 'su móvil de recuperación',
    codes: 'sus códigos de recuperación',
    totp: 'su aplicación de códigos',
    some: 'uno de esos datos',
  },
  notYou: '¿No fue usted? Avísenos enseguida:',
  desk: 'Dónde encontrarnos',
  automatic: 'Mensaje automático. Nunca le pediremos su contraseña.',
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code} es su código para el quiosco de ${campus}, válido ${minutes} min. No se lo diga a nadie, ni siquiera a nosotros.`,
    contact: ({ code, campus, minutes }) =>
      `${code} es el código para confirmar este móvil en el quiosco de ${campus}, válido ${minutes} min. No se lo diga a nadie.`,
  },
  subject: (campus) => `${campus}: su código`,
  greeting: 'Hola:',
  what: {
    proof: () => 'Este es el código que debe escribir en el quiosco para demostrar que es usted:',
    contact: () =>
      'Este es el código que debe escribir en el quiosco para confirmar que esta dirección es suya:',
  },
  howLong: ({ minutes }) =>
    `Sirve una sola vez, durante ${minutes === 1 ? '1 minuto' : `${minutes} minutos`}.`,
  secret: 'No se lo diga a nadie, aunque se lo pidan en nuestro nombre: solo lo necesita el quiosco.',
  notYou: '¿No está ahora mismo en un quiosco? Alguien se hace pasar por usted: avísenos.',
  desk: 'Dónde encontrarnos',
  automatic: 'Mensaje automático. Nunca le pediremos su contraseña.',
};

/** Spanish. */
export const words: MainWords = { notices, codes };
