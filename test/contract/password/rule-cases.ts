import type { PasswordPolicy, PersonForRules, RuleId } from '../../../src/contract/password/policy.ts';

export type Case = readonly [password: string, met: boolean];

/** One rule alone, under one policy and one person: which passwords meet it. */
export interface RuleCases {
  readonly rule: RuleId;
  readonly policy: Partial<PasswordPolicy>;
  readonly person?: PersonForRules;
  readonly cases: readonly Case[];
}
