import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const login = 'Nombre de usuario';
const password = 'Contraseña';

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: 'Recepción: iniciar sesión',
    text: 'Solo para el personal de recepción. Lo que haga aquí queda registrado a su nombre.',
    login,
    password,
    submit: 'Iniciar sesión',
    waiting: 'Comprobando…',
    empty: 'Escriba su nombre de usuario y su contraseña.',
  },
  totp: {
    lead: 'El código que muestra ahora su aplicación.',
    label: 'Código de un solo uso',
    hint: `Cambia cada ${totpCode.seconds} segundos.`,
  },
  find: {
    label: 'Número, nombre de usuario o nombre',
    hint: `Al menos ${shortestSearch} letras o cifras. Cada búsqueda queda registrada.`,
    empty: 'Escriba qué quiere buscar.',
    submit: 'Buscar',
    waiting: 'Buscando…',
    found: (count) =>
      plural(count, { one: 'Una persona encontrada', other: `${count} personas encontradas` }),
    some: 'Estas son algunas',
  },
  populations: {
    student: 'Estudiante',
    staff: 'Miembro del personal',
    external: 'Persona externa',
  },
  states: {
    active: 'En uso',
    'not-activated': 'Todavía sin activar',
    'locked-by-failures': 'Bloqueada tras demasiados intentos con la contraseña',
    'locked-by-administration': 'Suspendida por la universidad',
    disabled: 'Cerrada',
    expired: 'Ha llegado a su fecha de finalización',
    privileged: 'Con permisos especiales',
  },
  person: {
    state: 'Cuenta:',
    photo: 'Foto de la persona',
    noPhoto: 'Sin foto',
    checked: '¿Qué ha comprobado?',
    unchecked: 'Indique antes qué ha comprobado.',
    vouch: 'Entregar un código',
    unlock: 'Desbloquear la cuenta',
    waiting: 'Un momento…',
    confirmed: 'Tendrá que confirmarlo una segunda persona de recepción.',
    mayNot: {
      privileged:
        'Esta cuenta tiene permisos especiales: en recepción no se entregan códigos para ella. Envíe a la persona al servicio de informática.',
      own: 'Es su propia cuenta: puede encargarse otra persona de recepción.',
    },
    useless:
      'En este estado, un código no volverá a abrir la cuenta. Envíe a la persona a secretaría o a recursos humanos.',
  },
  things: {
    'campus-card': 'El carné universitario',
    'identity-card': 'El documento de identidad',
    passport: 'El pasaporte',
    'residence-permit': 'El permiso de residencia',
  },
  confirm: {
    title: 'Confirma una segunda persona',
    text: 'Inicie sesión usted también. Con ello confirma que ha visto a esta persona y su documento de identidad.',
    whom: 'Código solicitado para',
    login,
    password,
    submit: 'Confirmar',
    waiting: 'Comprobando…',
    empty: 'Escriba su nombre de usuario y su contraseña.',
  },
  voucher: {
    lead: 'Léalo en voz baja o cópielo a mano. No lo envíe ni lo guarde en ningún sitio.',
    label: 'Código para',
    left: (time) => `Todavía ${time}`,
    over: 'Este código ya no se acepta: entregue otro.',
    facts: (minutes) => [
      `Sirve una sola vez, solo a esta persona y durante ${plural(minutes, { one: '1 minuto', other: `${minutes} minutos` })}.`,
      'En el quiosco debe elegir «He olvidado mis datos de acceso» o «Activar mi cuenta» y después «Un código de recepción».',
      'La persona recibe un aviso por correo electrónico.',
    ],
    next: 'Atender a otra persona',
  },
};

/** About finding people and vouching for them. */
export const receptionNotices: Pick<
  NoticeMessages,
  | 'not-reception'
  | 'search-too-short'
  | 'nobody-found'
  | 'too-many-found'
  | 'quota-reached'
  | 'same-person'
  | 'unlocked'
  | 'not-locked'
> = {
  'not-reception': () => ({
    what: 'Esta cuenta no es de recepción.',
    now: 'Si trabaja allí, pida al servicio de informática que la dé de alta.',
  }),
  'search-too-short': () => ({
    what: 'Esta búsqueda es demasiado corta.',
    now: `Escriba al menos ${shortestSearch} letras o cifras.`,
  }),
  'nobody-found': () => ({
    what: 'No hay nadie que coincida.',
    now: 'Compruebe cómo se escribe o busque por el número del carné.',
  }),
  'too-many-found': () => ({
    what: 'Hay demasiadas personas que coinciden.',
    now: 'Acote la búsqueda: añada el nombre de pila o busque por el número del carné.',
  }),
  'quota-reached': () => ({
    what: 'Ha entregado todos los códigos que la universidad permite por el momento.',
    now: 'Pídaselo a otra persona de recepción.',
  }),
  'same-person': () => ({
    what: 'Hacen falta tres personas distintas: quien pide el código, quien lo entrega y quien lo confirma.',
    now: 'Pídaselo a otra persona de recepción.',
  }),
  unlocked: () => ({
    what: 'La cuenta está desbloqueada.',
    now: 'La persona puede iniciar sesión con su contraseña. Si ya no la recuerda, entréguele un código.',
  }),
  'not-locked': () => ({
    what: 'Esta cuenta no estaba bloqueada.',
    now: 'Si la persona ya no recuerda su contraseña, entréguele un código.',
  }),
};
