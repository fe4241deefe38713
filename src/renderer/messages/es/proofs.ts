import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { frame } from './frame.ts';
import { triesLeft } from './tries.ts';

const plural = pluralIn('es');

const names: Messages['proofs']['names'] = {
  joker: 'Mi pregunta de seguridad',
  'recovery-code': 'Uno de mis códigos de recuperación',
  totp: 'Mi aplicación de códigos',
  'mail-code': 'Un código por correo electrónico',
  'mobile-code': 'Un código por SMS',
  'activation-code': 'Mi código de activación',
  voucher: 'Un código de recepción',
};

const count = ['', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete'] as const;

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? 'Hecho. ' : '';
      if (one === 'any') {
        return begun ? `${start}Falta una prueba más.` : 'Basta con una prueba: elija la que prefiera.';
      }
      if (one === 'some') {
        return `${start}Una prueba marcada «Suficiente» basta por sí sola; si no, hacen falta varias.`;
      }
      const many = count[left] ?? String(left);
      return begun
        ? `${start}${plural(left, { one: 'Falta una prueba más.', other: `Faltan ${many} pruebas más.` })}`
        : plural(left, {
            one: 'Hace falta al menos una: empiece por la que prefiera.',
            other: `Hacen falta al menos ${many}: empiece por la que prefiera.`,
          });
    },
    names,
    takes: {
      joker: 'Responda a la pregunta que eligió.',
      'recovery-code': 'En la hoja donde los anotó.',
      totp: 'Las cifras que muestra la aplicación.',
      'mail-code': 'Lo enviamos a su correo de recuperación.',
      'mobile-code': 'Lo enviamos a su móvil.',
      'activation-code': 'En los papeles de su matrícula.',
      voucher: 'Se lo dan en recepción si enseña su carné.',
    },
    sentTo: (to) => `Lo enviamos a ${to}.`,
    given: 'Hecho',
    alone: 'Suficiente',
    desk: '¿No tiene nada de esto a mano? En recepción pueden ayudarle: lleve su carné.',
    findDesk: 'Ver dónde está recepción',
    other: 'Elegir otra prueba',
  },
  code: {
    titles: {
      ...names,
      'recovery-code': 'Un código de recuperación',
      totp: 'Su aplicación de códigos',
      'activation-code': 'Su código de activación',
      voucher: 'Su código de recepción',
    },
    leads: {
      'recovery-code': () => 'Elija cualquiera de los que aún no ha usado.',
      totp: () => 'Abra la aplicación en su teléfono y copie las cifras que muestra.',
      'mail-code': (to) => `Acabamos de enviarlo a ${to}. Llega en unos instantes.`,
      'mobile-code': (to) => `Acabamos de enviarlo al ${to}. Llega en unos instantes.`,
      'activation-code': () => 'Lo recibió con los papeles de su matrícula.',
      voucher: () => 'Copie el código que acaban de darle en recepción.',
    },
    labels: {
      'recovery-code': 'Código de recuperación',
      totp: 'Código que muestra la aplicación',
      'mail-code': 'Código recibido por correo electrónico',
      'mobile-code': 'Código recibido por SMS',
      'activation-code': 'Código de activación',
      voucher: 'Código de recepción',
    },
    hints: {
      'recovery-code': 'No importan los espacios, los guiones ni las mayúsculas.',
      totp: `Cambia cada ${totpCode.seconds} segundos: copie el que se ve ahora.`,
      'mail-code': '¿No llega nada? Mire también en el correo no deseado.',
      'mobile-code': 'Solo cifras; no importan los espacios.',
      'activation-code': 'No importan los espacios, los guiones ni las mayúsculas.',
      voucher: 'No importan los espacios, los guiones ni las mayúsculas.',
    },
    empty: 'Escriba el código.',
    submit: 'Continuar',
    waiting: 'Comprobando…',
    goodFor: (time) => `Este código se acepta todavía durante ${time}.`,
    over: 'Este código ya no se acepta: pida otro.',
    again: 'Enviar otro código',
  },
  login: {
    lead: 'Es el nombre con el que inicia sesión, junto con la contraseña.',
    label: 'Su nombre de usuario',
    spelt: 'Letra por letra:',
    digit: (digit) => `cifra ${digit}`,
    capital: (letter) => `${letter} mayúscula`,
    signs: {
      '.': 'punto',
      '-': 'guion',
      _: 'guion bajo',
      '@': 'arroba',
      '+': 'signo más',
      "'": 'apóstrofo',
    },
    mail: {
      queued: (to) => `También se lo enviamos a ${to}.`,
      'no-address': 'Anótelo: no tenemos ninguna dirección a la que enviárselo.',
      off: 'Anótelo antes de irse.',
    },
    next: 'Su contraseña no ha cambiado.',
  },
};

const unexpected = 'No es el código que esperábamos.';
const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': 'Cada uno sirve una sola vez: elija uno que no esté tachado.',
  totp: 'Espere a que la aplicación muestre uno nuevo y cópielo.',
  'mail-code': 'Solo se acepta el último código enviado.',
  'mobile-code': 'Solo se acepta el último código enviado.',
  'activation-code': 'Compárelo con sus papeles, carácter por carácter.',
  voucher: 'Compárelo con el que le dieron en recepción.',
};

/** About codes and what becomes of them. */
export const proofNotices: Pick<
  NoticeMessages,
  'code-wrong' | 'code-empty' | 'code-over' | 'voucher-refused' | 'code-not-sent' | 'code-sent'
> = {
  'code-wrong': ({ proof, triesLeft: left }) => ({
    what: unexpected,
    now: `${compare[proof]} ${triesLeft(left)}`,
  }),
  'code-empty': () => ({ what: 'Falta el código.', now: 'Escríbalo y pulse «Continuar».' }),
  'code-over': () => ({
    what: 'Este código ya no se acepta.',
    now: 'Pida otro: se lo enviamos enseguida.',
  }),
  'voucher-refused': () => ({
    what: 'Este código de recepción no se acepta.',
    now: 'Repáselo carácter por carácter. Sirve una sola vez y por poco tiempo: en recepción pueden darle otro.',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: 'Ya le hemos enviado varios códigos.',
        now: `Elija otra prueba o vuelva dentro de ${frame.duration(notice.freeIn)}. En recepción también pueden ayudarle.`,
      };
    }
    return {
      recipient: {
        what: 'El código no ha podido llegar a esta dirección o a este número.',
        now: 'Elija otra prueba si tiene alguna; en recepción también pueden ayudarle.',
      },
      unavailable: {
        what: 'Ahora mismo no podemos enviar códigos. No es por nada que usted haya hecho.',
        now: 'Elija otra prueba o vuelva dentro de unos minutos.',
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: 'Acabamos de enviarle un código nuevo.',
    now: 'Los anteriores ya no se aceptan.',
  }),
};
