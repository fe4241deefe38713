import type { Contradiction } from './contradictions.ts';
import { isLoopback } from './loopback.ts';
import { chosenJokers } from './proof-settings.ts';
import type { Configuration } from './schema.ts';

/** What cannot be meant in the sections about the ways back other than their proofs. */
export function inWaysBack(configuration: Configuration): readonly Contradiction[] {
  const { mode, reception, directory, jokers, mail, sms, stage } = configuration;
  const chosen = chosenJokers(configuration);
  const gateway = typeof sms === 'object' && 'gateway' in sms ? sms.gateway : null;
  return [
    mode === 'desk' &&
      reception === 'off' && {
        path: ['mode'],
        problem: 'a desk has the reception’s journey alone, and `reception` is off',
        remedy: 'Write `reception: {}`, or `mode: kiosk`.',
      },
    reception !== 'off' &&
      directory.kind !== 'embedded' &&
      directory.receptionGroup === undefined && {
        path: ['reception'],
        problem: 'nobody could sign in: `directory` has no `receptionGroup`',
        remedy: 'Name the group of those who check cards.',
      },
    chosen > 0 &&
      jokers.ask > chosen && {
        path: ['jokers', 'ask'],
        problem: `asks ${jokers.ask} questions of the ${chosen} that a person chooses`,
        remedy: 'Make `choose` at least as many.',
      },
    typeof sms === 'object' &&
      'mailTo' in sms &&
      mail === 'off' && {
        path: ['sms', 'mailTo'],
        problem: 'needs a mail server, and `mail` is off',
        remedy: 'Name the server under `mail`, or take a `gateway`.',
      },
    gateway !== null &&
      stage === 'production' &&
      isLoopback(new URL(gateway.url).hostname) &&
      gateway.url.startsWith('http:') && {
        path: ['sms', 'gateway', 'url'],
        problem: 'is in clear, which is for trying out',
        remedy: 'Write https://, or `stage: trial`.',
      },
  ].filter((contradiction) => contradiction !== false);
}

/** What may be meant in them, and is worth a second thought. */
export function wayBackWarnings({
  mode,
  reception,
  details,
  kioskGroup,
}: Configuration): readonly Contradiction[] {
  if (reception === 'off') return [];
  const group = reception.voucher.kioskGroup;
  return [
    mode === 'kiosk' &&
      reception.requireTotp &&
      details === 'off' && {
        path: ['reception', 'requireTotp'],
        problem: 'staff set their authenticator app up in “my recovery details”, and `details` is off',
        remedy: 'Write `details: on`, unless another kiosk has it.',
      },
    mode === 'kiosk' &&
      group !== undefined &&
      group !== kioskGroup && {
        path: ['reception', 'voucher', 'kioskGroup'],
        problem: 'a voucher that is issued here is not taken here',
        remedy: `Write \`kioskGroup: ${group}\` at the top, unless that is meant.`,
      },
  ].filter((warning) => warning !== false);
}
