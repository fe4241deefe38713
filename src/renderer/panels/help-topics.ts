import type { Campus } from '../../contract/view.ts';
import { helpTopics } from '../messages/messages.ts';
import type { HelpMessages, HelpTopic, HelpTopicText } from '../messages/messages.ts';

/** What there is to read: for the reception its own work, for everybody else what this kiosk does. */
export function topicsFor(campus: Campus, atReception: boolean): readonly HelpTopic[] {
  if (atReception) return ['reception', 'desk'];
  return helpTopics.filter(
    (topic) => topic !== 'reception' && (topic !== 'details' || campus.offers.details),
  );
}

/** A topic's text, as it is true at this kiosk. */
export function topicText(help: HelpMessages, topic: HelpTopic, campus: Campus): HelpTopicText {
  const isElsewhere = (topic === 'login' || topic === 'activation') && !campus.offers[topic];
  return isElsewhere ? help.atDesk[topic] : help.topics[topic];
}
