import type { Detail } from '../../../contract/details.ts';
import { unreachable } from '../../../contract/result.ts';
import type { Notice } from '../../../contract/failures.ts';
import type { SessionState, Setting, Stage, Transition } from '../session-state.ts';
import type { RecoverySettings } from '../settings.ts';
import type { OutcomeOf } from '../task-table.ts';
import { emptyDraft, settingOf, takesContact } from './setting-up.ts';
import { begin, faulty, noticed, to, toNoticed, unchanged, wrongState } from './transitions.ts';
import type { Back, Proposed, Settled } from './transitions.ts';

export const signIn: Proposed<'signIn'> = (state, { login, password }) => {
  if (state.stage.name !== 'sign-in') return wrongState;
  return login.trim() === '' || password === ''
    ? noticed(state, { code: 'sign-in-refused' })
    : begin(state, 'signIn', { login: login.trim(), password });
};

export const signedIn: Settled<'signIn'> = (state, outcome) => {
  if (state.stage.name !== 'sign-in') return unchanged(state);
  return outcome.outcome === 'signed-in'
    ? to(state, { name: 'details', entry: outcome.entry, kept: outcome.kept })
    : signInRefused(state, outcome);
};

type Refusal = Exclude<OutcomeOf<'signIn'>, { outcome: 'signed-in' }>;

/**
 * What is told of a sign-in that did not come about: never which of login and password it was, nor what only somebody's login
 * leads to.
 */
export function signInRefused(state: SessionState, refusal: Refusal): Transition {
  switch (refusal.outcome) {
    case 'refused':
    case 'spared':
      return noticed(state, { code: 'sign-in-refused' });
    case 'slowed':
      return noticed(state, { code: 'slow-down', seconds: refusal.seconds });
    case 'unusable':
      return noticed(
        state,
        // A directory tells a lock to everybody who tries, whatever the password.
        refusal.reason === 'locked'
          ? { code: 'sign-in-refused' }
          : { code: 'sign-in-unusable', reason: refusal.reason },
      );
    case 'fault':
      return faulty(state, refusal);
    default:
      return unreachable(refusal);
  }
}

/** Which details people can set on this campus. */
const offeredWhen: Readonly<Record<Detail, (settings: RecoverySettings) => boolean>> = {
  jokers: ({ jokers }) => jokers.choose > 0,
  mail: (settings) => takesContact(settings, 'mail'),
  mobile: (settings) => takesContact(settings, 'mobile'),
  codes: ({ activation }) => activation.recoveryCodes > 0,
  totp: ({ proofs, reception }) =>
    proofs.recovery.points.totp > 0 || (reception !== null && reception.requireTotp),
};

export function offeredDetails(settings: RecoverySettings): readonly Detail[] {
  return (Object.keys(offeredWhen) as Detail[]).filter((detail) => offeredWhen[detail](settings));
}

export const chooseDetail: Proposed<'chooseDetail'> = (state, { detail }, { settings }) => {
  const { stage } = state;
  if (stage.name !== 'details' || !offeredWhen[detail](settings)) return wrongState;
  const { entry, kept } = stage;
  const setting: Setting = { for: 'details', entry, kind: 'uid', draft: emptyDraft, kept };
  switch (detail) {
    case 'jokers':
      return to(state, { name: 'set-jokers', ...setting });
    case 'mail':
    case 'mobile':
      return to(state, { name: 'set-contact', channel: detail, ...setting });
    case 'codes':
      return begin(state, 'makeCodes', { entry });
    case 'totp':
      return begin(state, 'makeTotp', { entry });
    default:
      return unreachable(detail);
  }
};

export const totpMade: Settled<'makeTotp'> = (state, outcome) => {
  const { stage } = state;
  if (stage.name !== 'details') return unchanged(state);
  if (outcome.outcome === 'fault') return faulty(state, outcome);
  const { entry, kept } = stage;
  const { enrolment } = outcome;
  return to(state, {
    name: 'set-totp',
    for: 'details',
    entry,
    kind: 'uid',
    draft: emptyDraft,
    kept,
    enrolment,
  });
};

/** The seed is kept once the authenticator has shown that it has it. */
export const confirmTotp: Proposed<'confirmTotp'> = (state, { code }) => {
  const { stage } = state;
  if (stage.name !== 'set-totp' || stage.kept === null) return wrongState;
  if (code.trim() === '') return noticed(state, { code: 'code-empty', proof: 'totp' });
  const { entry, kept, enrolment } = stage;
  return begin(state, 'saveDetail', {
    entry,
    kept,
    change: { detail: 'totp', seed: enrolment.seed, code },
    language: state.language,
  });
};

/** What there is of a detail to be taken away. */
const isKept: Readonly<Record<Detail, (kept: NonNullable<Setting['kept']>) => boolean>> = {
  jokers: () => false,
  mail: ({ mail }) => mail !== null,
  mobile: ({ mobile }) => mobile !== null,
  codes: ({ codesLeft }) => codesLeft > 0,
  totp: ({ totp }) => totp,
};

export const removeDetail: Proposed<'removeDetail'> = (state, { detail }) => {
  const { stage } = state;
  if (stage.name !== 'details' || !isKept[detail](stage.kept)) return wrongState;
  const { entry, kept } = stage;
  return begin(state, 'saveDetail', {
    entry,
    kept,
    change: { detail, remove: true },
    language: state.language,
  });
};

export const detailSaved: Settled<'saveDetail'> = (state, outcome) => {
  const { stage } = state;
  if (!('kept' in stage) || stage.kept === null) return unchanged(state);
  switch (outcome.outcome) {
    case 'saved':
    case 'removed': {
      const next: Stage = { name: 'details', entry: stage.entry, kept: outcome.kept };
      const { detail } = outcome;
      const notice: Notice =
        outcome.outcome === 'saved' ? { code: 'detail-saved', detail } : { code: 'detail-removed', detail };
      return toNoticed(state, next, notice);
    }
    case 'wrong':
      return noticed(state, { code: 'totp-unconfirmed' });
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

export const backFromSignIn: Back<'sign-in'> = () => 'end';
export const backFromDetails: Back<'details'> = () => 'end';
export const backFromSetTotp: Back<'set-totp'> = (stage) => {
  const { entry, kept } = settingOf(stage);
  return kept === null ? 'end' : { name: 'details', entry, kept };
};
