import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { triesLeft } from './tries.ts';

const plural = pluralIn('pt');

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `Pergunta ${place} de ${of}.`,
    pick: 'Escolha uma a que mais ninguém saiba responder, e de que se vá lembrar por muito tempo.',
    pickLabel: 'Perguntas',
    own: 'Escrever a minha própria pergunta',
    ownQuestion: 'A sua pergunta',
    ownQuestionHint: 'Vai ser mostrada aqui: não ponha nela a resposta.',
    answer: 'A sua resposta',
    answerHint: 'Maiúsculas, acentos e pontuação não vão contar.',
    change: 'Mudar de pergunta',
    previous: 'Voltar à anterior',
    next: 'Passar à seguinte',
    save: 'Guardar',
    waiting: 'A guardar…',
    faults: {
      'question-missing': 'Escreva a sua pergunta.',
      'question-twice': 'Já escolheu esta pergunta: escolha outra.',
      'answer-missing': 'Escreva a sua resposta.',
      'answer-too-short':
        'Esta resposta é demasiado curta para proteger a sua conta. Escreva uma mais longa.',
      'answer-guessable':
        'Esta resposta é fácil de adivinhar. Escreva uma que ninguém se lembrasse de tentar.',
      'answer-twice': 'Esta resposta já serve para outra pergunta. Escreva uma diferente.',
      'answer-in-question': 'A pergunta contém a resposta. Altere uma das duas.',
      'answer-is-yours':
        'Outras pessoas conhecem o seu nome, o seu nome de utilizador, os seus números e a sua data de nascimento. Escreva outra resposta.',
    },
  },
  contact: {
    mail: {
      title: 'O seu e-mail de recuperação',
      lead: 'Um endereço pessoal, que possa ler mesmo sem a sua conta. Só serve para lhe devolver o acesso.',
      label: 'Endereço de e-mail',
      hint: 'Por exemplo, nome.apelido@example.org',
      empty: 'Escreva o seu endereço.',
    },
    mobile: {
      title: 'O seu telemóvel de recuperação',
      lead: 'Poderemos enviar-lhe um código. Só serve para lhe devolver o acesso.',
      label: 'Número de telemóvel',
      hint: 'Por exemplo, 06 12 34 56 78, ou com o indicativo do país: +351 912 345 678',
      empty: 'Escreva o seu número.',
    },
  },
  kept: (masked) => `Neste momento temos: ${masked}`,
  later: 'Deixar para mais tarde',
  contactSubmit: 'Continuar',
  contactWaiting: 'A enviar o código…',
  confirm: {
    lead: {
      mail: (to) => `Acabámos de enviar um código para ${to}.`,
      mobile: (to) => `Acabámos de enviar um código para ${to}.`,
    },
    label: 'Código recebido',
    hint: 'Não chega nada? Volte atrás para verificar o que escreveu.',
    skip: 'Deixar para mais tarde',
  },
  codes: {
    lead: 'Cada um substitui uma vez o seu telemóvel e o seu e-mail. Não voltam a ser mostrados.',
    label: 'Códigos de recuperação',
    facts: [
      'Copie-os à mão e guarde-os com os seus papéis, longe do computador.',
      'Há alguém atrás de si? Espere até ninguém os poder ver.',
    ],
    written: 'Já os anotei',
    again: 'Tentar de novo',
    waiting: 'A guardar…',
  },
  totp: {
    scan: 'Abra no seu telemóvel uma aplicação de códigos (de autenticação) e aponte-a para este desenho.',
    picture: 'Desenho que a aplicação lê; a chave para escrever à mão está ao lado.',
    seed: 'Ou escreva esta chave',
    code: 'Código que a aplicação mostra',
    codeHint: 'Mostra que as duas estão associadas.',
    submit: 'Associar',
    waiting: 'A verificar…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: 'Falta o seu endereço.', now: 'Escreva-o e toque em «Continuar».' },
    malformed: {
      what: 'Um endereço não se escreve assim.',
      now: 'Verifique-o: um nome, uma arroba (@) e depois um domínio, como example.org.',
    },
    institutional: {
      what: 'Este endereço abre-se com a própria conta que deveria recuperar.',
      now: 'Escreva outro, que seja pessoal.',
    },
    'not-mobile': { what: 'Isto não é um endereço.', now: 'Escreva um endereço de e-mail.' },
    'not-sent': {
      what: 'Não foi possível entregar nenhum código neste endereço.',
      now: 'Verifique-o ou escreva outro.',
    },
  },
  mobile: {
    empty: { what: 'Falta o seu número.', now: 'Escreva-o e toque em «Continuar».' },
    malformed: {
      what: 'Um número não se escreve assim.',
      now: 'Verifique-o: tal como o marca, ou o indicativo do país e depois o número.',
    },
    institutional: {
      what: 'Este número é da universidade.',
      now: 'Escreva outro, que seja pessoal.',
    },
    'not-mobile': {
      what: 'Este número não é de um telemóvel: não recebe SMS.',
      now: 'Escreva um número de telemóvel.',
    },
    'not-sent': {
      what: 'Não foi possível entregar nenhum código neste número.',
      now: 'Verifique-o ou escreva outro.',
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
      one: 'Ainda há um ponto a corrigir.',
      other: `Ainda há ${faults.length} pontos a corrigir.`,
    }),
    now: 'Veja o que está marcado mais abaixo.',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: 'Não é o código que enviámos.',
    now: `Só é aceite o último. ${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: 'A aplicação não mostra esse código.',
    now: 'Espere que mostre um novo e copie-o. Se não resultar, aponte-a outra vez para o desenho.',
  }),
};
