import type { PersonForRules } from '../../contract/password/policy.ts';
import type { Entry } from './ports.ts';

/** What of an entry a password is held against, in main at the write and in the page while one types. */
export function personForRules(entry: Entry): PersonForRules {
  const [birthDate] = entry.birthDates;
  return {
    login: entry.login,
    names: entry.names,
    numbers: entry.numbers,
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}
