import type { Attributes } from '../attributes.ts';

/** A count or a number of seconds as a policy has it; undefined for what is absent or no such number. */
export function countIn(policy: Attributes, attribute: string): number | undefined {
  const text = policy.first(attribute);
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
