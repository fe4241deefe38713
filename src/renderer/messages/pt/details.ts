import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt');

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: 'Inicie sessão',
    text: 'Com a palavra-passe que usa hoje, para ver e alterar os seus dados de recuperação.',
    login: 'Nome de utilizador',
    password: 'Palavra-passe',
    submit: 'Iniciar sessão',
    waiting: 'A verificar…',
    empty: 'Escreva o seu nome de utilizador e a sua palavra-passe.',
  },
  details: {
    lead: 'Com eles recupera aqui o acesso, sem a ajuda de ninguém.',
    names: {
      jokers: 'Perguntas de segurança',
      mail: 'E-mail de recuperação',
      mobile: 'Telemóvel de recuperação',
      codes: 'Códigos de recuperação',
      totp: 'Aplicação de códigos',
    },
    jokers: (count) =>
      plural(count, { one: 'Uma pergunta escolhida', other: `${count} perguntas escolhidas` }),
    codes: (left) =>
      plural(left, { one: 'Um código ainda por usar', other: `${left} códigos ainda por usar` }),
    totp: 'Associada',
    contact: (to, proved) => `${to}, ${proved ? 'confirmado com um código' : 'ainda por confirmar'}`,
    none: 'Nada por enquanto',
    change: 'Alterar',
    add: 'Adicionar',
    renew: 'Criar outros',
    remove: 'Retirar',
    reallyRemove: {
      mail: 'Retirar este e-mail?',
      mobile: 'Retirar este telemóvel?',
      totp: 'Deixar de usar esta aplicação?',
    },
    yesRemove: 'Sim, retirar',
    keep: 'Manter',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: 'As suas perguntas de segurança estão guardadas.',
  mail: 'O seu e-mail de recuperação está guardado.',
  mobile: 'O seu telemóvel de recuperação está guardado.',
  codes: 'Os seus novos códigos de recuperação estão guardados; os antigos já não servem.',
  totp: 'A sua aplicação de códigos está associada.',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: 'Retirámos as suas perguntas de segurança.',
  mail: 'Retirámos o seu e-mail de recuperação.',
  mobile: 'Retirámos o seu telemóvel de recuperação.',
  codes: 'Retirámos os seus códigos de recuperação.',
  totp: 'A sua aplicação de códigos já não está associada.',
};

const informed = 'Confirmamos por e-mail, se tivermos um endereço seu.';

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: 'O sistema de contas não deixa iniciar sessão. Não é por nada que tenha feito.',
    now: 'No balcão dizem-lhe porquê.',
  },
  'password-expired': {
    what: 'O prazo desta palavra-passe terminou.',
    now: 'Escolha uma nova em «Esqueci-me dos meus dados de acesso».',
  },
  'must-change': {
    what: 'O sistema de contas pede primeiro uma nova palavra-passe.',
    now: 'Escolha-a em «Esqueci-me dos meus dados de acesso» e depois volte aqui.',
  },
  locked: {
    what: 'Esta conta está bloqueada durante algum tempo, depois de demasiadas tentativas com a palavra-passe.',
    now: 'Tente de novo um pouco mais tarde. No balcão também a podem desbloquear.',
  },
  disabled: { what: 'Esta conta está fechada.', now: 'No balcão dizem-lhe como a reabrir.' },
  'account-expired': {
    what: 'Esta conta chegou à sua data de fim.',
    now: 'No balcão dizem-lhe como a prolongar.',
  },
  restricted: {
    what: 'Esta conta não abre a esta hora, ou não abre a partir daqui.',
    now: 'Tente de novo no seu horário habitual.',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: 'Não reconhecemos este nome de utilizador com esta palavra-passe, ou houve demasiadas tentativas hoje.',
    now: 'Verifique os dois dados. Se não resultar, vá a «Esqueci-me dos meus dados de acesso» ou volte amanhã.',
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: 'Esta conta precisa primeiro de uma aplicação de códigos.',
    now: 'Associe uma em «Os meus dados de recuperação» e depois volte.',
  }),
};
