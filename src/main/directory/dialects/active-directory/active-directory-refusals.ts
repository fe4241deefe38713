import type { ResultCodeError } from 'ldapts';
import type { DirectoryRule } from '../../../../contract/failures.ts';
import type { NotUsable } from '../../../recovery/ports.ts';
import type { PolicyReading } from '../../result-codes.ts';
import { resultRow } from '../../result-codes.ts';

/** Windows ends its diagnostics with a NUL. */
const nul = String.fromCodePoint(0);
const systemError = /^(?<code>[0-9A-F]{8}):/u;
const signInError = /\bdata (?<code>[0-9a-f]+)\b/u;

/** ERROR_PASSWORD_RESTRICTION: Windows says no more; Samba (4.x, `check_password_restrictions`) says which. */
const passwordRestriction = '0000052D';
const restrictions: readonly { readonly says: string; readonly rule: DirectoryRule }[] = [
  { says: 'the password is too short', rule: 'too-short' },
  { says: 'does not meet the complexity criteria', rule: 'too-weak' },
  { says: 'was already used (in history)', rule: 'in-history' },
  { says: 'password is too young to change', rule: 'too-young' },
];

/** System errors (MS-ERREF section 2.2) that a write of unicodePwd meets, by the prefix of the diagnostic. */
const writeErrors: Readonly<Record<string, PolicyReading>> = {
  // ERROR_ACCESS_DENIED, ERROR_DS_INSUFF_ACCESS_RIGHTS: the reset of passwords, or lockoutTime, is not delegated.
  '00000005': { fault: 'access-refused' },
  '00002098': { fault: 'access-refused' },
  // ERROR_GEN_FAILURE, ERROR_DS_UNWILLING_TO_PERFORM: no encryption, or not a form that the server takes.
  '0000001F': { fault: 'misconfigured' },
  '00002035': { fault: 'misconfigured' },
  // ERROR_INVALID_PASSWORD: it holds the write for a change by the person, with an old password.
  '00000056': { fault: 'misconfigured' },
};

/**
 * Why Active Directory refused to reset a password: by the system error at the head of its diagnostic, never by the result
 * code, which differs between a reset and a change, and between versions.
 * @returns null when it says nothing about the password: the row of the result code does
 */
export function activeDirectoryRefusal({ code, message }: ResultCodeError): PolicyReading | null {
  const text = message.replaceAll(nul, '');
  const prefix = systemError.exec(text)?.groups?.['code'];
  if (prefix === passwordRestriction) {
    return { rule: restrictions.find(({ says }) => text.includes(says))?.rule ?? 'too-weak' };
  }
  const known = prefix === undefined ? undefined : writeErrors[prefix];
  if (known !== undefined) return known;
  return resultRow(code).write === 'policy' ? { fault: 'unexpected' } : null;
}

/** `data` of a refused bind: system errors in hexadecimal (MS-ERREF section 2.2). */
const signInErrors: Readonly<Record<string, NotUsable>> = {
  // No such account; wrong password.
  '525': 'refused',
  '52e': 'refused',
  // An account restriction; not at this hour; not from this machine; not in this way.
  '52f': 'restricted',
  '530': 'restricted',
  '531': 'restricted',
  '534': 'restricted',
  '532': 'password-expired',
  '533': 'disabled',
  '701': 'account-expired',
  '773': 'must-change',
  '775': 'locked',
};

/** What a bind as a person says. Only whoever has the right password is told 532, 701 or 773. */
export function activeDirectorySignIn(error: ResultCodeError | null): 'works' | NotUsable | 'unverified' {
  if (error === null) return 'works';
  const data = signInError.exec(error.message)?.groups?.['code'];
  const known = data === undefined ? undefined : signInErrors[data];
  return known ?? resultRow(error.code).personSignIn ?? 'unverified';
}
