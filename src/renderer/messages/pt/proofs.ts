import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { frame } from './frame.ts';
import { triesLeft } from './tries.ts';

const plural = pluralIn('pt');

const names: Messages['proofs']['names'] = {
  joker: 'A minha pergunta de segurança',
  'recovery-code': 'Um dos meus códigos de recuperação',
  totp: 'A minha aplicação de códigos',
  'mail-code': 'Um código por e-mail',
  'mobile-code': 'Um código por SMS',
  'activation-code': 'O meu código de ativação',
  voucher: 'Um código do balcão',
};

const count = ['', 'uma', 'duas', 'três', 'quatro', 'cinco', 'seis', 'sete'] as const;

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? 'Feito. ' : '';
      if (one === 'any') {
        return begun ? `${start}Falta mais uma prova.` : 'Basta uma prova: escolha a que preferir.';
      }
      if (one === 'some') {
        return `${start}Uma prova marcada «Suficiente» basta por si só; caso contrário, são precisas várias.`;
      }
      const many = count[left] ?? String(left);
      return begun
        ? `${start}${plural(left, { one: 'Falta mais uma prova.', other: `Faltam mais ${many} provas.` })}`
        : plural(left, {
            one: 'É precisa pelo menos uma: comece pela que preferir.',
            other: `São precisas pelo menos ${many}: comece pela que preferir.`,
          });
    },
    names,
    takes: {
      joker: 'Responda à pergunta que escolheu.',
      'recovery-code': 'Na folha onde os anotou.',
      totp: 'Os algarismos que a aplicação mostra.',
      'mail-code': 'Enviamo-lo para o seu e-mail de recuperação.',
      'mobile-code': 'Enviamo-lo para o seu telemóvel.',
      'activation-code': 'Nos papéis da sua matrícula.',
      voucher: 'É-lhe dado no balcão, quando mostrar o seu cartão.',
    },
    sentTo: (to) => `Enviamo-lo para ${to}.`,
    given: 'Feito',
    alone: 'Suficiente',
    desk: 'Não tem nada disto à mão? No balcão podem ajudar: leve o seu cartão.',
    findDesk: 'Ver onde é o balcão',
    other: 'Escolher outra prova',
  },
  code: {
    titles: {
      ...names,
      'recovery-code': 'Um código de recuperação',
      totp: 'A sua aplicação de códigos',
      'activation-code': 'O seu código de ativação',
      voucher: 'O seu código do balcão',
    },
    leads: {
      'recovery-code': () => 'Escolha qualquer um dos que ainda não usou.',
      totp: () => 'Abra a aplicação no seu telemóvel e copie os algarismos que ela mostra.',
      'mail-code': (to) => `Acabámos de o enviar para ${to}. Chega em poucos instantes.`,
      'mobile-code': (to) => `Acabámos de o enviar para ${to}. Chega em poucos instantes.`,
      'activation-code': () => 'Recebeu-o com os papéis da sua matrícula.',
      voucher: () => 'Copie o código que acabaram de lhe dar no balcão.',
    },
    labels: {
      'recovery-code': 'Código de recuperação',
      totp: 'Código que a aplicação mostra',
      'mail-code': 'Código recebido por e-mail',
      'mobile-code': 'Código recebido por SMS',
      'activation-code': 'Código de ativação',
      voucher: 'Código do balcão',
    },
    hints: {
      'recovery-code': 'Espaços, hífenes e maiúsculas não contam.',
      totp: `Muda a cada ${totpCode.seconds} segundos: copie o que se vê agora.`,
      'mail-code': 'Não chega nada? Veja também no correio não solicitado.',
      'mobile-code': 'Só algarismos; os espaços não contam.',
      'activation-code': 'Espaços, hífenes e maiúsculas não contam.',
      voucher: 'Espaços, hífenes e maiúsculas não contam.',
    },
    empty: 'Escreva o código.',
    submit: 'Continuar',
    waiting: 'A verificar…',
    goodFor: (time) => `Este código ainda é aceite durante ${time}.`,
    over: 'Este código já não é aceite: peça outro.',
    again: 'Enviar outro código',
  },
  login: {
    lead: 'É o nome com que inicia sessão, a par da palavra-passe.',
    label: 'O seu nome de utilizador',
    spelt: 'Letra a letra:',
    digit: (digit) => `algarismo ${digit}`,
    capital: (letter) => `${letter} maiúsculo`,
    signs: {
      '.': 'ponto',
      '-': 'hífen',
      _: 'traço inferior',
      '@': 'arroba',
      '+': 'sinal de mais',
      "'": 'apóstrofo',
    },
    mail: {
      queued: (to) => `Também vai ser enviado para ${to}.`,
      'no-address': 'Anote-o: não temos nenhum endereço para lho enviar.',
      off: 'Anote-o antes de sair.',
    },
    next: 'A sua palavra-passe não mudou.',
  },
};

const unexpected = 'Não é o código que esperávamos.';
const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': 'Cada um serve uma única vez: escolha um que não esteja riscado.',
  totp: 'Espere que a aplicação mostre um novo e copie-o.',
  'mail-code': 'Só é aceite o último código enviado.',
  'mobile-code': 'Só é aceite o último código enviado.',
  'activation-code': 'Compare-o com os seus papéis, carácter a carácter.',
  voucher: 'Compare-o com o que lhe deram no balcão.',
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
  'code-empty': () => ({ what: 'Falta o código.', now: 'Escreva-o e toque em «Continuar».' }),
  'code-over': () => ({
    what: 'Este código já não é aceite.',
    now: 'Peça outro: é enviado de imediato.',
  }),
  'voucher-refused': () => ({
    what: 'Este código do balcão não é aceite.',
    now: 'Releia-o carácter a carácter. Serve uma única vez e por pouco tempo: no balcão podem dar-lhe outro.',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: 'Já lhe enviámos vários códigos.',
        now: `Escolha outra prova ou volte dentro de ${frame.duration(notice.freeIn)}. No balcão também podem ajudar.`,
      };
    }
    return {
      recipient: {
        what: 'Não foi possível entregar o código neste endereço ou neste número.',
        now: 'Escolha outra prova, se tiver alguma; no balcão também podem ajudar.',
      },
      unavailable: {
        what: 'De momento não conseguimos enviar códigos. Não é por nada que tenha feito.',
        now: 'Escolha outra prova ou volte dentro de alguns minutos.',
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: 'Acabámos de enviar um novo código.',
    now: 'Os anteriores já não são aceites.',
  }),
};
