import type { DirectoryRule } from '../../contract/failures.ts';
import type { DirectoryFault, NotUsable } from '../recovery/ports.ts';

type Fault = DirectoryFault['fault'];

/** What a result code means, and what else it means to an operation that has its own reading of it. */
export interface ResultRow {
  /** As the registry names it. */
  readonly name: string;
  /** Every operation without a reading of its own. */
  readonly fault: Fault;
  /** Binding as a person; everything but `refused` leaves it open whether the password works. */
  readonly personSignIn?: 'refused';
  /** Comparing a value: nothing to compare with, or nothing that we may see. */
  readonly compare?: 'absent' | 'hidden' | 'wrong-syntax';
  /**
   * Writing a password. `policy`: the password was refused, dialect and control say why; `try-again`: another write came
   * between; `refused-here`: this server takes no writes, another one may; `outcome-unknown`: the server does not say whether
   * it has written.
   */
  readonly write?: 'policy' | 'try-again' | 'refused-here' | 'outcome-unknown';
  /** Searching for several: more than the server gives, or looks through, for one search. */
  readonly search?: 'too-many';
  /** Changing a record: somebody else was faster; `lost-if-taken`: only where there is a record by now. */
  readonly swap?: 'lost' | 'lost-if-taken';
}

/**
 * Every result code that can come back: RFC 4511 appendix A, RFC 3909 (118 to 121), RFC 4528 (122), RFC 4370 (123),
 * RFC 4533 (4096). 0, 5, 6 and 14 are no errors: where one of them is not expected it is `unexpected`.
 */
export const resultCodes: Readonly<Record<number, ResultRow>> = {
  0: { name: 'success', fault: 'unexpected' },
  1: { name: 'operationsError', fault: 'unexpected' },
  2: { name: 'protocolError', fault: 'misconfigured' },
  3: { name: 'timeLimitExceeded', fault: 'timeout', write: 'outcome-unknown' },
  4: { name: 'sizeLimitExceeded', fault: 'misconfigured', search: 'too-many' },
  5: { name: 'compareFalse', fault: 'unexpected' },
  6: { name: 'compareTrue', fault: 'unexpected' },
  7: { name: 'authMethodNotSupported', fault: 'misconfigured' },
  8: { name: 'strongerAuthRequired', fault: 'misconfigured' },
  // The server is a replica that takes no writes, or does not hold this part of the tree.
  10: { name: 'referral', fault: 'misconfigured', write: 'refused-here' },
  11: { name: 'adminLimitExceeded', fault: 'misconfigured', search: 'too-many' },
  12: { name: 'unavailableCriticalExtension', fault: 'misconfigured' },
  13: { name: 'confidentialityRequired', fault: 'misconfigured' },
  14: { name: 'saslBindInProgress', fault: 'unexpected' },
  // slapd answers 16 to one of two writes of the same password at the same moment.
  16: {
    name: 'noSuchAttribute',
    fault: 'unexpected',
    compare: 'absent',
    write: 'try-again',
    swap: 'lost',
  },
  // The attribute is not in the schema of this server.
  17: { name: 'undefinedAttributeType', fault: 'misconfigured', compare: 'absent' },
  18: { name: 'inappropriateMatching', fault: 'misconfigured', compare: 'absent' },
  19: { name: 'constraintViolation', fault: 'unexpected', write: 'policy', swap: 'lost' },
  20: { name: 'attributeOrValueExists', fault: 'unexpected', write: 'try-again', swap: 'lost' },
  21: { name: 'invalidAttributeSyntax', fault: 'misconfigured', compare: 'wrong-syntax' },
  // The base is not there, or the service account may not see it: a directory does not tell the two apart.
  32: { name: 'noSuchObject', fault: 'misconfigured', compare: 'hidden' },
  33: { name: 'aliasProblem', fault: 'misconfigured' },
  34: { name: 'invalidDNSyntax', fault: 'misconfigured' },
  36: { name: 'aliasDereferencingProblem', fault: 'misconfigured' },
  48: { name: 'inappropriateAuthentication', fault: 'sign-in-refused', personSignIn: 'refused' },
  49: { name: 'invalidCredentials', fault: 'sign-in-refused', personSignIn: 'refused' },
  50: { name: 'insufficientAccessRights', fault: 'access-refused', compare: 'hidden' },
  51: { name: 'busy', fault: 'busy' },
  52: { name: 'unavailable', fault: 'unreachable', write: 'outcome-unknown' },
  // Of a write it means a database that is read-only, or a replica that knows of no other server.
  53: { name: 'unwillingToPerform', fault: 'misconfigured', write: 'refused-here' },
  54: { name: 'loopDetect', fault: 'misconfigured' },
  64: { name: 'namingViolation', fault: 'misconfigured' },
  // 389 answers so to a second value of an attribute that takes one.
  65: { name: 'objectClassViolation', fault: 'misconfigured', swap: 'lost-if-taken' },
  66: { name: 'notAllowedOnNonLeaf', fault: 'unexpected' },
  67: { name: 'notAllowedOnRDN', fault: 'unexpected' },
  68: { name: 'entryAlreadyExists', fault: 'unexpected', swap: 'lost' },
  69: { name: 'objectClassModsProhibited', fault: 'misconfigured' },
  71: { name: 'affectsMultipleDSAs', fault: 'unexpected' },
  80: { name: 'other', fault: 'unexpected', write: 'outcome-unknown' },
  118: { name: 'canceled', fault: 'unexpected' },
  119: { name: 'noSuchOperation', fault: 'unexpected' },
  120: { name: 'tooLate', fault: 'unexpected' },
  121: { name: 'cannotCancel', fault: 'unexpected' },
  122: { name: 'assertionFailed', fault: 'unexpected', swap: 'lost' },
  123: { name: 'authorizationDenied', fault: 'access-refused' },
  4096: { name: 'e-syncRefreshRequired', fault: 'unexpected' },
};

/** A code that no registry has: nobody can say what the server did. */
const unregistered: ResultRow = {
  name: 'unregistered',
  fault: 'unexpected',
  write: 'outcome-unknown',
};

/** The row of a result code; one for every number there is. */
export function resultRow(code: number): ResultRow {
  return resultCodes[code] ?? unregistered;
}

/** The same control in answer to a bind as a person: why a password, though it may be right, is of no use. */
export const policySignInErrors: Readonly<Record<number, NotUsable>> = {
  0: 'password-expired',
  1: 'locked',
  2: 'must-change',
};

/** A refused password: the rule that is broken, or that it was not the password's fault. */
export type PolicyReading = { readonly rule: DirectoryRule } | { readonly fault: Fault };

/**
 * Errors of the password policy response control (draft-behera-ldap-password-policy-10 section 6.2; 9 is OpenLDAP's from
 * 2.5 on) in answer to the write of a password by the service account.
 */
export const policyErrors: Readonly<Record<number, PolicyReading>> = {
  // passwordExpired, accountLocked, changeAfterReset: the service account's own password is meant.
  0: { fault: 'sign-in-refused' },
  1: { fault: 'sign-in-refused' },
  2: { fault: 'sign-in-refused' },
  // passwordModNotAllowed, mustSupplyOldPassword (pwdSafeModify): the campus's policy leaves us no way to reset.
  3: { fault: 'misconfigured' },
  4: { fault: 'misconfigured' },
  5: { rule: 'too-weak' },
  6: { rule: 'too-short' },
  7: { rule: 'too-young' },
  8: { rule: 'in-history' },
  9: { rule: 'too-long' },
};
