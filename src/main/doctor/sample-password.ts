import { randomInt } from 'node:crypto';
import { brokenRules } from '../../contract/password/check.ts';
import type { PasswordPolicy } from '../../contract/password/policy.ts';

const kinds = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;
const usualSpecials = '!#$%*+=?';
const usualLength = 20;
const attempts = 100;

/**
 * A random password that keeps to a policy, for a write that is never done.
 * @returns null when chance gives none: the policy asks for something out of the ordinary
 */
export function samplePassword(policy: PasswordPolicy): string | null {
  const specials = policy.specials === null ? usualSpecials : policy.specials;
  const alphabets = [...kinds, specials === '' ? usualSpecials : specials];
  const most = Math.min(policy.length.max ?? Infinity, policy.bytes.max ?? Infinity);
  const least = Math.max(policy.length.min, policy.bytes.min);
  const length = Math.min(most, Math.max(least, usualLength));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const password = Array.from({ length }, (_, index) => {
      const alphabet = alphabets[index % alphabets.length] ?? kinds[0];
      return alphabet[randomInt(alphabet.length)];
    }).join('');
    if (brokenRules(policy, {}, password).length === 0) return password;
  }
  return null;
}
