import type { AnswersMessages } from '../answers-messages.ts';

/** What the help answers. */
export const answers: AnswersMessages = {
  pick: 'Toque la pregunta que más se parezca a la suya.',
  others: 'Ver las demás preguntas',
  topics: {
    numbers: {
      title: '¿Qué número necesito y dónde está?',
      paragraphs: ['Basta con uno de estos números. Use el que lleve consigo.'],
    },
    'birth-date': {
      title: 'No se reconoce mi fecha de nacimiento, o aquí no consta',
      paragraphs: [
        'El quiosco compara su fecha con la de su expediente. Escriba el día, el mes y el año: el 7 de marzo de 2004 es 07 03 2004.',
        'Si en su expediente hay otra fecha, o ninguna, el quiosco no puede reconocerle: dice lo mismo que cuando la fecha está mal escrita.',
        'Vaya a recepción con un documento de identidad: allí harán corregir su expediente. Después vuelva aquí.',
      ],
    },
    refused: {
      title: 'No se acepta mi respuesta o mi código',
      paragraphs: [
        'En una respuesta no cuentan las mayúsculas, las tildes ni la puntuación. En un código, tampoco los espacios ni los guiones.',
        'Si lo que no se reconoce es el número, compruebe que ha elegido el tipo de número correcto.',
        'Tras varios intentos, el quiosco le hace esperar. La pantalla dice cuánto, y se vuelve a abrir solo.',
        'Use otra prueba si la pantalla la ofrece. Si no, en recepción pueden darle un código cuando enseñe su carné.',
      ],
    },
    desk: {
      title: '¿Dónde está recepción? ¿Y si no hay nadie?',
      paragraphs: ['En recepción le ayudan sin ver ni elegir nunca su contraseña.'],
    },
    'my-data': {
      title: '¿Qué pasa con mis datos?',
      paragraphs: [
        'Lo que escribe se olvida al terminar su visita. Su contraseña va al directorio de la universidad: el quiosco no la guarda.',
        'Su ficha, en ese directorio, guarda lo que le servirá después: sus preguntas, una huella de sus respuestas y códigos que nadie puede volver a leer, y su dirección o su móvil, cifrados. También cuenta los intentos y anota qué normas aceptó.',
        'El registro del quiosco anota qué se hizo y cuándo. Usted figura con un nombre en clave: no están ni su nombre, ni su número, ni su fecha de nacimiento.',
        'El mensaje de confirmación espera aquí, con su dirección, su nombre de pila y su nombre de usuario, hasta que sale. Entonces se borra.',
      ],
    },
  },
  numbers: {
    student: 'El de su matrícula en esta universidad.',
    ine: 'Su número nacional de estudiante en Francia: el mismo desde el instituto, estudie donde estudie.',
    staff: 'El que le dio el servicio de personal.',
    uid: 'El nombre corto que la universidad creó para usted.',
  },
  withoutDesk: {
    title: 'Sin pasar por recepción, puede',
    ways: [
      'demostrar que es usted con lo que había preparado: una respuesta, un código de recuperación, un código enviado o su aplicación;',
      'volver más tarde, aquí o a otro quiosco: empezará de nuevo y bastarán dos minutos.',
    ],
  },
  notice: {
    title: 'Lo que dice su universidad',
    controller: 'Quién responde de ello',
    dpo: 'Delegado de protección de datos',
    missing: 'Su universidad no ha puesto su propio texto en este quiosco. Pídalo en recepción.',
  },
};
