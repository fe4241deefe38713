import type { ContactFault } from '../../../contract/failures.ts';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { ContactChannel } from '../../../contract/view.ts';
import { isOneMailbox } from '../../../contract/mailbox.ts';

/** What the campus says of addresses and numbers. */
export interface ContactRules {
  /** Domains whose mailboxes open with the account itself: no way back into it. */
  readonly ownDomains: readonly string[];
  /** What a leading 0 stands for: `33` in France. */
  readonly nationalPrefix: string;
}

/** Which numbers of a country are mobile, where we know. Others are taken as they are: no code comes back from a landline. */
const mobileNumbers: Readonly<Record<string, RegExp>> = { '33': /^[67]\d{8}$/u };

/**
 * The one spelling of an address or a number that was typed.
 * @returns a mailbox with its domain in small letters, or a number in E.164; or why it is not taken
 */
export function canonicalContact(
  channel: ContactChannel,
  typed: string,
  rules: ContactRules,
): Result<string, ContactFault> {
  return channel === 'mail' ? mailboxOf(typed, rules) : mobileOf(typed, rules);
}

function mailboxOf(typed: string, { ownDomains }: ContactRules): Result<string, ContactFault> {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return failed('empty');
  if (!isOneMailbox(plain)) return failed('malformed');
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1).toLowerCase();
  const isOurs = ownDomains.some(
    (own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`),
  );
  return isOurs ? failed('institutional') : succeeded(`${plain.slice(0, at)}@${domain}`);
}

/** ITU-T E.164: fifteen digits at most with the country's. */
const e164 = /^[1-9]\d{7,14}$/u;

function mobileOf(typed: string, { nationalPrefix }: ContactRules): Result<string, ContactFault> {
  const plain = typed.normalize('NFKC').replace(/[\s.\-()/\u2010-\u2015]/gu, '');
  if (plain === '') return failed('empty');
  if (!/^\+?\d+$/u.test(plain)) return failed('malformed');
  const digits = international(plain, nationalPrefix);
  if (!e164.test(digits)) return failed('malformed');
  const country = Object.keys(mobileNumbers).find((prefix) => digits.startsWith(prefix));
  // "+33 (0)6…": the zero is for calls within the country.
  const national = country === undefined ? '' : digits.slice(country.length).replace(/^0/u, '');
  if (country !== undefined && mobileNumbers[country]?.test(national) !== true) return failed('not-mobile');
  return succeeded(country === undefined ? `+${digits}` : `+${country}${national}`);
}

function international(plain: string, nationalPrefix: string): string {
  if (plain.startsWith('+')) return plain.slice(1);
  if (plain.startsWith('00')) return plain.slice(2);
  return plain.startsWith('0') ? `${nationalPrefix}${plain.slice(1)}` : plain;
}
