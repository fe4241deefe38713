import { shortestSearch } from '../../../contract/reception.ts';
import { unreachable } from '../../../contract/result.ts';
import type { AtReception, SessionState, Stage, Transition, Vouching } from '../session-state.ts';
import type { Entry } from '../ports.ts';
import type { RecoverySettings } from '../settings.ts';
import { firstStage } from './menu.ts';
import { signInRefused } from './own-details.ts';
import { begin, faulty, noticed, to, toNoticed, unchanged, wrongState } from './transitions.ts';
import type { Back, Proposed, Settled } from './transitions.ts';

/** Nobody looks for somebody yet. */
function finding(staff: Entry): Stage {
  return { name: 'reception-find', staff, found: null, tooMany: false };
}

export const receptionSignIn: Proposed<'receptionSignIn'> = (state, { login, password }) => {
  if (state.stage.name !== 'reception-sign-in') return wrongState;
  return login.trim() === '' || password === ''
    ? noticed(state, { code: 'sign-in-refused' })
    : begin(state, 'receptionSignIn', { login: login.trim(), password, for: null });
};

/** The second member signs in, for what the first one has asked for. */
export const confirmVouching: Proposed<'confirmVouching'> = (state, { login, password }) => {
  const { stage } = state;
  if (stage.name !== 'reception-confirm') return wrongState;
  const { staff, person } = stage;
  return login.trim() === '' || password === ''
    ? noticed(state, { code: 'sign-in-refused' })
    : begin(state, 'receptionSignIn', { login: login.trim(), password, for: { staff, person } });
};

export const receptionSignedIn: Settled<'receptionSignIn'> = (state, outcome) => {
  const { stage } = state;
  if (stage.name !== 'reception-sign-in' && stage.name !== 'reception-confirm') return unchanged(state);
  switch (outcome.outcome) {
    case 'signed-in': {
      const confirms = stage.name === 'reception-confirm' ? vouchingOf(stage) : null;
      return outcome.totp
        ? to(state, { name: 'reception-totp', staff: outcome.entry, confirms })
        : admitted(state, outcome.entry, confirms);
    }
    case 'not-reception':
    case 'no-totp':
    case 'same-person':
      return noticed(state, { code: outcome.outcome });
    default:
      return signInRefused(state, outcome);
  }
};

/** A member of the reception is who they say: they begin, or what they confirm is done. */
function admitted(state: SessionState, member: Entry, confirms: Vouching | null): Transition {
  return confirms === null
    ? to(state, finding(member))
    : issue({ ...state, stage: { name: 'reception-confirm', ...confirms } }, confirms, member);
}

function issue(
  state: SessionState,
  { staff, person, checked }: Vouching,
  confirmer: Entry | null,
): Transition {
  return begin(state, 'vouch', { staff, confirmer, person, checked, language: state.language });
}

function vouchingOf({ staff, person, card, checked }: Vouching): Vouching {
  return { staff, person, card, checked };
}

function personOf({ staff, person, card }: AtReception): AtReception {
  return { staff, person, card };
}

export const receptionTotp: Proposed<'receptionTotp'> = (state, { code }) => {
  const { stage } = state;
  if (stage.name !== 'reception-totp') return wrongState;
  return code.trim() === ''
    ? noticed(state, { code: 'code-empty', proof: 'totp' })
    : begin(state, 'receptionTotp', { staff: stage.staff, code });
};

