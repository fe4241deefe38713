import {
  characterKinds,
  isBlank,
  kindOf,
  longestConsecutiveRun,
  longestRepeatedRun,
  mostRepeats,
  octetsOf,
} from './characters.ts';
import { birthDateSpellings, folded, nameParts } from './fold.ts';
import { ruleIds } from './policy.ts';
import type { PasswordPolicy, PersonForRules, RuleDetail, RuleId, RuleState } from './policy.ts';

/** Shorter parts of a name stand in many good passwords by chance. */
const shortestPart = 3;
const betweenDigits = /(?<=\d)[\s\p{P}]+(?=\d)/gu;

interface Candidate {
  /** Code points after NFC. */
  readonly characters: readonly string[];
  /** Of UTF-8 after NFC. */
  readonly octets: number;
  readonly folded: string;
  /** `folded` without the separators that people put between the digits of a date or a number. */
  readonly digitsJoined: string;
  readonly policy: PasswordPolicy;
  readonly person: PersonForRules;
}

/** One rule: null while the policy leaves it off, else whether it is met and what its sentence needs. */
type Rule = (candidate: Candidate) => ({ readonly met: boolean } & RuleDetail) | null;

const rules: Readonly<Record<Exclude<RuleId, 'history'>, Rule>> = {
  'length-min': ({ policy: { length }, characters }) =>
    length.min <= 0 ? null : atLeast(length.min, characters.length),
  'length-max': ({ policy: { length }, characters }) =>
    length.max === null || length.max <= 0 ? null : atMost(length.max, characters.length),
  'bytes-min': ({ policy: { bytes }, octets }) => (bytes.min <= 0 ? null : atLeast(bytes.min, octets)),
  'bytes-max': ({ policy: { bytes }, octets }) =>
    bytes.max === null || bytes.max <= 0 ? null : atMost(bytes.max, octets),
  lower: (candidate) => kindCount(candidate, 'lower'),
  upper: (candidate) => kindCount(candidate, 'upper'),
  digit: (candidate) => kindCount(candidate, 'digit'),
  special: (candidate) => kindCount(candidate, 'special'),
  kinds: ({ policy, characters }) =>
    policy.kindsAtLeast <= 0
      ? null
      : atLeast(
          policy.kindsAtLeast,
          characterKinds.filter((kind) =>
            characters.some((character) => kindOf(character, policy.specials) === kind),
          ).length,
        ),
  'no-space': ({ policy, characters }) => (policy.noSpace ? { met: !characters.some(isBlank) } : null),
  'forbidden-characters': ({ policy, characters }) => {
    const forbidden = [...policy.forbiddenCharacters.normalize('NFC')];
    return forbidden.length === 0
      ? null
      : {
          met: !characters.some((character) => forbidden.includes(character)),
          characters: policy.forbiddenCharacters,
        };
  },
  'not-login': ({ policy, person, folded: text }) =>
    policy.notContaining.login && person.login !== undefined
      ? { met: !containsAny(text, [folded(person.login)], 1) }
      : null,
  'not-names': ({ policy, person, folded: text }) =>
    policy.notContaining.names && person.names !== undefined
      ? { met: !containsAny(text, person.names.flatMap(nameParts), shortestPart) }
      : null,
  'not-numbers': ({ policy, person, folded: text, digitsJoined }) =>
    policy.notContaining.numbers && person.numbers !== undefined
      ? {
          met: ![text, digitsJoined].some((form) =>
            containsAny(form, person.numbers?.map(folded) ?? [], shortestPart),
          ),
        }
      : null,
  'not-birth-date': ({ policy, person, digitsJoined }) =>
    policy.notContaining.birthDate && person.birthDate !== undefined
      ? { met: !containsAny(digitsJoined, birthDateSpellings(person.birthDate), shortestPart) }
      : null,
  'repeated-run': ({ policy, characters }) =>
    policy.longestRepeatedRun <= 0 ? null : atMost(policy.longestRepeatedRun, longestRepeatedRun(characters)),
  'consecutive-run': ({ policy, characters }) =>
    policy.longestConsecutiveRun <= 0
      ? null
      : atMost(policy.longestConsecutiveRun, longestConsecutiveRun(characters)),
  repeats: ({ policy, characters }) =>
    policy.mostRepeats <= 0 ? null : atMost(policy.mostRepeats, mostRepeats(characters)),
  'banned-words': ({ policy, folded: text }) =>
    policy.bannedWords.length === 0 ? null : { met: !containsAny(text, policy.bannedWords.map(folded), 1) },
  'unique-characters': ({ policy, characters }) =>
    policy.uniqueCharacters <= 0 ? null : atLeast(policy.uniqueCharacters, new Set(characters).size),
};

/**
 * Holds a password against every rule that the policy switches on, in the order of `ruleIds`. The same function serves
 * the live list in the page and the decision in main.
 * @param password as typed; compared after NFC
 * @returns one state per active rule; `unknown` for what only the directory can tell
 */
export function checkPassword(
  policy: PasswordPolicy,
  person: PersonForRules,
  password: string,
): readonly RuleState[] {
  const composed = password.normalize('NFC');
  const text = folded(composed);
  const candidate: Candidate = {
    characters: [...composed],
    octets: octetsOf(composed),
    folded: text,
    digitsJoined: text.replace(betweenDigits, ''),
    policy,
    person,
  };
  return ruleIds.flatMap((rule): readonly RuleState[] => {
    if (rule === 'history') {
      return policy.history > 0
        ? [{ rule, state: 'unknown', limit: policy.history, keptBy: policy.historyKeptBy }]
        : [];
    }
    const result = rules[rule](candidate);
    if (result === null) return [];
    const { met, ...detail } = result;
    return [{ rule, state: met ? 'met' : 'broken', ...detail }];
  });
}

/** The rules that the password breaks: all of them, not the last one. */
export function brokenRules(
  policy: PasswordPolicy,
  person: PersonForRules,
  password: string,
): readonly RuleState[] {
  return checkPassword(policy, person, password).filter(({ state }) => state === 'broken');
}

function kindCount(
  { policy, characters }: Candidate,
  kind: (typeof characterKinds)[number],
): ReturnType<Rule> {
  const limit = policy.atLeast[kind];
  if (limit <= 0) return null;
  const measured = characters.filter((character) => kindOf(character, policy.specials) === kind).length;
  return {
    ...atLeast(limit, measured),
    ...(kind === 'special' && policy.specials !== null ? { characters: policy.specials } : {}),
  };
}

function containsAny(text: string, parts: readonly string[], shortest: number): boolean {
  return parts.some((part) => part.length >= shortest && text.includes(part));
}

function atLeast(limit: number, measured: number) {
  return { met: measured >= limit, limit, measured };
}

function atMost(limit: number, measured: number) {
  return { met: measured <= limit, limit, measured };
}
