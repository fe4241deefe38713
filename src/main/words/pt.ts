import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = 'Se o pedido foi seu, não precisa de fazer nada.';

/** Intl begins with the day of the week, and two of the seven are masculine. */
const masculineDay = /^(?:sábado|domingo)/u;

const notices: NoticeWords = {
  subject: (campus, about) => `${campus}: ${about}`,
  about: {
    'password-changed': 'a sua palavra-passe',
    'password-maybe-changed': 'a sua palavra-passe',
    'login-recovered': 'o seu nome de utilizador',
    'account-activated': 'a sua conta está ativada',
    'details-changed': 'os seus dados de recuperação',
    'voucher-issued': 'um código entregue no balcão',
    'voucher-used': 'o seu código do balcão foi usado',
    'account-unlocked': 'a sua conta está desbloqueada',
  },
  when: (when) => `${masculineDay.test(when) ? 'no' : 'na'} ${when}`,
  greeting: (name) => (name === '' ? 'Olá,' : `Olá, ${name},`),
  what: {
    'password-changed': ({ when, login }) =>
      `A palavra-passe da conta ${login} foi alterada ${when}, num dos nossos quiosques de atendimento.`,
    'password-maybe-changed': ({ when, login }) =>
      `Foi pedida uma nova palavra-passe para a conta ${login} ${when}, num dos nossos quiosques de atendimento. A ligação foi interrompida antes de sabermos se ficou guardada.`,
    'login-recovered': ({ when, login }) =>
      `Pediu o seu nome de utilizador ${when}, num dos nossos quiosques de atendimento. É este: ${login}`,
    'account-activated': ({ when, login }) =>
      `A conta ${login} foi ativada ${when}, num dos nossos quiosques de atendimento. A primeira palavra-passe foi escolhida nessa altura.`,
    'details-changed': ({ when, login, detail }) =>
      `Os dados de recuperação da conta ${login} foram alterados ${when}, num dos nossos quiosques de atendimento. O que mudou: ${detail}.`,
    'voucher-issued': ({ when, login }) =>
      `Foi entregue no balcão um código para a conta ${login} ${when}, depois de verificado um cartão ou um documento de identificação.`,
    'voucher-used': ({ when, login }) =>
      `O código entregue no balcão para a conta ${login} foi usado ${when}, num dos nossos quiosques de atendimento.`,
    'account-unlocked': ({ when, login }) =>
      `A conta ${login} estava bloqueada depois de demasiadas tentativas com a palavra-passe. Foi desbloqueada no balcão ${when}, depois de verificado um cartão ou um documento de identificação.`,
  },
  now: {
    'password-changed': 'Use a partir de agora a nova palavra-passe em todos os serviços.',
    'password-maybe-changed':
      'Experimente primeiro a nova palavra-passe; se não resultar, a antiga continua a servir. Se ia ser a primeira, recomece a ativação num quiosque.',
    'login-recovered':
      'Inicie sessão com este nome de utilizador e a sua palavra-passe. Se também se esqueceu dela, pode escolher uma nova num quiosque.',
    'account-activated':
      'Inicie sessão a partir de agora em todos os serviços com este nome de utilizador e essa palavra-passe.',
    'details-changed': nothingToDo,
    'voucher-issued':
      'Escreva-o quanto antes num quiosque: serve uma única vez e por pouco tempo. Não o dê a ninguém, mesmo que lho peçam em nosso nome.',
    'voucher-used': `${nothingToDo} Esse código já não pode ser usado de novo.`,
    'account-unlocked':
      'A sua palavra-passe não mudou: inicie sessão como de costume. Se se esqueceu dela, pode escolher uma nova num quiosque.',
  },
  details: {
    jokers: 'as suas perguntas de segurança',
    mail: 'o seu e-mail de recuperação',
    mobile: 'o seu telemóvel de recuperação',
    codes: 'os seus códigos de recuperação',
    totp: 'a sua aplicação de códigos',
    some: 'um desses dados',
  },
  notYou: 'O pedido não foi seu? Avise-nos de imediato:',
  desk: 'Onde nos encontrar',
  automatic: 'Mensagem automática. Nunca lhe pediremos a sua palavra-passe.',
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code} é o seu código para o quiosque de ${campus}, válido por ${minutes} min. Nunca o diga a ninguém, nem mesmo a nós.`,
    contact: ({ code, campus, minutes }) =>
      `${code} é o código para confirmar este telemóvel no quiosque de ${campus}, válido por ${minutes} min. Nunca o diga a ninguém.`,
  },
  subject: (campus) => `${campus}: o seu código`,
  greeting: 'Olá,',
  what: {
    proof: () => 'Este é o código a escrever no quiosque, para mostrar que a conta é sua:',
    contact: () => 'Este é o código a escrever no quiosque, para confirmar que este endereço é seu:',
  },
  howLong: ({ minutes }) =>
    `Serve uma única vez, durante ${minutes === 1 ? '1 minuto' : `${minutes} minutos`}.`,
  secret: 'Nunca o diga a ninguém, mesmo que lho peçam em nosso nome: só o quiosque precisa dele.',
  notYou: 'Não está neste momento num quiosque? Alguém está a fazer-se passar por si: avise-nos.',
  desk: 'Onde nos encontrar',
  automatic: 'Mensagem automática. Nunca lhe pediremos a sua palavra-passe.',
};

/** Portuguese of Portugal. */
export const words: MainWords = { notices, codes };
