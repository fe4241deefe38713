import { createContext, use } from 'react';
import type { Messages } from './messages.ts';

/** The language that the page speaks now; null before one is loaded. */
export const MessagesContext = createContext<Messages | null>(null);

/** @returns the sentences of the language that the page speaks now. @throws Error outside of a `MessagesContext` */
export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (messages === null) throw new Error('no language is loaded');
  return messages;
}
