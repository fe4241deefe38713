import { maskAddress, maskNumber } from '../../contract/masking.ts';
import type { OpenedDirectory } from '../../main/compose-directory.ts';
import { keptDetails } from '../../main/recovery/kept-details.ts';
import type { Attempts, PersonRecord } from '../../main/recovery/ports.ts';
import { fileAnd } from '../arguments.ts';
import { findPerson, installationOptions, installationUsage, onInstallation } from '../installation.ts';
import type { Command } from '../command.ts';

/** What is kept about a person, as far as the desk needs it: no secret, no address in full. */
export const recoveryShow: Command = {
  words: ['recovery', 'show'],
  usage: `PERSON ${installationUsage}`,
  summary: 'what the kiosks keep about a person (a login, or student:NUMBER…); no secret is shown',
  async run(rest, terminal) {
    const { file: person, options } = fileAnd(rest, installationOptions);
    return onInstallation(options, terminal, async (opened) => {
      const found = await findPerson(opened, person);
      if ('said' in found) return said(terminal, found.said);
      const held = await opened.records.read(found.entry);
      if (!held.ok)
        return said(terminal, `the record cannot be read: ${held.failure.cause ?? held.failure.fault}`);
      const { entry } = found;
      await terminal.print(`${entry.login}: ${entry.populations.join(', ')}; account ${entry.account}`);
      for (const [name, value] of rows(opened, found, held.value.record)) {
        await terminal.print(`  ${name.padEnd(22)}${value}`);
      }
      return 0;
    });
  },
};

function said({ complain }: { complain: (line: string) => void }, line: string): 1 {
  complain(line);
  return 1;
}

function rows(
  { keys }: OpenedDirectory,
  { entry }: { readonly entry: Parameters<typeof keptDetails>[1] },
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
