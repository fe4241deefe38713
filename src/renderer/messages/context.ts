import { createContext, use } from 'react';
import { fr } from './fr/index.ts';
import type { Messages } from './messages.ts';

/** The language that the page speaks now. */
export const MessagesContext = createContext<Messages>(fr);

/** @returns the sentences of the language that the page speaks now */
export function useMessages(): Messages {
  return use(MessagesContext);
}
