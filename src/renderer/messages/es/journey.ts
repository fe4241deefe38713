import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');

/** The steps that ask for something. */
export const journey: Pick<
  Messages,
  'numbers' | 'identifier' | 'identify' | 'joker' | 'password' | 'houseRules'
> = {
  identifier: { lead: 'Basta con uno. Elija el que tenga a mano.' },
  numbers: {
    student: {
      name: 'Número de estudiante',
      where: 'En su carné universitario.',
      example: (example) => `En su carné universitario. Por ejemplo, ${example}`,
      empty: 'Escriba su número de estudiante.',
      format: (example) => `Un número de estudiante se escribe como ${example}. Compruébelo en su carné.`,
    },
    ine: {
      name: 'Número INE',
      where: 'El número nacional de estudiante en Francia: está en sus notas del «baccalauréat».',
      example: (example) => `En sus notas del «baccalauréat». Por ejemplo, ${example}`,
      empty: 'Escriba su número INE.',
      format: (example) =>
        `Un número INE se escribe como ${example}. Compruébelo en sus notas del «baccalauréat».`,
    },
    staff: {
      name: 'Número de empleado',
      where: 'En su tarjeta profesional.',
      example: (example) => `En su tarjeta profesional. Por ejemplo, ${example}`,
      empty: 'Escriba su número de empleado.',
      format: (example) => `Un número de empleado se escribe como ${example}. Compruébelo en su tarjeta.`,
    },
    uid: {
      name: 'UID',
      where: 'En la carta o el mensaje que recibió al llegar.',
      example: (example) => `En el mensaje que recibió al llegar. Por ejemplo, ${example}`,
      empty: 'Escriba su UID.',
      format: (example) =>
        `Un UID se escribe como ${example}. Compruébelo en el mensaje que recibió al llegar.`,
    },
  },
  identify: {
    birthDate: 'Fecha de nacimiento',
    birthDateExample: 'Día, mes y año: dd/mm/aaaa. Las barras aparecen solas.',
    birthDateEmpty: 'Escriba su fecha de nacimiento: día, mes y año.',
    birthDatePartial: 'Complete la fecha: dos cifras para el día, dos para el mes y cuatro para el año.',
    birthDateUnreal: 'Esta fecha de nacimiento no es posible. Compruebe el día, el mes y el año.',
    voucher: 'Código de recepción (si tiene uno)',
    voucherHint: 'Con él no tendrá que esperar.',
    submit: 'Continuar',
    waiting: 'Comprobando…',
    fieldsToCorrect: (count) =>
      plural(count, { one: 'Hay un dato por corregir.', other: `Hay ${count} datos por corregir.` }),
  },
  joker: {
    lead: 'Es la que usted eligió.',
    place: (place, of) => `Pregunta ${place} de ${of}`,
    answer: 'Su respuesta',
    answerHint: 'No importan las mayúsculas, las tildes ni la puntuación.',
    empty: 'Escriba su respuesta.',
    submit: 'Continuar',
    waiting: 'Comprobando…',
    questions: {
      'childhood-friend': '¿Cuál era el nombre de pila de su mejor amigo o amiga de la infancia?',
      'first-pet': '¿Cómo se llamaba su primera mascota?',
      'first-teacher': '¿Cómo se llamaba su primer maestro o maestra de la escuela?',
      'grandmother-village': '¿En qué ciudad o pueblo vivía su abuela?',
      'childhood-hero': '¿A qué personaje admiraba en su infancia?',
      'first-concert': '¿A quién vio en su primer concierto?',
      'childhood-toy': '¿Cómo se llamaba su peluche o juguete preferido?',
      'childhood-neighbours': '¿Cómo se apellidaban los vecinos de su infancia?',
      'class-neighbour': '¿Al lado de quién se sentaba en clase en su infancia?',
      'first-film': '¿Cuál fue la primera película que vio en el cine?',
      'learnt-to-swim': '¿En qué lugar exacto aprendió a nadar?',
      'first-trip-alone': '¿Adónde fue en su primer viaje sin su familia?',
    },
  },
  password: {
    password: 'Contraseña nueva',
    confirmation: 'Repita la contraseña',
    rulesTitle: 'Lo que necesita',
    reveal: 'Mostrar',
    conceal: 'Ocultar',
    same: 'Las dos contraseñas coinciden.',
    differ: 'Las dos contraseñas no coinciden. Vuelva a escribir la segunda.',
    houseRulesRead: 'Confirmo que he leído las normas de uso',
    houseRulesOpen: 'Leer las normas de uso',
    submit: 'Guardar',
    waiting: 'Guardando…',
    toCorrect: 'Queda algo por corregir.',
    houseRulesUnread: 'Marque la casilla cuando haya leído las normas de uso.',
    state: { met: 'cumplido', broken: 'por corregir', open: 'pendiente', unknown: 'se comprueba al final' },
  },
  houseRules: {
    title: 'Normas de uso',
    missing: 'Este texto no se puede mostrar aquí. Pídalo en recepción.',
    resume: 'Volver a mi contraseña',
    lead: 'Valen para todos los servicios de la universidad.',
    accept: 'Las he leído y las acepto',
  },
};
