import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt');
const login = 'Nome de utilizador';
const password = 'Palavra-passe';

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: 'Balcão: iniciar sessão',
    text: 'Reservado ao pessoal do balcão. O que fizer aqui fica registado em seu nome.',
    login,
    password,
    submit: 'Iniciar sessão',
    waiting: 'A verificar…',
    empty: 'Escreva o seu nome de utilizador e a sua palavra-passe.',
  },
  totp: {
    lead: 'O código que a sua aplicação mostra neste momento.',
    label: 'Código de utilização única',
    hint: `Muda a cada ${totpCode.seconds} segundos.`,
  },
  find: {
    label: 'Número, nome de utilizador ou nome',
    hint: `Pelo menos ${shortestSearch} letras ou algarismos. Cada pesquisa fica registada.`,
    empty: 'Escreva o que quer procurar.',
    submit: 'Procurar',
    waiting: 'A procurar…',
    found: (count) => plural(count, { one: 'Uma pessoa encontrada', other: `${count} pessoas encontradas` }),
    some: 'Estas são algumas',
  },
  populations: {
    student: 'Estudante',
    staff: 'Membro do pessoal',
    external: 'Pessoa externa',
  },
  states: {
    active: 'Em uso',
    'not-activated': 'Ainda por ativar',
    'locked-by-failures': 'Bloqueada depois de demasiadas tentativas com a palavra-passe',
    'locked-by-administration': 'Suspensa pela universidade',
    disabled: 'Fechada',
    expired: 'Chegou à data de fim',
    privileged: 'Com permissões especiais',
  },
  person: {
    state: 'Conta:',
    photo: 'Fotografia da pessoa',
    noPhoto: 'Sem fotografia',
    checked: 'O que verificou?',
    unchecked: 'Indique primeiro o que verificou.',
    vouch: 'Entregar um código',
    unlock: 'Desbloquear a conta',
    waiting: 'Um momento…',
    confirmed: 'Uma segunda pessoa do balcão terá de confirmar.',
    mayNot: {
      privileged:
        'Esta conta tem permissões especiais: no balcão não se entregam códigos para ela. Encaminhe a pessoa para o serviço de informática.',
      own: 'É a sua própria conta: outra pessoa do balcão pode tratar disso.',
    },
    useless:
      'Neste estado, um código não reabre a conta. Encaminhe a pessoa para os serviços académicos ou para os recursos humanos.',
  },
  things: {
    'campus-card': 'O cartão universitário',
    'identity-card': 'O cartão de identidade',
    passport: 'O passaporte',
    'residence-permit': 'O título de residência',
  },
  confirm: {
    title: 'Uma segunda pessoa confirma',
    text: 'Inicie sessão também. Confirma assim que viu esta pessoa e o seu documento de identificação.',
    whom: 'Código pedido para',
    login,
    password,
    submit: 'Confirmar',
    waiting: 'A verificar…',
    empty: 'Escreva o seu nome de utilizador e a sua palavra-passe.',
  },
  voucher: {
    lead: 'Leia-o em voz baixa ou copie-o à mão. Não o envie nem o guarde em lado nenhum.',
    label: 'Código para',
    left: (time) => `Ainda ${time}`,
    over: 'Este código já não é aceite: entregue outro.',
    facts: (minutes) => [
      `Serve uma única vez, só para esta pessoa e durante ${plural(minutes, { one: '1 minuto', other: `${minutes} minutos` })}.`,
      'No quiosque, a pessoa escolhe «Esqueci-me dos meus dados de acesso» ou «Ativar a minha conta» e depois «Um código do balcão».',
      'A pessoa recebe um aviso por e-mail.',
    ],
    next: 'Atender outra pessoa',
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
    what: 'Esta conta não é do balcão.',
    now: 'Se trabalha lá, peça ao serviço de informática que a inscreva.',
  }),
  'search-too-short': () => ({
    what: 'Esta pesquisa é demasiado curta.',
    now: `Escreva pelo menos ${shortestSearch} letras ou algarismos.`,
  }),
  'nobody-found': () => ({
    what: 'Não há ninguém que corresponda.',
    now: 'Verifique como se escreve ou procure pelo número do cartão.',
  }),
  'too-many-found': () => ({
    what: 'Há demasiadas pessoas que correspondem.',
    now: 'Limite a pesquisa: acrescente o nome próprio ou procure pelo número do cartão.',
  }),
  'quota-reached': () => ({
    what: 'Já entregou todos os códigos que a universidade permite de momento.',
    now: 'Peça a outra pessoa do balcão.',
  }),
  'same-person': () => ({
    what: 'São precisas três pessoas diferentes: quem pede o código, quem o entrega e quem confirma.',
    now: 'Peça a outra pessoa do balcão.',
  }),
  unlocked: () => ({
    what: 'A conta está desbloqueada.',
    now: 'A pessoa pode iniciar sessão com a sua palavra-passe. Se já não se lembrar dela, entregue-lhe um código.',
  }),
  'not-locked': () => ({
    what: 'Esta conta não estava bloqueada.',
    now: 'Se a pessoa já não se lembrar da sua palavra-passe, entregue-lhe um código.',
  }),
};
