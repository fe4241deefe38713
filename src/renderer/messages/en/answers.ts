import type { AnswersMessages } from '../answers-messages.ts';

/** What the help answers. */
export const answers: AnswersMessages = {
  pick: 'Touch the question that is most like yours.',
  others: 'See the other questions',
  topics: {
    numbers: {
      title: 'Which number do I need, and where is it?',
      paragraphs: ['Any one of these numbers will do. Take the one that you have with you.'],
    },
    'birth-date': {
      title: 'My date of birth is not recognised, or I have none here',
      paragraphs: [
        'The kiosk compares your date with the one in your file. Type the day, the month, then the year: 7 March 2004 is 07 03 2004.',
        'If your file has another date, or none at all, the kiosk cannot recognise you: it says the same as for a mistyped date.',
        'Go to the desk with an identity document: they have your file put right. Then come back here.',
      ],
    },
    refused: {
      title: 'My answer or my code is refused',
      paragraphs: [
        'In an answer, capitals, accents and punctuation do not matter. In a code, neither do spaces and hyphens.',
        'If it is your number that is not recognised, check that you chose the right kind of number.',
        'After several tries the kiosk makes you wait. The screen says how long, and it opens again by itself.',
        'Take another proof if the screen offers one. Otherwise the desk can give you a code if you show your card.',
      ],
    },
    desk: {
      title: 'Where is the desk, and what if nobody is there?',
      paragraphs: ['The desk helps you without ever seeing or choosing your password.'],
    },
    'my-data': {
      title: 'What happens to my details?',
      paragraphs: [
        'What you type is forgotten when your visit ends. Your password goes to the university’s directory: the kiosk does not keep it.',
        'Your record in that directory keeps what will help you out: your questions, a fingerprint of your answers and codes that nobody can read back, and your address or mobile, encrypted. It also counts tries and notes which house rules you accepted.',
        'The kiosk’s journal notes what was done and when. You have a code name there: neither your name, nor your number, nor your date of birth is in it.',
        'The confirmation waits here, with your address, first name and login, until it leaves. Then it is deleted.',
      ],
    },
  },
  numbers: {
    student: 'The number of your enrolment here.',
    ine: 'Your national student number in France: the same since secondary school, wherever you study.',
    staff: 'The number that the staff office gave you.',
    uid: 'The short name that the university made for you.',
  },
  withoutDesk: {
    title: 'Without the desk, you can',
    ways: [
      'show that it is you with what you had prepared: an answer, a recovery code, a code that is sent, or your app;',
      'come back later, here or at another kiosk: you begin again, and it takes two minutes.',
    ],
  },
  notice: {
    title: 'What your university says',
    controller: 'Who answers for it',
    dpo: 'Data protection officer',
    missing: 'Your university has not put its own text on this kiosk. Ask for it at the desk.',
  },
};
