import { messages as fr } from '../../../src/renderer/messages/fr/index.ts';
import type { Messages } from '../../../src/renderer/messages/messages.ts';

/**
 * A language that nobody speaks: every sentence of the catalogue stands in brackets and is
 * half as long again. What a screen shows without brackets did not come from the catalogue.
 */
export const pseudo: Messages = wrapped(fr) as Messages;

export function bracketed(text: string): string {
  return `⟦${text}${'~'.repeat(Math.ceil(text.length / 2))}⟧`;
}

function wrapped(value: unknown): unknown {
  if (typeof value === 'string') return bracketed(value);
  if (typeof value === 'function') return (...given: unknown[]) => wrapped(value(...given));
  if (Array.isArray(value)) return value.map(wrapped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wrapped(inner)]));
}
