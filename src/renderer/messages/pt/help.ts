import { totpCode } from '../../../contract/proofs.ts';
import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Ajuda',
    topicsLabel: 'Assuntos',
    resume: 'Voltar para onde estava',
    topics: {
      login: {
        title: 'Já não sei o meu nome de utilizador',
        paragraphs: [
          'O seu nome de utilizador é o nome curto com que inicia sessão, a par da palavra-passe.',
          'Diga-nos quem é e mostre que a conta é sua: o nome aparece no ecrã e é enviado para o seu endereço.',
        ],
      },
      activation: {
        title: 'Como ativo a minha conta?',
        paragraphs: [
          'Enquanto não é ativada, uma conta não tem palavra-passe.',
          'Tenha consigo o seu número e o código de ativação que recebeu com os papéis da matrícula. Se não tiver esse código, no balcão podem dar-lhe um.',
          'Vai ler as regras de utilização, escolher como recuperar o acesso se um dia o perder e, por fim, a sua primeira palavra-passe.',
        ],
      },
      codes: {
        title: 'De que código preciso, e onde está?',
        paragraphs: [
          'Um código de recuperação está na folha onde o anotou. Serve uma única vez.',
          'Um código que enviamos chega em poucos instantes ao endereço ou ao telemóvel indicado. O ecrã diz durante quanto tempo é aceite.',
          `A aplicação de códigos mostra ${totpCode.digits} algarismos que mudam a cada ${totpCode.seconds} segundos.`,
          'Um código do balcão é-lhe dado quando mostra o seu cartão: serve de imediato e uma única vez.',
        ],
      },
      details: {
        title: 'Como me preparo para a próxima vez?',
        paragraphs: [
          'Com a sua palavra-passe, pode alterar aqui as suas perguntas de segurança, o seu e-mail e o seu telemóvel de recuperação, os seus códigos e a sua aplicação.',
          'Avisamos por e-mail de cada alteração.',
        ],
      },
      reception: {
        title: 'Como se trabalha no balcão',
        paragraphs: [
          'Procure a pessoa pelo número, pelo nome de utilizador ou pelo nome e compare-a com a fotografia e com o documento de identificação.',
          'O código que entrega serve uma vez, só para essa pessoa. Leia-o ou copie-o à mão: nunca o envie.',
          'Não vê nem escolhe a palavra-passe de ninguém. Tudo o que faz fica registado em seu nome.',
          'Toque em «Terminar» antes de se afastar.',
        ],
      },
    },
    atDesk: {
      login: {
        title: 'Já não sei o meu nome de utilizador',
        paragraphs: [
          'O seu nome de utilizador é o nome curto com que inicia sessão, a par da palavra-passe.',
          'É-lhe dado no balcão, quando mostrar o seu cartão ou um documento de identificação.',
        ],
      },
      activation: {
        title: 'Como ativo a minha conta?',
        paragraphs: [
          'Enquanto não é ativada, uma conta não tem palavra-passe: por isso, o quiosque não a pode alterar.',
          'A ativação faz-se no balcão. Leve o seu cartão ou um documento de identificação.',
          'Lá escolhe a sua primeira palavra-passe e a sua pergunta de segurança, que lhe permitirá recuperar aqui o acesso mais tarde.',
        ],
      },
    },
    desk: {
      title: 'Balcão de atendimento',
      place: 'Onde',
      hours: 'Quando',
      phone: 'Telefone',
      mail: 'E-mail',
    },
    staff: 'Pessoal técnico',
    reception: 'Balcão: iniciar sessão',
  },
  staff: {
    title: 'Pessoal técnico',
    text: 'Para sair do quiosque é precisa uma conta autorizada. A saída fica registada.',
    login: 'Nome de utilizador',
    password: 'Palavra-passe',
    submit: 'Sair do quiosque',
    waiting: 'A verificar…',
    empty: 'Escreva o nome de utilizador e a palavra-passe.',
  },
};