export const receptionTotpGiven: Settled<'receptionTotp'> = (state, outcome) => {
  const { stage } = state;
  if (stage.name !== 'reception-totp') return unchanged(state);
  switch (outcome.outcome) {
    case 'right':
      return admitted(state, stage.staff, stage.confirms);
    case 'wrong':
      return noticed(state, { code: 'code-wrong', proof: 'totp', triesLeft: outcome.triesLeft });
    case 'blocked':
      return noticed(state, { code: 'proof-blocked', seconds: outcome.seconds });
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

export const findPeople: Proposed<'findPeople'> = (state, { text }) => {
  const { stage } = state;
  const staff = stage.name === 'reception-voucher' || stage.name === 'reception-find' ? stage.staff : null;
  if (staff === null) return wrongState;
  const counted = [...text.normalize('NFKC')].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return counted.length < shortestSearch
    ? noticed(state, { code: 'search-too-short' })
    : begin({ ...state, stage: finding(staff) }, 'findPeople', { staff, text });
};

export const peopleFound: Settled<'findPeople'> = (state, outcome) => {
  const { stage } = state;
  if (stage.name !== 'reception-find') return unchanged(state);
  if (outcome.outcome === 'fault') return faulty(state, outcome);
  const { people, tooMany } = outcome;
  const next: Stage = { ...stage, found: people, tooMany };
  if (tooMany) return toNoticed(state, next, { code: 'too-many-found' });
  return people.length === 0 ? toNoticed(state, next, { code: 'nobody-found' }) : to(state, next);
};

export const choosePerson: Proposed<'choosePerson'> = (state, { place }) => {
  const { stage } = state;
  const person = stage.name === 'reception-find' ? stage.found?.[place] : undefined;
  return stage.name === 'reception-find' && person !== undefined
    ? begin(state, 'showPerson', { staff: stage.staff, person })
    : wrongState;
};

export const personShown: Settled<'showPerson'> = (state, outcome) => {
  const { stage } = state;
  if (stage.name !== 'reception-find') return unchanged(state);
  if (outcome.outcome === 'fault') return faulty(state, outcome);
  const { person, card } = outcome;
  return to(state, { name: 'reception-person', staff: stage.staff, person, card });
};

/** Nobody vouches for themself, nor for whoever never recovers at a kiosk. */
export function mayVouch({ staff, person, card }: AtReception): boolean {
  return staff.uuid !== person.uuid && card.state !== 'privileged';
}

/** What the administration has locked stays locked. */
export function mayUnlock(at: AtReception): boolean {
  return mayVouch(at) && at.card.state === 'locked-by-failures';
}

/** Whether a second member of staff has to say yes. */
export function needsConfirmation({ person }: AtReception, { reception }: RecoverySettings): boolean {
  return reception !== null && person.populations.some((one) => reception.confirmed.includes(one));
}

export const vouch: Proposed<'vouch'> = (state, { checked }, { settings }) => {
  const { stage } = state;
  if (stage.name !== 'reception-person' || !mayVouch(stage)) return wrongState;
  const vouching = { ...personOf(stage), checked };
  return needsConfirmation(stage, settings)
    ? to(state, { name: 'reception-confirm', ...vouching })
    : issue(state, vouching, null);
};

export const vouched: Settled<'vouch'> = (state, outcome, { moment }) => {
  const { stage } = state;
  if (stage.name !== 'reception-person' && stage.name !== 'reception-confirm') return unchanged(state);
  switch (outcome.outcome) {
    case 'issued': {
      const { voucher, lifetime } = outcome;
      const until = moment.now + lifetime;
      return to(state, { name: 'reception-voucher', ...personOf(stage), voucher, lifetime, until });
    }
    case 'quota-reached':
    case 'same-person':
      return noticed(state, { code: outcome.outcome });
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

export const unlock: Proposed<'unlock'> = (state, { checked }) => {
  const { stage } = state;
  if (stage.name !== 'reception-person' || !mayUnlock(stage)) return wrongState;
  const { staff, person } = stage;
  return begin(state, 'unlock', { staff, person, checked, language: state.language });
};

export const unlocked: Settled<'unlock'> = (state, outcome) => {
  const { stage } = state;
  if (stage.name !== 'reception-person') return unchanged(state);
  switch (outcome.outcome) {
    case 'unlocked':
      return toNoticed(state, { ...stage, card: { ...stage.card, state: 'active' } }, { code: 'unlocked' });
    case 'not-locked':
    case 'same-person':
      return noticed(state, { code: outcome.outcome });
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

export const backFromReceptionSignIn: Back<'reception-sign-in'> = () => 'end';
export const backFromReceptionTotp: Back<'reception-totp'> = ({ confirms }, { settings }) =>
  confirms !== null
    ? { name: 'reception-confirm', ...confirms }
    : settings.mode === 'desk'
      ? firstStage(settings)
      : { name: 'reception-sign-in' };
export const backFromReceptionFind: Back<'reception-find'> = () => 'end';
export const backFromReceptionPerson = ({ staff }: AtReception): Stage => finding(staff);
export const backFromReceptionConfirm: Back<'reception-confirm'> = (stage) => ({
  name: 'reception-person',
  ...personOf(stage),
});
