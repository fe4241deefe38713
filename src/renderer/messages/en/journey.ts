import type { Messages } from '../messages.ts';

/** The steps that ask for something. */
export const journey: Pick<
  Messages,
  'numbers' | 'identifier' | 'identify' | 'joker' | 'password' | 'houseRules'
> = {
  identifier: { lead: 'One is enough. Take the one you have to hand.' },
  numbers: {
    student: {
      name: 'Student number',
      where: 'On your campus card.',
      example: (example) => `On your campus card. For example ${example}`,
      empty: 'Type your student number.',
      format: (example) => `A student number looks like ${example}. Check it on your card.`,
    },
    ine: {
      name: 'INE number',
      where: 'On your baccalauréat transcript.',
      example: (example) => `On your baccalauréat transcript. For example ${example}`,
      empty: 'Type your INE number.',
      format: (example) =>
        `An INE number has 11 characters and looks like ${example}. Check it on your transcript.`,
    },
    staff: {
      name: 'Staff number',
      where: 'On your staff card.',
      example: (example) => `On your staff card. For example ${example}`,
      empty: 'Type your staff number.',
      format: (example) => `A staff number looks like ${example}. Check it on your card.`,
    },
    uid: {
      name: 'UID',
      where: 'In the letter or message you were sent on arrival.',
      example: (example) => `In the message you were sent on arrival. For example ${example}`,
      empty: 'Type your UID.',
      format: (example) => `A UID looks like ${example}. Check it in the message you were sent on arrival.`,
    },
  },
  identify: {
    birthDate: 'Date of birth',
    birthDateExample: 'Day, month, year: dd/mm/yyyy. The slashes come by themselves.',
    birthDateEmpty: 'Type your date of birth: day, month, year.',
    birthDatePartial: 'Complete your date: two digits for the day, two for the month, four for the year.',
    birthDateUnreal: 'There is no such date. Check the day, the month and the year.',
    submit: 'Continue',
    waiting: 'Checking…',
    fieldsToCorrect: (count) => (count === 1 ? 'One thing to correct.' : `${count} things to correct.`),
  },
  joker: {
    lead: 'You chose it when you activated your account.',
    answer: 'Your answer',
    answerHint: 'Capitals, accents and punctuation do not matter.',
    empty: 'Type your answer.',
    submit: 'Continue',
    waiting: 'Checking…',
    questions: {
      'childhood-friend': 'What was the first name of your best childhood friend?',
      'first-pet': 'What was your first pet called?',
      'first-teacher': 'What was the name of your first school teacher?',
      'grandmother-village': 'In which town or village did your grandmother live?',
      'childhood-hero': 'Which character did you admire as a child?',
      'first-concert': 'Who did you see at your first concert?',
      'childhood-toy': 'What did you call your favourite soft toy or toy?',
      'childhood-neighbours': 'What was the name of your neighbours when you were a child?',
      'class-neighbour': 'Who did you sit next to in class as a child?',
      'first-film': 'What was the first film you saw at the cinema?',
      'learnt-to-swim': 'Where exactly did you learn to swim?',
      'first-trip-alone': 'Where did you go the first time you travelled without your family?',
    },
  },
  password: {
    password: 'New password',
    confirmation: 'Confirmation',
    rulesTitle: 'What it needs',
    reveal: 'Show',
    conceal: 'Hide',
    same: 'Both entries are the same.',
    differ: 'The two entries differ. Type the confirmation again.',
    houseRulesRead: 'I confirm that I have read the house rules',
    houseRulesOpen: 'Read the house rules',
    submit: 'Continue',
    waiting: 'Saving…',
    toCorrect: 'Something is left to correct.',
    houseRulesUnread: 'Tick the box once you have read the house rules.',
    state: { met: 'met', broken: 'to correct', open: 'still needed', unknown: 'checked at the end' },
  },
  houseRules: {
    title: 'House rules',
    missing: 'This text cannot be shown here. Ask the desk for it.',
    resume: 'Back to my password',
  },
};
