import { emptyRecord, changeRecord } from '../../main/recovery/record.ts';
import type { PersonRecord } from '../../main/recovery/ports.ts';
import { fileAnd } from '../arguments.ts';
import { WrongUsage, type Command } from '../command.ts';
import { findPerson, installationOptions, installationUsage, onInstallation } from '../installation.ts';

/** What can be cleared, and what of a record it is. Acceptances and remembered passwords are no recovery details: they stay. */
const clearings: Readonly<Record<string, readonly (keyof PersonRecord)[]>> = {
  attempts: ['identification', 'proofs', 'wrongSignIns', 'codesSent'],
  jokers: ['jokers', 'jokerRounds'],
  contacts: ['recoveryMail', 'recoveryMobile'],
  codes: ['recoveryCodes', 'activationCode'],
  totp: ['totp'],
  voucher: ['voucher'],
};
const everything = 'all';

/** Takes away what is kept about a person: for a telephone that was stolen, or a count that was somebody else's doing. */
export const recoveryClear: Command = {
  words: ['recovery', 'clear'],
  usage: `PERSON --what ${[...Object.keys(clearings), everything].join('|')} ${installationUsage}`,
  summary: 'takes recovery details of a person away',
  async run(rest, terminal) {
    const { file: person, options } = fileAnd(rest, [...installationOptions, 'what']);
    const { what } = options;
    const names = what === everything ? Object.values(clearings).flat() : clearings[what ?? ''];
    if (names === undefined) throw new WrongUsage('--what says what is to be taken away');
    return onInstallation(options, terminal, async (opened) => {
      const found = await findPerson(opened, person);
      if ('said' in found) {
        terminal.complain(found.said);
        return 1;
      }
      const cleared = await changeRecord(opened.records, found.entry, (record) => ({
        ...record,
        ...Object.fromEntries(names.map((name) => [name, emptyRecord[name]])),
      }));
      if (!cleared.ok) {
        terminal.complain(`nothing was changed: ${cleared.failure.cause ?? cleared.failure.fault}`);
        return 1;
      }
      await terminal.print(`${found.entry.login}: ${what ?? ''} cleared`);
      return 0;
    });
  },
};
