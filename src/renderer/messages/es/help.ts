import { totpCode } from '../../../contract/proofs.ts';
import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Ayuda',
    topicsLabel: 'Temas',
    resume: 'Volver a donde estaba',
    topics: {
      login: {
        title: 'No recuerdo mi nombre de usuario',
        paragraphs: [
          'Su nombre de usuario es el nombre corto con el que inicia sesión, junto con la contraseña.',
          'Díganos quién es y demuestre que es usted: aparecerá en la pantalla y se lo enviaremos a su dirección.',
        ],
      },
      activation: {
        title: '¿Cómo activo mi cuenta?',
        paragraphs: [
          'Una cuenta no tiene contraseña hasta que se activa.',
          'Tenga a mano su número y el código de activación que recibió con los papeles de la matrícula. Si no tiene ese código, en recepción pueden darle uno.',
          'Leerá las normas de uso, elegirá cómo recuperar el acceso si algún día lo pierde y, por último, su primera contraseña.',
        ],
      },
      codes: {
        title: '¿Qué código necesito y dónde está?',
        paragraphs: [
          'Un código de recuperación está en la hoja donde lo anotó. Sirve una sola vez.',
          'Un código que le enviamos llega en unos instantes a la dirección o al móvil que se muestra. La pantalla indica durante cuánto tiempo se acepta.',
          `La aplicación de códigos muestra ${totpCode.digits} cifras que cambian cada ${totpCode.seconds} segundos.`,
          'Un código de recepción se lo dan al enseñar su carné: sirve al momento y una sola vez.',
        ],
      },
      details: {
        title: '¿Cómo me preparo para la próxima vez?',
        paragraphs: [
          'Con su contraseña puede cambiar aquí sus preguntas de seguridad, su correo y su móvil de recuperación, sus códigos y su aplicación.',
          'Le avisamos de cada cambio por correo electrónico.',
        ],
      },
      reception: {
        title: 'Cómo se trabaja en recepción',
        paragraphs: [
          'Busque a la persona por su número, su nombre de usuario o su nombre y compárela con la foto y con su documento de identidad.',
          'El código que usted entrega sirve una vez y solo a esa persona. Léaselo o cópielo a mano: no lo envíe nunca.',
          'Usted no ve ni elige la contraseña de nadie. Todo lo que hace queda registrado a su nombre.',
          'Pulse «Terminar» antes de alejarse.',
        ],
      },
    },
    atDesk: {
      login: {
        title: 'No recuerdo mi nombre de usuario',
        paragraphs: [
          'Su nombre de usuario es el nombre corto con el que inicia sesión, junto con la contraseña.',
          'Se lo darán en recepción si enseña su carné o un documento de identidad.',
        ],
      },
      activation: {
        title: '¿Cómo activo mi cuenta?',
        paragraphs: [
          'Una cuenta no tiene contraseña hasta que se activa: por eso el quiosco no puede cambiarla.',
          'La cuenta se activa en recepción. Lleve su carné o un documento de identidad.',
          'Allí elegirá su primera contraseña y su pregunta de seguridad, la que le permitirá recuperar el acceso aquí más adelante.',
        ],
      },
    },
    desk: {
      title: 'Recepción',
      place: 'Dónde',
      hours: 'Cuándo',
      phone: 'Teléfono',
      mail: 'Correo electrónico',
    },
    staff: 'Personal técnico',
    reception: 'Recepción: iniciar sesión',
  },
  staff: {
    title: 'Personal técnico',
    text: 'Para salir del quiosco hace falta una cuenta autorizada. La salida queda registrada.',
    login: 'Nombre de usuario',
    password: 'Contraseña',
    submit: 'Salir del quiosco',
    waiting: 'Comprobando…',
    empty: 'Escriba el nombre de usuario y la contraseña.',
  },
};
