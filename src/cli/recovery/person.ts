import { canonicalNumber, identifierKinds } from '../../contract/identifiers.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { DirectoryFault, DirectoryPort, Entry } from '../../main/recovery/ports.ts';
import { directoryFault } from './directory-fault.ts';

/** `adupont`, `uid:adupont`, `student:22001234`: a login unless a kind of number stands before it. */
export function personNamed(text: string): {
  readonly kind: IdentifierKind | 'login';
  readonly number: string;
} {
  const [, prefix, rest] = /^(\w+):(.+)$/u.exec(text) ?? [];
  const kind = identifierKinds.find((known) => known === prefix);
  return kind === undefined || rest === undefined
    ? { kind: 'login', number: text.normalize('NFKC').trim() }
    : { kind, number: canonicalNumber(kind, rest) };
}

export type NotFound = 'nobody' | 'several' | DirectoryFault;

/** Exactly one person, by what a command line or a file calls them. */
export async function findPerson(
  directory: Pick<DirectoryPort, 'lookup' | 'lookupLogin'>,
  text: string,
): Promise<Result<Entry, NotFound>> {
  const { kind, number } = personNamed(text);
  if (number === '') return failed('nobody');
  const found = kind === 'login' ? await directory.lookupLogin(number) : await directory.lookup(kind, number);
  if (!found.ok) return found;
  const [entry, second] = found.value.map((one) => ('entry' in one ? one.entry : one));
  if (entry === undefined) return failed('nobody');
  return second === undefined ? succeeded(entry) : failed('several');
}

/** Why there is not one person; what they were called is left out: it may be anything, and reports are passed around. */
export function notFound(why: NotFound): string {
  if (why === 'nobody') return 'nobody is found by this';
  if (why === 'several') return 'this stands for more than one person';
  return directoryFault(why);
}
