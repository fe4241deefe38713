import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { brokenRules } from '../../../src/contract/password/check.ts';
import type { PasswordPolicy, RuleId } from '../../../src/contract/password/policy.ts';
import { everythingOff } from './policies.ts';

const file = new URL('../../vectors/ltb-password-policy.json', import.meta.url);
const policySchema = z.strictObject({
  pwd_min_length: z.number(),
  pwd_max_length: z.number(),
  pwd_min_lower: z.number(),
  pwd_min_upper: z.number(),
  pwd_min_digit: z.number(),
  pwd_min_special: z.number(),
  pwd_forbidden_chars: z.string(),
  pwd_diff_login: z.boolean(),
  pwd_complexity: z.number(),
  pwd_forbidden_words: z.array(z.string()),
  pwd_forbidden_ldap_fields: z.array(z.string()),
});
const { policies, vectors } = z
  .object({
    policies: z.record(z.string(), policySchema),
    vectors: z.array(
      z.strictObject({
        policy: z.string(),
        password: z.string(),
        login: z.string(),
        entry: z.record(z.string(), z.array(z.string())).or(z.array(z.never())),
        expected: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

/** Their answer by our rule. */
const sameRule: Readonly<Record<string, RuleId>> = {
  notcomplex: 'kinds',
  tooshort: 'length-min',
  toobig: 'length-max',
  minlower: 'lower',
  minupper: 'upper',
  mindigit: 'digit',
  minspecial: 'special',
  forbiddenchars: 'forbidden-characters',
  sameaslogin: 'not-login',
  forbiddenwords: 'banned-words',
  forbiddenldapfields: 'not-names',
};

/** Where we answer otherwise on purpose. */
const differences: Readonly<Record<string, string>> = {
  sameasold:
    'only the directory knows the old password: its history is the rule `history`, and its answer is told',
  diffminchars: 'the same: who has forgotten a password cannot type it for comparison',
  sameascustompwd: 'a further hash in another attribute is not read: the kiosk reads no password',
  specialatends: 'where the specials stand makes a password easier to guess, not harder: no such rule',
  pwned: 'a terminal asks nobody on the Internet; a list on the disk is `banned-words`',
  insufficiententropy:
    'an estimate that jumps as one types cannot be explained to the person: length and unique characters',
};

function policyOf(name: string): PasswordPolicy {
  const theirs = policies[name];
  if (theirs === undefined) throw new Error(`no policy ${name}`);
  return {
    ...everythingOff,
    length: { min: theirs.pwd_min_length, max: theirs.pwd_max_length || null },
    atLeast: {
      lower: theirs.pwd_min_lower,
      upper: theirs.pwd_min_upper,
      digit: theirs.pwd_min_digit,
      special: theirs.pwd_min_special,
    },
    kindsAtLeast: theirs.pwd_complexity,
    forbiddenCharacters: theirs.pwd_forbidden_chars,
    notContaining: {
      ...everythingOff.notContaining,
      login: theirs.pwd_diff_login,
      names: theirs.pwd_forbidden_ldap_fields.length > 0,
    },
    bannedWords: theirs.pwd_forbidden_words,
  };
}

describe('the vectors of LTB Self Service Password', () => {
  it.each(vectors)('$policy: $password is $expected', ({ policy, password, login, entry, expected }) => {
    const names = Object.values(entry).flat();
    const broken = brokenRules(policyOf(policy), { login, names }, password).map(({ rule }) => rule);
    const rule = sameRule[expected];
    if (expected === 'ok') expect(broken).toEqual([]);
    else if (rule !== undefined) expect(broken).toContain(rule);
    else expect(differences[expected], 'a difference has its reason').toBeDefined();
  });

  it('hold every answer of theirs, and no difference that nobody needs', () => {
    const answers = new Set(vectors.map(({ expected }) => expected));
    answers.delete('ok');
    expect([...answers].toSorted()).toEqual(
      [...Object.keys(sameRule), ...Object.keys(differences)].toSorted(),
    );
  });

  it.each([
    ['ltb1', 'secret', ['upper', 'digit', 'special'], 'sameasold'],
    ['ltb1', '!TestMe123!', [], 'sameascustompwd'],
    ['ltb2', '!simple', ['kinds'], 'specialatends'],
    ['ltb2', 'C0mplex', [], 'diffminchars'],
    ['ltb3', '!1Password', [], 'pwned'],
    ['ltb4', 'secret', [], 'insufficiententropy'],
  ])('%s, %s: we say %j where they say %4$s', (policy, password, ours) => {
    const broken = brokenRules(policyOf(policy), { login: 'coudot', names: [] }, password);
    expect(broken.map(({ rule }) => rule)).toEqual(ours);
  });
});
