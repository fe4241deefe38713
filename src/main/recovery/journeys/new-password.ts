import type { Ending } from '../../../contract/failures.ts';
import { brokenRules } from '../../../contract/password/check.ts';
import { mergedPolicy } from '../../../contract/password/server-policy.ts';
import { unreachable } from '../../../contract/result.ts';
import { personForRules } from '../person-for-rules.ts';
import { ended } from './identification.ts';
import { provingOf, startOf } from './proving.ts';
import { backFromCodes } from './setting-up.ts';
import { begin, faulty, noticed, to, unchanged, wrongState } from './transitions.ts';
import type { Back, Proposed, Settled } from './transitions.ts';

/** The campus's rules and the directory's, again here: what the page shows of them is no check. */
export const setPassword: Proposed<'setPassword'> = (state, proposal, { settings }) => {
  const { stage } = state;
  if (stage.name !== 'password') return wrongState;
  const { entry, draft, journey } = stage;
  const policy = mergedPolicy(settings.policy, entry.policy);
  const broken = brokenRules(policy, personForRules(entry), proposal.password);
  if (broken.length > 0) return noticed(state, { code: 'rules-broken', rules: broken });
  const password = proposal.password.normalize('NFC');
  if (password !== proposal.confirmation.normalize('NFC')) {
    return noticed(state, { code: 'passwords-differ' });
  }
  // An activation has asked for it before.
  const read = proposal.houseRulesRead || draft?.houseRulesRead === true;
  if (settings.houseRules !== null && !read) return noticed(state, { code: 'house-rules-unread' });
  return begin(state, 'write', { entry, journey, draft, password, language: state.language });
};

export const written: Settled<'write'> = (state, outcome, context) => {
  const { stage } = state;
  if (stage.name !== 'password') return unchanged(state);
  switch (outcome.outcome) {
    case 'written':
      return to(state, {
        name: 'done',
        journey: stage.journey === 'activation' ? 'activation' : 'password',
        mail: outcome.mail,
        usable: outcome.usable,
        leavesAt: context.moment.now + context.settings.limits.done,
      });
    case 'refused':
      return noticed(state, { code: 'refused-by-directory', rule: outcome.rule });
    case 'ended':
      return to(state, ended(stage, outcome.ending, null, context));
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

/** The login stands on the screen for a moment. Where it could not be told, it can be asked for once more: all is proved. */
export const loginTold: Settled<'tellLogin'> = (state, outcome, context) => {
  const { stage } = state;
  if (stage.name !== 'proofs' || stage.journey !== 'login') return unchanged(state);
  if (outcome.outcome === 'fault') {
    const ending: Ending = { code: 'operator-fault', reference: outcome.reference };
    return to(state, ended(stage, ending, provingOf(stage), context));
  }
  return to(state, {
    name: 'login',
    login: stage.entry.login,
    mail: outcome.mail,
    leavesAt: context.moment.now + context.settings.login.shown,
  });
};

/** The proofs were brought for this visit to the new password: who goes back says anew who they are. */
export const backFromPassword: Back<'password'> = (stage, context) => {
  if (stage.draft === null) return startOf(stage);
  const { entry, kind, draft } = stage;
  return backFromCodes({ for: 'activation', entry, kind, draft, kept: null }, context);
};
