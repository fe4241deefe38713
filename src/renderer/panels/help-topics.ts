import type { Campus, Step, StepName } from '../../contract/view.ts';
import { answerTopics } from '../messages/answers-messages.ts';
import type { AnswerTopic } from '../messages/answers-messages.ts';
import type { HelpTopic, HelpTopicText, Messages } from '../messages/messages.ts';

/** In the order in which people are likely to ask. */
const forEverybody: readonly HelpTopic[] = [
  'numbers',
  'birth-date',
  'refused',
  'codes',
  'login',
  'activation',
  'desk',
  'my-data',
  'details',
];

/** What there is to read: for the reception its own work, for everybody else what this kiosk does. */
export function topicsFor(campus: Campus, atReception: boolean): readonly HelpTopic[] {
  if (atReception) return ['reception', 'my-data'];
  return forEverybody.filter((topic) => topic !== 'details' || campus.offers.details);
}

/** A topic's text, as it is true at this kiosk. */
export function topicText({ answers, help }: Messages, topic: HelpTopic, campus: Campus): HelpTopicText {
  if (isAnswer(topic)) return answers.topics[topic];
  const isElsewhere = (topic === 'login' || topic === 'activation') && !campus.offers[topic];
  return isElsewhere ? help.atDesk[topic] : help.topics[topic];
}

function isAnswer(topic: HelpTopic): topic is AnswerTopic {
  return answerTopics.some((answer) => answer === topic);
}

/** The question that fits a step; null: any may be meant, and the list of them opens. */
export function topicOn({ name }: Pick<Step, 'name'>, atReception: boolean): HelpTopic | null {
  return atReception ? 'reception' : fitting[name];
}

const fitting: Readonly<Record<StepName, HelpTopic | null>> = {
  home: null,
  credentials: 'login',
  identifier: 'numbers',
  identify: 'numbers',
  proofs: 'codes',
  joker: 'refused',
  proof: 'codes',
  login: 'login',
  'house-rules': 'activation',
  'set-jokers': 'details',
  'set-contact': 'codes',
  'confirm-contact': 'codes',
  codes: 'codes',
  'set-totp': 'codes',
  'sign-in': 'details',
  details: 'details',
  'reception-sign-in': 'reception',
  'reception-totp': 'reception',
  'reception-find': 'reception',
  'reception-person': 'reception',
  'reception-confirm': 'reception',
  'reception-voucher': 'reception',
  password: null,
  done: 'desk',
  ended: 'desk',
  'out-of-order': 'desk',
};
