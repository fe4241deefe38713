import { createInterface } from 'node:readline';
import { z } from 'zod';
import { isRealDate } from '../contract/birth-date.ts';
import { brokenRules } from '../contract/password/check.ts';
import { longestPassword, type PasswordPolicy } from '../contract/password/policy.ts';
import { presetNames } from '../contract/password/presets.ts';
import { passwordSchema } from '../main/config/schema.ts';
import { passwordPolicy } from '../main/config/settings.ts';
import { nothing } from './arguments.ts';
import type { Command } from './command.ts';

const asked = z
  .strictObject({
    policy: passwordSchema.optional(),
    preset: z.enum(presetNames).optional(),
    person: z
      .strictObject({
        login: z.string().exactOptional(),
        names: z.array(z.string()).exactOptional(),
        numbers: z.array(z.string()).exactOptional(),
        birthDate: z.string().refine(isRealDate, 'is not a real date as YYYY-MM-DD').exactOptional(),
      })
      .default({}),
    password: z.string().max(longestPassword, `is longer than ${longestPassword}`),
  })
  .refine(({ policy, preset }) => (policy === undefined) !== (preset === undefined), {
    path: ['policy'],
    message: 'either this or `preset` must be there, and not both',
  });

/**
 * Holds passwords against policies, one JSON object a line in, one out and in the same order: `{"ok":…,"failures":[…]}` with
 * every rule that is broken, or `{"ok":false,"error":…}` for a line that cannot be read. Nothing of a line is ever repeated.
 */
export const checkPassword: Command = {
  words: ['check-password'],
  usage: '< CASES',
  summary: 'holds passwords against policies, one JSON object a line on standard input',
  async run(rest, { input, print }) {
    nothing(rest);
    let unreadable = false;
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      // Files that Windows programs save begin with a byte order mark.
      const text = line.replace(/^\uFEFF/u, '').trim();
      if (text === '') continue;
      const answer = answerTo(text);
      unreadable ||= 'error' in answer;
      await print(JSON.stringify(answer));
    }
    return unreadable ? 1 : 0;
  },
};

type Answer =
  | { readonly ok: boolean; readonly failures: readonly object[] }
  | { readonly ok: false; readonly error: string };

function answerTo(line: string): Answer {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    return { ok: false, error: 'this line is not JSON' };
  }
  const parsed = asked.safeParse(content);
  if (!parsed.success) {
    return {
      ok: false,
      error: parsed.error.issues
        .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
        .join('; '),
    };
  }
  const { person, password } = parsed.data;
  const failures = brokenRules(policyOf(parsed.data), person, password).map(
    ({ state: _state, ...failure }) => failure,
  );
  return { ok: failures.length === 0, failures };
}

function policyOf({ policy, preset }: z.infer<typeof asked>): PasswordPolicy {
  return passwordPolicy(policy ?? { preset: preset ?? 'uphf' });
}
