import type { Ending, Notice } from '../../../src/contract/failures.ts';

/** One of each: a new code without its line here does not compile. */
export const everyNotice: { readonly [Code in Notice['code']]: Extract<Notice, { code: Code }> } = {
  'number-format': { code: 'number-format', kind: 'student' },
  'birth-date-unreal': { code: 'birth-date-unreal' },
  'not-recognised': { code: 'not-recognised', seconds: 12 },
  'slow-down': { code: 'slow-down', seconds: 12 },
  'answer-empty': { code: 'answer-empty' },
  'answer-wrong': { code: 'answer-wrong', triesLeft: 2 },
  'proof-blocked': { code: 'proof-blocked', seconds: 900 },
  'passwords-differ': { code: 'passwords-differ' },
  'rules-broken': { code: 'rules-broken', rules: [] },
  'house-rules-unread': { code: 'house-rules-unread' },
  'refused-by-directory': { code: 'refused-by-directory', rule: 'in-history' },
  'staff-refused': { code: 'staff-refused' },
  'operator-fault': { code: 'operator-fault', reference: 'K7QX' },
};

export const everyEnding: { readonly [Code in Ending['code']]: Extract<Ending, { code: Code }> } = {
  'not-activated': { code: 'not-activated' },
  'no-proof': { code: 'no-proof' },
  'locked-by-administration': { code: 'locked-by-administration' },
  'account-disabled': { code: 'account-disabled' },
  'account-expired': { code: 'account-expired' },
  'changed-lately': { code: 'changed-lately', seconds: 43_200 },
  privileged: { code: 'privileged' },
  'proof-blocked': { code: 'proof-blocked', seconds: 900 },
  'outcome-unknown': { code: 'outcome-unknown', reference: 'K7QX' },
  'not-usable': { code: 'not-usable', reason: 'refused', reference: 'K7QX' },
  'number-held-twice': { code: 'number-held-twice', reference: 'K7QX' },
  'operator-fault': { code: 'operator-fault', reference: 'K7QX' },
};
