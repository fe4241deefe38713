import type { NotUsableReason } from '../../../contract/failures.ts';
import type { EndingText, Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = 'Dirija-se ao balcão com o seu cartão ou um documento de identificação.';
const deskElse = 'No balcão também podem ajudar: leve o seu cartão.';
const deskWithReference = 'Se não resultar, indique esta referência no balcão: ela diz o que aconteceu.';

const remember = 'Lembre-se desta nova palavra-passe.';
const openAtDesk = 'Indique esta referência no balcão: lá reabrem a sua conta.';

/** The password is written: what still stands between the person and their account. */
const notUsable: Readonly<Record<NotUsableReason, EndingText>> = {
  refused: {
    title: 'A sua palavra-passe foi alterada, mas a sua conta continua fechada',
    why: 'O sistema de contas recebeu a nova palavra-passe e, mesmo assim, não deixa iniciar sessão. Não é por nada que tenha feito.',
    now: [remember, openAtDesk],
  },
  'password-expired': {
    title: 'A sua palavra-passe foi alterada, mas o sistema de contas já a dá como fora de prazo',
    why: 'É uma definição desse sistema. Não é por nada que tenha feito.',
    now: [remember, 'Indique esta referência no balcão: lá tratam de que passe a servir.'],
  },
  'must-change': {
    title: 'A sua palavra-passe foi alterada, mas o sistema de contas ainda vai pedir outra',
    why: 'Vai pedi-la da próxima vez que iniciar sessão. É uma definição desse sistema, não é por nada que tenha feito.',
    now: [
      remember,
      'Inicie sessão num computador da universidade: é aí que escolhe a seguinte.',
      'Se não resultar, indique esta referência no balcão.',
    ],
  },
  locked: {
    title: 'A sua palavra-passe foi alterada, mas a sua conta continua bloqueada',
    why: 'Ficou bloqueada durante algum tempo depois de demasiadas tentativas com a palavra-passe, e o quiosque não conseguiu desbloqueá-la.',
    now: [
      remember,
      'Tente iniciar sessão um pouco mais tarde.',
      'Se for urgente, indique esta referência no balcão.',
    ],
  },
  disabled: {
    title: 'A sua palavra-passe foi alterada, mas a sua conta está fechada',
    why: 'Só é possível iniciar sessão depois de a conta ser reaberta.',
    now: [remember, openAtDesk],
  },
  'account-expired': {
    title: 'A sua palavra-passe foi alterada, mas a sua conta chegou à data de fim',
    why: 'Só é possível iniciar sessão depois de a conta ser prolongada.',
    now: [remember, 'Indique esta referência no balcão: lá podem prolongá-la.'],
  },
  restricted: {
    title: 'A sua palavra-passe foi alterada, mas não a conseguimos experimentar',
    why: 'A sua conta não abre a esta hora, ou não abre a partir daqui.',
    now: [
      remember,
      'Se não for aceite no seu horário ou no seu computador, indique esta referência no balcão.',
    ],
  },
};

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': (_, next) => ({
    title: 'A sua conta está à espera de ser ativada',
    why: 'Encontrámos a sua conta, mas ela ainda nunca foi usada: não tem nenhuma palavra-passe para alterar.',
    now:
      next === 'activation'
        ? ['Ative-a aqui e agora: vai escolher a sua primeira palavra-passe.', deskElse]
        : [desk, 'Lá, a ativação faz-se em poucos minutos.'],
  }),
  'already-active': (_, next) => ({
    title: 'A sua conta já está ativada',
    why: 'Encontrámos a sua conta: já não há nada para ativar.',
    now: [
      'Se sabe a sua palavra-passe, inicie sessão.',
      next === 'password'
        ? 'Se já não se lembra dela, escolha uma nova aqui e agora.'
        : 'Se já não se lembra dela, recomece por «Esqueci-me dos meus dados de acesso».',
    ],
  }),
  'no-proof': (_, next) => ({
    title: 'Falta-nos uma prova de que a conta é sua',
    why: 'Encontrámos a conta, mas o que sabemos dela não chega para o confirmar aqui.',
    now:
      next === 'voucher'
        ? [desk, 'Lá dão-lhe um código: escreva-o aqui e pode continuar.']
        : [desk, 'Lá dão-lhe um novo acesso.'],
  }),
  'locked-by-administration': () => ({
    title: 'A universidade suspendeu esta conta',
    why: 'O quiosque não pode levantar a suspensão. Nada foi alterado.',
    now: ['No balcão dizem-lhe porquê e como reabrir a sua conta.'],
  }),
  'account-disabled': () => ({
    title: 'Esta conta está fechada',
    why: 'Já não está em uso. Nada foi alterado.',
    now: ['Se continua a fazer parte da universidade, no balcão podem reabri-la.'],
  }),
  'account-expired': () => ({
    title: 'Esta conta chegou à sua data de fim',
    why: 'Uma nova palavra-passe não a reabriria. Nada foi alterado.',
    now: ['Se continua a fazer parte da universidade, no balcão podem prolongá-la.'],
  }),
  'changed-lately': ({ seconds }) => ({
    title: 'A sua palavra-passe foi alterada há pouco tempo',
    why: `O sistema de contas só aceita outra dentro de ${duration(seconds)}. A sua continua a servir.`,
    now: ['Volte nessa altura, aqui ou a outro quiosque.', 'Se for urgente, no balcão podem ajudar já.'],
  }),
  privileged: () => ({
    title: 'Esta conta recupera-se de outra forma',
    why: 'Tem permissões especiais: para as proteger, nada nela se altera num quiosque.',
    now: ['Dirija-se ao serviço de informática.'],
  }),
  'proof-blocked': ({ seconds }, next) => ({
    title: 'As provas estão em pausa',
    why: `Várias respostas não eram as que conhecemos. Pode tentar de novo dentro de ${duration(seconds)}.`,
    now: [
      'Volte nessa altura, aqui ou a outro quiosque.',
      next === 'voucher'
        ? 'Se for urgente, peça um código no balcão: serve de imediato.'
        : 'Se for urgente, no balcão podem ajudar já.',
    ],
  }),
  'outcome-unknown': () => ({
    title: 'Não recebemos a resposta do sistema de contas',
    why: 'A sua nova palavra-passe foi enviada, mas não chegou nenhuma confirmação. Não é por nada que tenha feito.',
    now: [
      'Tente iniciar sessão com a nova palavra-passe.',
      'Se não for aceite, a antiga continua a servir: recomece aqui.',
      deskWithReference,
    ],
  }),
  'not-usable': ({ reason }) => notUsable[reason],
  'number-held-twice': () => ({
    title: 'Há duas pessoas inscritas com este número',
    why: 'O quiosque não consegue saber qual das duas está aqui. Não é por nada que tenha feito.',
    now: ['Recomece com outro dos seus números.', deskWithReference],
  }),
  'operator-fault': (_, next) => ({
    title: 'Um dos nossos serviços não responde',
    why: 'Não é por nada que tenha feito. Nada foi alterado.',
    now: [
      next === 'login'
        ? 'Tente de novo aqui: já mostrou que a conta é sua, não precisa de repetir nada.'
        : 'Tente de novo dentro de alguns minutos.',
      deskWithReference,
    ],
  }),
};
