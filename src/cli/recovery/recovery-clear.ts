import { isDeepStrictEqual } from 'node:util';
import type { OpenedDirectory } from '../../main/compose-command.ts';
import { emptyRecord, changeRecord } from '../../main/recovery/record.ts';
import type { ClearedDetails } from '../../main/recovery/audit-event.ts';
import type { PersonRecord } from '../../main/recovery/ports.ts';
import { onePerson } from '../arguments.ts';
import { WrongUsage, type Command, type ExitCode, type Terminal } from '../command.ts';
import { changing, installationOptions, installationUsage, type Tell } from '../installation.ts';
import { directoryFault } from './directory-fault.ts';
import { findPerson, notFound } from './person.ts';

/** What can be cleared, and what of a record it is. Acceptances and remembered passwords are no recovery details: they stay. */
const clearings: ReadonlyMap<ClearedDetails, readonly (keyof PersonRecord)[]> = new Map([
  ['attempts', ['identification', 'proofs', 'wrongSignIns', 'codesSent']],
  ['jokers', ['jokers', 'jokerRounds']],
  ['contacts', ['recoveryMail', 'recoveryMobile']],
  ['codes', ['recoveryCodes', 'activationCode']],
  ['totp', ['totp']],
  ['voucher', ['voucher']],
]);
const everything = 'all';
const choices = [...clearings.keys(), everything] as const;

/** Takes away what is kept about a person: for a telephone that was stolen, or a count that was somebody else's doing. */
export const recoveryClear: Command = {
  words: ['recovery', 'clear'],
  usage: `PERSON --what ${choices.join('|')} ${installationUsage}`,
  summary: 'takes recovery details of a person away',
  async run(rest, terminal) {
    const { person, options } = onePerson(rest, [...installationOptions, 'what']);
    const what = choices.find((choice) => choice === options.what);
    if (what === undefined) throw new WrongUsage('--what says what is to be taken away');
    return changing(options, terminal, (opened, tell) => clear(opened, tell, terminal, { person, what }));
  },
};

async function clear(
  { directory, records }: OpenedDirectory,
  tell: Tell,
  { print, complain }: Terminal,
  { person, what }: { readonly person: string; readonly what: ClearedDetails },
): Promise<ExitCode> {
  const found = await findPerson(directory, person);
  if (!found.ok) {
    complain(`${person}: ${notFound(found.failure)}. Nothing was changed.`);
    return 1;
  }
  const entry = found.value;
  const names = clearings.get(what) ?? [...clearings.values()].flat();
  const none = Object.fromEntries(names.map((name) => [name, emptyRecord[name]]));
  let isThere = false;
  const cleared = await changeRecord(records, entry, (record) => {
    isThere = names.some((name) => !isDeepStrictEqual(record[name], emptyRecord[name]));
    return isThere ? { ...record, ...none } : 'keep';
  });
  const subject = { entry: entry.uuid };
  if (!cleared.ok) {
    const { fault, resultCode, cause } = cleared.failure;
    const facts = {
      fault,
      ...(resultCode === undefined ? {} : { resultCode }),
      ...(cause === undefined ? {} : { cause }),
    };
    await tell({ event: 'record.cleared', subject, what, outcome: 'fault', ...facts });
    const isUnknown = fault === 'timeout' || fault === 'connection-lost';
    const then = isUnknown ? 'Whether it was changed: `loquet recovery show`' : 'Nothing was changed';
    complain(`${entry.login}: ${directoryFault(cleared.failure)}. ${then}.`);
    return 1;
  }
  const isTold = await tell({
    event: 'record.cleared',
    subject,
    what,
    outcome: isThere ? 'cleared' : 'nothing',
  });
  await print(`${entry.login}: ${what} ${isThere ? 'cleared' : 'was empty already: nothing was changed'}`);
  return isTold ? 0 : 1;
}
