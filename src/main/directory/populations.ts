import { populations } from '../../contract/proofs.ts';
import type { Population } from '../../contract/proofs.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Numbers of one entry that tell who bears it. */
export interface BorneNumbers {
  readonly student: boolean;
  readonly staff: boolean;
}

/**
 * Who somebody is to the institution: what the directory says outright, otherwise by the numbers they bear.
 * @param values of the attribute of populations
 * @returns one at least; several where several are meant
 */
export function populationsOf(
  values: readonly string[],
  meant: LdapDirectorySettings['populations']['values'],
  borne: BorneNumbers,
): readonly Population[] {
  const said = new Set(values.map((value) => value.trim().toLowerCase()));
  const named = populations.filter((population) =>
    meant[population].some((value) => said.has(value.toLowerCase())),
  );
  if (named.length > 0) return named;
  const byNumber = populations.filter((population) => population !== 'external' && borne[population]);
  return byNumber.length > 0 ? byNumber : ['external'];
}
