import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { detailsNotices } from './details.ts';
import { frame } from './frame.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { triesLeft as left, wait } from './tries.ts';

const plural = pluralIn('pt');

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: 'Este número não se escreve assim.',
      now: 'Compare-o com o exemplo que está por baixo.',
    }),
    'birth-date-unreal': () => ({
      what: 'Esta data de nascimento não é possível.',
      now: 'Verifique o dia, o mês e o ano.',
    }),
    'not-recognised': ({ seconds }) => ({
      what: 'Não reconhecemos este número com esta data de nascimento.',
      now: `Verifique os dois dados. ${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: 'Um momento antes da próxima tentativa.',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: 'Este código do balcão não corresponde a este número e a esta data de nascimento.',
      now: `Verifique os três dados ou peça outro código no balcão. Sem código: ${seconds > 0 ? `dentro de ${frame.duration(seconds)}` : 'já pode tentar de novo'}.`,
    }),
    'answer-empty': () => ({ what: 'Falta a sua resposta.', now: 'Escreva-a e toque em «Continuar».' }),
    'answer-wrong': ({ triesLeft }) => ({
      what: 'Não é a resposta que conhecemos.',
      now: plural(triesLeft, {
        one: `${left(triesLeft)} Em caso de dúvida, no balcão podem ajudar.`,
        other: left(triesLeft),
      }),
    }),
    'proof-blocked': ({ seconds }) => ({
      what: 'As provas estão em pausa, depois de várias respostas diferentes.',
      now: `${wait(seconds)} No balcão também podem ajudar já.`,
    }),
    'passwords-differ': () => ({
      what: 'As duas palavras-passe são diferentes.',
      now: 'Escreva-a outra vez em «Repita a palavra-passe».',
    }),
    'rules-broken': () => ({
      what: 'Esta palavra-passe ainda não serve.',
      now: 'Corrija os pontos marcados com uma cruz.',
    }),
    'house-rules-unread': () => ({
      what: 'Faltam as regras de utilização.',
      now: 'Leia-as e assinale a caixa.',
    }),
    'refused-by-directory': () => ({
      what: 'O sistema de contas não aceita esta palavra-passe.',
      now: 'Escolha outra. Nada foi alterado.',
    }),
    'staff-refused': () => ({
      what: 'Esta conta não tem acesso.',
      now: 'Verifique o nome de utilizador e a palavra-passe.',
    }),
    'operator-fault': () => ({
      what: 'Um dos nossos serviços não responde. Não é por nada que tenha feito.',
      now: 'Tente de novo dentro de momentos. Se continuar assim, indique esta referência no balcão.',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': 'Já a usou há pouco tempo.',
    'too-short': 'O sistema de contas considera-a demasiado curta.',
    'too-long': 'O sistema de contas considera-a demasiado longa.',
    'too-weak': 'O sistema de contas considera-a demasiado fácil de adivinhar.',
    'too-young':
      'A sua palavra-passe foi alterada há pouco tempo: é preciso esperar antes de a alterar de novo.',
    'same-as-current': 'É a palavra-passe que já tem.',
    'chosen-before': 'Já a escolheu aqui há pouco tempo.',
  },
};
