import { maskAddress, maskNumber } from '../../contract/masking.ts';
import type { OpenedDirectory } from '../../main/compose-command.ts';
import { keptDetails } from '../../main/recovery/kept-details.ts';
import type { Attempts, Entry, PersonRecord } from '../../main/recovery/ports.ts';
import { onePerson } from '../arguments.ts';
import type { Command } from '../command.ts';
import { installationOptions, installationUsage, lookingAt } from '../installation.ts';
import { directoryFault } from './directory-fault.ts';
import { findPerson, notFound } from './person.ts';

/** What is kept about a person, as far as the desk needs it: no secret, no address in full. */
export const recoveryShow: Command = {
  words: ['recovery', 'show'],
  usage: `PERSON ${installationUsage}`,
  summary: 'what the kiosks keep about a person (a login, or student:NUMBER…); no secret is shown',
  async run(rest, terminal) {
    const { person, options } = onePerson(rest, installationOptions);
    return lookingAt(options, terminal, async (opened) => {
      const found = await findPerson(opened.directory, person);
      if (!found.ok) {
        terminal.complain(`${person}: ${notFound(found.failure)}`);
        return 1;
      }
      const entry = found.value;
      const held = await opened.records.read(entry);
      if (!held.ok) {
        terminal.complain(`${entry.login}: ${directoryFault(held.failure)}`);
        return 1;
      }
      await terminal.print(`${entry.login}: ${entry.populations.join(', ')}; account ${entry.account}`);
      for (const [name, value] of rows(opened, entry, held.value.record)) {
        await terminal.print(`  ${name.padEnd(22)}${value}`);
      }
      return 0;
    });
  },
};

function rows(
  { keys }: OpenedDirectory,
  entry: Entry,
  record: PersonRecord,
): readonly (readonly [string, string])[] {
  const kept = keptDetails(keys, entry, record);
  const contact = (channel: 'mail' | 'mobile'): string => {
    if (!kept.ok) return `cannot be opened (${kept.failure})`;
    const one = kept.value[channel];
    if (one === null) return 'none';
    const masked = channel === 'mail' ? maskAddress(one.to) : maskNumber(one.to);
    return `${masked}${one.proved ? '' : ', never proved'}`;
  };
  const { voucher, totp, activation, activationCode } = record;
  return [
    ['joker questions', String(record.jokers.length)],
    ['recovery address', contact('mail')],
    ['recovery mobile', contact('mobile')],
    ['recovery codes left', String(record.recoveryCodes.length)],
    ['authenticator', totp === null ? 'none' : `since ${instant(totp.since)}`],
    [
      'activation',
      activation === null ? 'not at a kiosk' : `${activation.state} since ${instant(activation.at)}`,
    ],
    ['activation code', activationCode === null ? 'none' : `until ${instant(activationCode.expiresAt)}`],
    [
      'voucher',
      voucher === null ? 'none' : `until ${instant(voucher.expiresAt)}, tried ${voucher.tries} times`,
    ],
    ['wrong birth dates', record.identification === null ? '0' : counted(record.identification)],
    ['wrong proofs', record.proofs === null ? '0' : attempts(record.proofs)],
    ['wrong sign-ins', String(record.wrongSignIns.length)],
    ['house rules accepted', record.acceptances.map(({ version }) => version).join(', ') || 'never'],
    ['passwords remembered', String(record.passwords.length)],
  ];
}

function counted({ count, lastAt }: { readonly count: number; readonly lastAt: number }): string {
  return `${count}, last ${instant(lastAt)}`;
}

function attempts(proofs: Attempts): string {
  const until = proofs.blockedUntil > proofs.lastAt ? `; blocked until ${instant(proofs.blockedUntil)}` : '';
  return `${counted(proofs)}${until}`;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
