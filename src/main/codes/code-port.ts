import { failed } from '../../contract/result.ts';
import type { CodePort, OneTimeMessage } from '../recovery/ports.ts';
import type { CodeSender } from './code-sender.ts';

/** Sends each code by the way of its channel. @param senders null: the campus has not set that way up */
export function createCodePort(
  senders: Readonly<Record<OneTimeMessage['channel'], CodeSender | null>>,
): CodePort {
  return {
    offers: (channel) => senders[channel] !== null,
    async send(message) {
      const sender = senders[message.channel];
      return sender === null ? failed({ failure: 'unavailable', cause: 'not-offered' }) : sender(message);
    },
  };
}
