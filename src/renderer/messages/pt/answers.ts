import type { AnswersMessages } from '../answers-messages.ts';

/** What the help answers. */
export const answers: AnswersMessages = {
  pick: 'Toque na pergunta mais parecida com a sua.',
  others: 'Ver as outras perguntas',
  topics: {
    numbers: {
      title: 'De que número preciso, e onde está?',
      paragraphs: ['Basta um destes números. Use o que tiver consigo.'],
    },
    'birth-date': {
      title: 'A minha data de nascimento não é reconhecida, ou não está aqui',
      paragraphs: [
        'O quiosque compara a sua data com a do seu processo. Escreva o dia, o mês e o ano: 7 de março de 2004 é 07 03 2004.',
        'Se o processo tiver outra data, ou nenhuma, o quiosque não consegue reconhecer quem é: diz o mesmo que para uma data mal escrita.',
        'Vá ao balcão com um documento de identificação: lá tratam da correção do processo. Depois, volte aqui.',
      ],
    },
    refused: {
      title: 'A minha resposta ou o meu código não é aceite',
      paragraphs: [
        'Numa resposta, maiúsculas, acentos e pontuação não contam. Num código, os espaços e os hífenes também não.',
        'Se é o número que não é reconhecido, verifique se escolheu o tipo de número certo.',
        'Depois de várias tentativas, o quiosque faz esperar. O ecrã diz quanto tempo, e depois reabre sozinho.',
        'Use outra prova, se o ecrã a oferecer. Se não, o balcão pode dar-lhe um código quando mostrar o seu cartão.',
      ],
    },
    desk: {
      title: 'Onde é o balcão, e se não estiver ninguém?',
      paragraphs: ['No balcão recebe ajuda sem que alguém veja ou escolha a sua palavra-passe.'],
    },
    'my-data': {
      title: 'O que acontece aos meus dados?',
      paragraphs: [
        'O que escreve é esquecido no fim da visita. A palavra-passe vai para o diretório da universidade: o quiosque não a guarda.',
        'A sua ficha, nesse diretório, guarda o que o pode ajudar depois: as perguntas, uma impressão das respostas e dos códigos que ninguém consegue voltar a ler, e o endereço ou o telemóvel, cifrados. Também conta as tentativas e anota que regulamento aceitou.',
        'O registo do quiosque anota o que foi feito e quando. Aí aparece com um nome de código: não estão nem o nome, nem o número, nem a data de nascimento.',
        'A mensagem de confirmação espera aqui, com o endereço, o nome próprio e o nome de utilizador, até partir. Depois é apagada.',
      ],
    },
  },
  numbers: {
    student: 'O da sua inscrição nesta universidade.',
    ine: 'O seu número nacional de estudante em França: o mesmo desde o secundário, onde quer que estude.',
    staff: 'O que os serviços de pessoal lhe deram.',
    uid: 'O nome curto que a universidade criou para si.',
  },
  withoutDesk: {
    title: 'Sem o balcão, pode',
    ways: [
      'provar quem é com o que tinha preparado: uma resposta, um código de recuperação, um código enviado ou a sua aplicação;',
      'voltar mais tarde, aqui ou a outro quiosque: recomeça do início, em dois minutos.',
    ],
  },
  notice: {
    title: 'O que diz a sua universidade',
    controller: 'Quem responde por isto',
    dpo: 'Encarregado da proteção de dados',
    missing: 'A sua universidade não pôs um texto próprio neste quiosque. Peça-o no balcão.',
  },
};
