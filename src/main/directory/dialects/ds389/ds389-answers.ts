import type { ResultCodeError } from 'ldapts';
import type { DirectoryRule } from '../../../../contract/failures.ts';
import type { NotUsable } from '../../../recovery/ports.ts';
import { policyErrors, policySignInErrors, resultRow } from '../../result-codes.ts';
import type { PolicyReading } from '../../result-codes.ts';

/** How the text of an answer begins (389 and FreeIPA speak English always), and what it means. */
export interface Diagnostic<Meaning> {
  readonly begins: string;
  readonly means: Meaning;
}

/** Texts that tell more than the password policy control. */
export interface RefusalTexts {
  readonly diagnostics: readonly Diagnostic<DirectoryRule>[];
  /** How the refusal of the very password that is in force begins: the one that brings no control. */
  readonly ofCurrent: readonly string[];
}

/** passwordModNotAllowed and insufficientPasswordQuality stand for many things: a text may then say which. */
const saysLittle: ReadonlySet<number> = new Set([3, 5]);

/**
 * Why a password was refused. By the extended operation 389 says no more than "Failed to update password", and the control
 * alone tells why; by a modify the text says more than the control.
 * @returns null when the refusal is not about the password
 */
export function refusalBy(
  { diagnostics, ofCurrent }: RefusalTexts,
  { code, message }: ResultCodeError,
  policyError: number | undefined,
): PolicyReading | null {
  if (resultRow(code).write !== 'policy') return null;
  const begins = (text: string): boolean => message.startsWith(text);
  if (policyError === undefined && ofCurrent.some(begins)) return { rule: 'same-as-current' };
  if (policyError === undefined || saysLittle.has(policyError)) {
    const said = diagnostics.find((diagnostic) => begins(diagnostic.begins));
    if (said !== undefined) return { rule: said.means };
  }
  if (policyError === undefined) return { rule: 'too-weak' };
  return policyErrors[policyError] ?? { fault: 'unexpected' };
}

/**
 * What came of a bind as a person.
 * @param diagnostics texts of refusals that are told apart by nothing else
 */
export function signInBy(
  diagnostics: readonly Diagnostic<NotUsable>[],
  error: ResultCodeError | null,
  policyError: number | undefined,
): 'works' | NotUsable | 'unverified' {
  // The control says "locked" of an account that the administration inactivated too: the text comes first.
  const said = diagnostics.find(({ begins }) => error?.message.startsWith(begins) === true)?.means;
  if (said !== undefined) return said;
  const byControl = policyError === undefined ? undefined : policySignInErrors[policyError];
  if (byControl !== undefined) return byControl;
  return error === null ? 'works' : (resultRow(error.code).personSignIn ?? 'unverified');
}
