import { canonicalNumber, hasFormat, identifierKinds } from '../../contract/identifiers.ts';
import { isBlank } from '../../contract/password/characters.ts';
import type { PasswordPolicy } from '../../contract/password/policy.ts';
import { inAccent } from './accent.ts';
import { inDirectory } from './directory-contradictions.ts';
import { inProofs } from './proof-contradictions.ts';
import type { Configuration } from './schema.ts';
import { passwordPolicy } from './settings.ts';
import { inWaysBack } from './way-back-contradictions.ts';

/** Keys that are each as they should be, and together cannot be meant. */
export interface Contradiction {
  readonly path: readonly string[];
  readonly problem: string;
  readonly remedy: string;
}

/** Of one code point, in UTF-8. */
const octetsAtMost = 4;

/** What only shows in several keys together, the preset's among them. */
export function contradictionsOf(configuration: Configuration): readonly Contradiction[] {
  return [
    ...trialOnly(configuration),
    ...inAccent(configuration),
    ...inIdentifiers(configuration),
    ...inDirectory(configuration),
    ...inProofs(configuration),
    ...inWaysBack(configuration),
    ...inPassword(configuration),
  ];
}

function trialOnly({ stage, directory, mail, sms, secrets }: Configuration): readonly Contradiction[] {
  if (stage !== 'production') return [];
  return [
    directory.kind === 'embedded' && {
      path: ['directory', 'kind'],
      problem: 'the embedded directory is for trying out',
      remedy: 'Write `stage: trial`, or name your directory.',
    },
    mail === 'outbox' && {
      path: ['mail'],
      problem: 'an outbox is for trying out',
      remedy: 'Name your mail server, or write `mail: off`.',
    },
    sms === 'outbox' && {
      path: ['sms'],
      problem: 'an outbox is for trying out',
      remedy: 'Name your gateway, or write `sms: off`.',
    },
    secrets.from === 'own' && {
      path: ['secrets', 'from'],
      problem: 'own keys are for trying out',
      remedy: 'Use systemd, file or vault.',
    },
  ].filter((contradiction) => contradiction !== false);
}

function inIdentifiers({ identifiers }: Configuration): readonly Contradiction[] {
  if (identifierKinds.every((kind) => identifiers[kind] === 'off')) {
    return [{ path: ['identifiers'], problem: 'every kind of number is off', remedy: 'Leave at least one.' }];
  }
  return identifierKinds.flatMap((kind) => {
    const format = identifiers[kind];
    return format === 'off' || hasFormat({ kind, ...format }, canonicalNumber(kind, format.example))
      ? []
      : [
          {
            path: ['identifiers', kind, 'example'],
            problem: `${format.example} is shown under the field, and the pattern refuses it`,
            remedy: 'Write an example that the pattern takes.',
          },
        ];
  });
}

function inPassword({ password }: Configuration): readonly Contradiction[] {
  const policy = passwordPolicy(password);
  const withPreset = `with what \`${password.preset}\` says`;
  const found: Contradiction[] = [];
  const { min, max } = policy.length;
  const { bytes } = policy;
  const { lower, upper, digit, special } = policy.atLeast;
  const needed = Math.max(lower + upper + digit + special, policy.uniqueCharacters);
  if (max !== null && max > 0 && max < min) {
    found.push({
      path: ['password', 'length', password.length?.max === undefined ? 'min' : 'max'],
      problem: `makes the longest password ${max} and the shortest ${min} characters, ${withPreset}`,
      remedy: 'No password could meet both.',
    });
  } else if (max !== null && max > 0 && max < needed) {
    found.push({
      path: ['password'],
      problem: `the rules ask for ${needed} characters and allow ${max}, ${withPreset}`,
      remedy: 'No password could meet both.',
    });
  }
  if (bytes.max !== null && bytes.max > 0 && bytes.max < Math.max(bytes.min, min, needed)) {
    found.push({
      path: ['password', 'bytes', password.bytes?.max === undefined ? 'min' : 'max'],
      problem: `makes the longest password ${bytes.max} octets, and the shortest has ${Math.max(bytes.min, min, needed)}, ${withPreset}`,
      remedy: 'No password could meet both.',
    });
  }
  if (max !== null && max > 0 && bytes.min > max * octetsAtMost) {
    found.push({
      path: ['password', 'bytes', 'min'],
      problem: `asks for ${bytes.min} octets, and ${max} characters have ${max * octetsAtMost} at most, ${withPreset}`,
      remedy: 'No password could meet both.',
    });
  }
  if (policy.historyKeptBy === 'kiosk' && policy.history === 0) {
    found.push({
      path: ['password', 'historyKeptBy'],
      problem: `the kiosk is to remember passwords, and \`history\` is 0, ${withPreset}`,
      remedy: 'Write how many in `history`, or remove this line.',
    });
  }
  if ((digit > 0 || policy.kindsAtLeast === 4) && !hasDigit(policy)) {
    found.push({
      path: ['password', 'forbiddenCharacters'],
      problem: `leaves no digit, and one is asked for, ${withPreset}`,
      remedy: 'Leave the digits out of it, or write `atLeast: { digit: 0 }`.',
    });
  }
  if ((special > 0 || policy.kindsAtLeast === 4) && !hasSpecial(policy)) {
    found.push({
      path: ['password', 'specials'],
      problem: `leaves no special character, and one is asked for, ${withPreset}`,
      remedy: 'Write the characters that count, or `null` for all.',
    });
  }
  return found;
}

/** On a keyboard with Latin letters: the ten digits that it has. */
function hasDigit({ forbiddenCharacters }: PasswordPolicy): boolean {
  return [...'0123456789'].some((digit) => !forbiddenCharacters.includes(digit));
}

function hasSpecial({ specials, forbiddenCharacters, noSpace }: PasswordPolicy): boolean {
  return (
    specials === null ||
    [...specials].some(
      (character) => !forbiddenCharacters.includes(character) && !(noSpace && isBlank(character)),
    )
  );
}
