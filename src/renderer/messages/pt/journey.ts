import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt');

/** The steps that ask for something. */
export const journey: Pick<
  Messages,
  'numbers' | 'identifier' | 'identify' | 'joker' | 'password' | 'houseRules'
> = {
  identifier: { lead: 'Basta um. Escolha o que tiver à mão.' },
  numbers: {
    student: {
      name: 'Número de estudante',
      where: 'No seu cartão universitário.',
      example: (example) => `No seu cartão universitário. Por exemplo, ${example}`,
      empty: 'Escreva o seu número de estudante.',
      format: (example) => `Um número de estudante escreve-se como ${example}. Verifique-o no seu cartão.`,
    },
    ine: {
      name: 'Número INE',
      where: 'O número nacional de estudante em França: está nas suas notas do «baccalauréat».',
      example: (example) => `Nas suas notas do «baccalauréat». Por exemplo, ${example}`,
      empty: 'Escreva o seu número INE.',
      format: (example) =>
        `Um número INE escreve-se como ${example}. Verifique-o nas suas notas do «baccalauréat».`,
    },
    staff: {
      name: 'Número de funcionário',
      where: 'No seu cartão profissional.',
      example: (example) => `No seu cartão profissional. Por exemplo, ${example}`,
      empty: 'Escreva o seu número de funcionário.',
      format: (example) => `Um número de funcionário escreve-se como ${example}. Verifique-o no seu cartão.`,
    },
    uid: {
      name: 'UID',
      where: 'Na carta ou na mensagem que recebeu à chegada.',
      example: (example) => `Na mensagem que recebeu à chegada. Por exemplo, ${example}`,
      empty: 'Escreva o seu UID.',
      format: (example) =>
        `Um UID escreve-se como ${example}. Verifique-o na mensagem que recebeu à chegada.`,
    },
  },
  identify: {
    birthDate: 'Data de nascimento',
    birthDateExample: 'Dia, mês e ano: dd/mm/aaaa. As barras aparecem sozinhas.',
    birthDateEmpty: 'Escreva a sua data de nascimento: dia, mês e ano.',
    birthDatePartial: 'Complete a data: dois algarismos para o dia, dois para o mês e quatro para o ano.',
    birthDateUnreal: 'Esta data de nascimento não é possível. Verifique o dia, o mês e o ano.',
    voucher: 'Código do balcão (se tiver um)',
    voucherHint: 'Com ele não precisa de esperar.',
    submit: 'Continuar',
    waiting: 'A verificar…',
    fieldsToCorrect: (count) =>
      plural(count, { one: 'Há um ponto a corrigir.', other: `Há ${count} pontos a corrigir.` }),
  },
  joker: {
    lead: 'É a que escolheu.',
    place: (place, of) => `Pergunta ${place} de ${of}`,
    answer: 'A sua resposta',
    answerHint: 'Maiúsculas, acentos e pontuação não contam.',
    empty: 'Escreva a sua resposta.',
    submit: 'Continuar',
    waiting: 'A verificar…',
    questions: {
      'childhood-friend': 'Qual era o nome próprio do seu melhor amigo ou amiga de infância?',
      'first-pet': 'Como se chamava o seu primeiro animal de estimação?',
      'first-teacher': 'Como se chamava o seu primeiro professor ou professora da escola?',
      'grandmother-village': 'Em que cidade ou aldeia vivia a sua avó?',
      'childhood-hero': 'Que personagem admirava em criança?',
      'first-concert': 'Quem viu no seu primeiro concerto?',
      'childhood-toy': 'Como se chamava o seu peluche ou brinquedo preferido?',
      'childhood-neighbours': 'Qual era o apelido dos vizinhos da sua infância?',
      'class-neighbour': 'Ao lado de quem se sentava nas aulas, em criança?',
      'first-film': 'Qual foi o primeiro filme que viu no cinema?',
      'learnt-to-swim': 'Em que sítio exato aprendeu a nadar?',
      'first-trip-alone': 'Aonde foi na sua primeira viagem sem a família?',
    },
  },
  password: {
    password: 'Nova palavra-passe',
    confirmation: 'Repita a palavra-passe',
    rulesTitle: 'O que tem de ter',
    reveal: 'Mostrar',
    conceal: 'Ocultar',
    same: 'As duas palavras-passe são iguais.',
    differ: 'As duas palavras-passe são diferentes. Escreva a segunda outra vez.',
    houseRulesRead: 'Confirmo que li as regras de utilização',
    houseRulesOpen: 'Ler as regras de utilização',
    submit: 'Guardar',
    waiting: 'A guardar…',
    toCorrect: 'Ainda falta corrigir alguma coisa.',
    houseRulesUnread: 'Assinale a caixa depois de ler as regras de utilização.',
    state: { met: 'cumprido', broken: 'a corrigir', open: 'por cumprir', unknown: 'verificado no fim' },
  },
  houseRules: {
    title: 'Regras de utilização',
    missing: 'Este texto não pode ser mostrado aqui. Peça-o no balcão.',
    resume: 'Voltar à minha palavra-passe',
    lead: 'Valem para todos os serviços da universidade.',
    accept: 'Li e aceito as regras',
  },
};
