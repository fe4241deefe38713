import { durationIn } from '../duration.ts';
import type { Messages } from '../messages.ts';

type Part =
  | 'duration'
  | 'frame'
  | 'journeys'
  | 'titles'
  | 'steps'
  | 'home'
  | 'credentials'
  | 'waiting'
  | 'idle'
  | 'done'
  | 'outOfOrder'
  | 'ended';

/** What stands around every screen, and the screens that ask for nothing. */
export const frame: Pick<Messages, Part> = {
  duration: durationIn('pt'),
  frame: {
    home: 'Início',
    help: 'Ajuda',
    back: 'Voltar',
    cancel: 'Cancelar',
    languages: 'Idioma',
    progress: 'Passos',
    stepDone: 'feito',
    finish: 'Terminar',
    startOver: 'Recomeçar',
    demo: 'Demonstração: nenhuma conta verdadeira é alterada',
    trial: 'Quiosque em fase experimental',
    closesIn: (time) => `Este ecrã fecha-se dentro de ${time}.`,
  },
  journeys: {
    password: 'Recuperar a minha palavra-passe',
    login: 'Recuperar o meu nome de utilizador',
    activation: 'Ativar a minha conta',
    details: 'Os meus dados de recuperação',
    reception: 'Balcão',
  },
  titles: {
    home: 'O que deseja fazer?',
    credentials: 'Esqueci-me dos meus dados de acesso',
    identifier: 'Que número tem consigo?',
    identify: 'Diga-nos quem é',
    proofs: 'Mostre que a conta é sua',
    joker: 'Pergunta de segurança',
    proof: 'Escreva o seu código',
    login: 'Este é o seu nome de utilizador',
    'house-rules': 'Regras de utilização',
    'set-jokers': 'As suas perguntas de segurança',
    'set-contact': 'Como contactar consigo',
    'confirm-contact': 'Vamos confirmar que a mensagem lhe chega',
    codes: 'Anote os seus códigos de recuperação',
    'set-totp': 'Associe a sua aplicação de códigos',
    'sign-in': 'Inicie sessão',
    details: 'Os meus dados de recuperação',
    'reception-sign-in': 'Balcão: iniciar sessão',
    'reception-totp': 'Balcão: o seu código',
    'reception-find': 'Quem tem à sua frente?',
    'reception-person': 'Compare com o cartão',
    'reception-confirm': 'Uma segunda pessoa confirma',
    'reception-voucher': 'Código a entregar',
    password: 'Escolha uma palavra-passe',
    done: 'Já está',
    ended: 'Ficamos por aqui',
    'out-of-order': 'Este quiosque está fechado de momento',
  },
  steps: {
    identifier: 'Que número',
    identify: 'Quem é',
    proofs: 'A sua prova',
    settings: 'Regras e recuperação',
    password: 'Palavra-passe',
    login: 'O seu nome de utilizador',
    done: 'Já está',
  },
  home: {
    forgotten: 'Esqueci-me dos meus dados de acesso',
    forgottenHint: 'Já não consigo iniciar sessão: escolho aqui uma nova palavra-passe, em dois minutos.',
    activate: 'Ativar a minha conta',
    activateHint: 'Acabei de chegar e ainda não escolhi nenhuma palavra-passe.',
    details: 'Os meus dados de recuperação',
    detailsHint: 'Sei a minha palavra-passe e quero deixar tudo pronto para a próxima vez.',
  },
  credentials: {
    lead: 'De que se esqueceu?',
    password: 'Recuperar a minha palavra-passe',
    passwordHint: 'Escolhe uma nova depois de mostrar que a conta é sua.',
    login: 'Recuperar o meu nome de utilizador',
    loginHint: 'O nome curto com que inicia sessão aparece aqui.',
    loginAtDesk: 'É-lhe dado no balcão, quando mostrar o seu cartão.',
  },
  waiting: {
    brief: 'Um momento…',
    directory: 'Estamos a consultar o sistema de contas…',
    long: {
      'may-give-up':
        'Está a demorar mais do que é habitual. Pode continuar à espera ou parar aqui: nada foi alterado.',
      asking: 'Está a demorar mais do que é habitual. Só mais um momento: a resposta ainda não chegou.',
      saving: 'Está a demorar mais do que é habitual. Não se vá embora: estamos a guardar.',
    },
    giveUp: 'Parar aqui',
  },
  idle: {
    title: 'Ainda está aí?',
    text: (time) => `Se não responder, apagamos tudo dentro de ${time}.`,
    stay: 'Sim, quero continuar',
    absolute: (time) => `A sua visita termina dentro de ${time}: o quiosque apaga então o que escreveu.`,
  },
  done: {
    text: {
      password: 'A sua palavra-passe foi alterada.',
      activation: 'A sua conta está aberta.',
    },
    works: {
      now: 'A sua palavra-passe já serve para todos os serviços da universidade.',
      'in-a-moment':
        'A sua palavra-passe vai servir em todo o lado dentro de alguns minutos, assim que todos os serviços a conheçam.',
      'not-tried': 'Use já a sua palavra-passe; se não for aceite, tente de novo dentro de alguns minutos.',
    },
    mail: {
      queued: (to) => `Vamos enviar uma confirmação para ${to}.`,
      'no-address': 'Não temos nenhum endereço para lhe enviar uma confirmação: pode indicar um no balcão.',
    },
    keep: {
      password: 'Os aparelhos que tinham memorizado a palavra-passe antiga vão pedir-lhe a nova.',
      activation: 'Inicie sessão com o seu nome de utilizador e a palavra-passe que acabou de escolher.',
    },
  },
  outOfOrder: {
    text: 'Não é por nada que tenha feito: um serviço de que o quiosque precisa não responde.',
    whatNow: 'No balcão de atendimento podem ajudar já.',
    giveReference: 'Indique lá esta referência.',
  },
  ended: {
    reference: 'Referência',
    whatNow: 'O que fazer agora',
    next: {
      voucher: 'Tenho um código do balcão',
      activation: 'Ativar a minha conta',
      password: 'Alterar a minha palavra-passe',
      login: 'Ver o meu nome de utilizador',
    },
  },
};
