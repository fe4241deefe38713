import type { ContactFault } from '../../../contract/failures.ts';
import { isOneMailbox } from '../../../contract/mailbox.ts';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { ContactChannel } from '../../../contract/view.ts';
import { packed } from './code-alphabet.ts';

/** What the campus says of addresses and numbers. */
export interface ContactRules {
  /** Domains whose mailboxes open with the account itself, with those beneath them: no way back into it. */
  readonly ownDomains: readonly string[];
  /** Country code for which a leading 0 stands: `33` in France. */
  readonly nationalPrefix: string;
}

/**
 * The one spelling of an address or a number that somebody gave.
 * @returns one mailbox with its domain in small letters, or a number in E.164; else why it is not taken
 */
export function canonicalContact(
  channel: ContactChannel,
  typed: string,
  rules: ContactRules,
): Result<string, ContactFault> {
  return channel === 'mail' ? mailboxOf(typed, rules) : mobileOf(typed, rules);
}

/** What stands before the @ is the receiving server's to interpret (RFC 5321, section 2.4): it stays as it was typed. */
function mailboxOf(typed: string, { ownDomains }: ContactRules): Result<string, ContactFault> {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return failed('empty');
  if (!isOneMailbox(plain)) return failed('malformed');
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1).toLowerCase();
  const institutional = ownDomains.some((own) => `.${domain}`.endsWith(`.${own.toLowerCase()}`));
  return institutional ? failed('institutional') : succeeded(`${plain.slice(0, at)}@${domain}`);
}

/** ITU-T E.164: no more than 15 digits, the country code included. */
const e164 = /^[1-9]\d{7,14}$/u;

function mobileOf(typed: string, { nationalPrefix }: ContactRules): Result<string, ContactFault> {
  const plain = packed(typed).replace(/[()]/gu, '');
  if (plain === '') return failed('empty');
  const digits = international(plain, nationalPrefix);
  if (digits === null || !e164.test(digits)) return failed('malformed');
  return digits.startsWith('33') ? frenchMobile(digits.slice(2)) : succeeded(`+${digits}`);
}

/** @returns digits that begin with a country code; null: whose number it is cannot be told */
function international(plain: string, nationalPrefix: string): string | null {
  const [, abroad, atHome] = /^(?:(?:\+|00)(\d+)|0(\d+))$/u.exec(plain) ?? [];
  if (abroad !== undefined) return abroad;
  return atHome === undefined ? null : `${nationalPrefix}${atHome}`;
}

/** Mobile numbers overseas are dialled as in France and have a country code of their own (numbering plan of the ARCEP). */
const overseas: readonly (readonly [RegExp, string])[] = [
  [/^69[01]/u, '590'], // Guadeloupe, Saint-Martin, Saint-Barthélemy
  [/^69[23]/u, '262'], // La Réunion
  [/^639/u, '262'], // Mayotte
  [/^694/u, '594'], // Guyane
  [/^69[67]/u, '596'], // Martinique
];

/**
 * In France a mobile is told by its first digit; of other countries we do not know, and a code that is sent to a landline
 * does not come back.
 * @param national with or without its leading 0, as in `+33 (0)6…`
 */
function frenchMobile(national: string): Result<string, ContactFault> {
  const number = national.replace(/^0/u, '');
  if (!/^[1-9]\d{8}$/u.test(number)) return failed('malformed');
  if (!/^[67]/u.test(number)) return failed('not-mobile');
  const country = overseas.find(([pattern]) => pattern.test(number))?.[1] ?? '33';
  return succeeded(`+${country}${number}`);
}
