import { unreachable } from '../../../contract/result.ts';
import type { ContactChannel } from '../../../contract/view.ts';
import type {
  ContactDraft,
  Draft,
  Proved,
  SessionState,
  Setting,
  Stage,
  Transition,
} from '../session-state.ts';
import type { RecoverySettings } from '../settings.ts';
import { startOf } from './proving.ts';
import { begin, faulty, noticed, to, toNoticed, unchanged, wrongState } from './transitions.ts';
import type { Back, Context, Proposed, Settled } from './transitions.ts';

/**
 * What is set before the first password, one station after the other; the same stations, each alone, change the details of
 * an account in use (details.ts).
 */
type Station = 'jokers' | 'mail' | 'mobile' | 'codes' | 'password';

/** Whether a station is there on this campus. */
const stations: readonly (readonly [Station, (settings: RecoverySettings) => boolean])[] = [
  ['jokers', ({ jokers }) => jokers.choose > 0],
  ['mail', (settings) => takesContact(settings, 'mail')],
  ['mobile', (settings) => takesContact(settings, 'mobile')],
  ['codes', ({ activation }) => activation.recoveryCodes > 0],
  ['password', () => true],
];

/** An address or a number is asked for where a code can be sent there, or where the campus keeps it without. */
export function takesContact(
  { channels, activation }: Pick<RecoverySettings, 'channels' | 'activation'>,
  channel: ContactChannel,
): boolean {
  return channels[channel] || activation.unprovedContacts;
}

export const emptyDraft: Draft = {
  jokers: null,
  mail: null,
  mobile: null,
  codes: null,
  houseRulesRead: false,
};

/** The first station of an activation. */
export function afterHouseRules(
  state: SessionState,
  { entry, kind }: Proved,
  context: Context,
  houseRulesRead = false,
): Transition {
  const draft = { ...emptyDraft, houseRulesRead };
  return station(state, { for: 'activation', entry, kind, draft, kept: null }, null, context);
}

/** @param after the station that is behind; null: none */
function station(
  state: SessionState,
  setting: Setting,
  after: Station | null,
  { settings }: Context,
): Transition {
  const open = stations.slice(stations.findIndex(([name]) => name === after) + 1);
  const [next] = open.find(([, isThere]) => isThere(settings)) ?? ['password' as const];
  switch (next) {
    case 'jokers':
      return to(state, { name: 'set-jokers', ...setting });
    case 'mail':
    case 'mobile':
      return to(state, { name: 'set-contact', channel: next, ...setting });
    case 'codes':
      return makeCodes({ ...state, stage: { name: 'codes', codes: [], ...setting } }, setting);
    case 'password': {
      const { entry, kind, draft } = setting;
      return to(state, { name: 'password', journey: 'activation', kind, entry, draft });
    }
    default:
      return unreachable(next);
  }
}

function makeCodes(state: SessionState, { entry }: Setting): Transition {
  return begin(state, 'makeCodes', { entry });
}

function contactStage(setting: Setting, channel: ContactChannel): Stage {
  return { name: 'set-contact', channel, ...settingOf(setting) };
}

export function settingOf({ for: purpose, entry, kind, draft, kept }: Setting): Setting {
  return { for: purpose, entry, kind, draft, kept };
}

export const acceptHouseRules: Proposed<'acceptHouseRules'> = (state, _proposal, context) =>
  state.stage.name === 'house-rules' ? afterHouseRules(state, state.stage, context, true) : wrongState;

export const setJokers: Proposed<'setJokers'> = (state, { jokers }, { settings }) => {
  const { stage } = state;
  if (stage.name !== 'set-jokers' || jokers.length !== settings.jokers.choose) return wrongState;
  if (!settings.jokers.ownQuestions && jokers.some(({ question }) => 'ownWords' in question)) {
    return wrongState;
  }
  return begin(state, 'prepareJokers', { entry: stage.entry, jokers });
};

export const jokersPrepared: Settled<'prepareJokers'> = (state, outcome, context) => {
  const { stage } = state;
  if (stage.name !== 'set-jokers') return unchanged(state);
  switch (outcome.outcome) {
    case 'fit':
      return keep(state, stage, { jokers: outcome.jokers }, 'jokers', context);
    case 'unfit':
      return noticed(state, { code: 'joker-unfit', faults: outcome.faults });
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

/** What was set goes into the draft of an activation, or at once into the record of an account in use. */
function keep(
  state: SessionState,
  setting: Setting,
  set: Partial<Draft>,
  behind: 'jokers' | ContactChannel | 'codes',
  context: Context,
): Transition {
  const next = { ...settingOf(setting), draft: { ...setting.draft, ...set } };
  if (next.kept === null) return station(state, next, behind, context);
  const { jokers, codes } = next.draft;
  const { entry, kept } = next;
  const save = (change: Parameters<typeof begin<'saveDetail'>>[2]['change']): Transition =>
    begin(state, 'saveDetail', { entry, kept, change, language: state.language });
  if (behind === 'jokers') return save({ detail: 'jokers', jokers: jokers ?? [] });
  if (behind === 'codes') return save({ detail: 'codes', codes: codes ?? [] });
  const contact = next.draft[behind];
  return contact === null ? wrongState : save({ detail: behind, ...contact });
}

/**
 * An address or a number: its form is judged by the task that sends the code. Where no code can be sent and the campus
 * keeps such a contact, it is kept as one that was never proved.
 */
export const setContact: Proposed<'setContact'> = (state, { to: typed }) => {
  const { stage } = state;
  if (stage.name !== 'set-contact') return wrongState;
  const { channel, entry } = stage;
  if (typed.trim() === '') return noticed(state, { code: 'contact-unfit', channel, why: 'empty' });
  return begin(state, 'sendCode', {
    entry,
    channel,
    to: typed,
    purpose: 'contact',
    language: state.language,
  });
};

export const contactCodeSent: Settled<'sendCode'> = (state, outcome, context) => {
  const { stage } = state;
  if (stage.name !== 'set-contact' && stage.name !== 'confirm-contact') return unchanged(state);
  const { channel } = stage;
  switch (outcome.outcome) {
    case 'sent': {
      const next: Stage = {
        ...settingOf(stage),
        name: 'confirm-contact',
        channel,
        to: outcome.sent.to,
        sent: outcome.sent,
      };
      return stage.name === 'confirm-contact'
        ? toNoticed(state, next, { code: 'code-sent' })
        : to(state, next);
    }
    case 'unfit':
      return noticed(state, { code: 'contact-unfit', channel, why: outcome.why });
    case 'too-many':
      return noticed(state, { code: 'code-not-sent', why: 'too-many', freeIn: outcome.freeIn });
    case 'not-sent': {
      const { activation } = context.settings;
      if (outcome.why !== 'unavailable' || !activation.unprovedContacts || outcome.to === null) {
        return noticed(state, { code: 'code-not-sent', why: outcome.why });
      }
      const contact: ContactDraft = { to: outcome.to, proved: false };
      return keep(state, stage, { [channel]: contact }, channel, context);
    }
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

export const sendContactAgain = (state: SessionState): Transition => {
  const { stage } = state;
  if (stage.name !== 'confirm-contact') return wrongState;
  return begin(state, 'sendCode', {
    entry: stage.entry,
    channel: stage.channel,
    to: stage.to,
    purpose: 'contact',
    language: state.language,
  });
};

export const confirmContact: Proposed<'confirmContact'> = (state, { code }, { moment }) => {
  const { stage } = state;
  if (stage.name !== 'confirm-contact') return wrongState;
  if (code.trim() === '') return noticed(state, { code: 'code-empty', proof: 'contact' });
  const { sent } = stage;
  if (sent.until <= moment.now || sent.triesLeft <= 0) {
    return noticed(state, { code: 'code-over', proof: 'contact' });
  }
  const tried = { ...stage, sent: { ...sent, triesLeft: sent.triesLeft - 1 } };
  return begin({ ...state, stage: tried }, 'confirmContact', { sent, code });
};

export const contactConfirmed: Settled<'confirmContact'> = (state, outcome, context) => {
  const { stage } = state;
  if (stage.name !== 'confirm-contact') return unchanged(state);
  switch (outcome.outcome) {
    case 'right': {
      const contact: ContactDraft = { to: stage.to, proved: true };
      return keep(state, stage, { [stage.channel]: contact }, stage.channel, context);
    }
    case 'wrong':
      return stage.sent.triesLeft === 0
        ? noticed(state, { code: 'code-over', proof: 'contact' })
        : noticed(state, { code: 'contact-code-wrong', triesLeft: stage.sent.triesLeft });
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

/** An address or a number is not asked of everybody; of an account in use it stays as it was. */
export const skip: Proposed<'skip'> = (state, _proposal, context) => {
  const { stage } = state;
  if (stage.name !== 'set-contact' && stage.name !== 'confirm-contact') return wrongState;
  if (stage.kept !== null) return to(state, { name: 'details', entry: stage.entry, kept: stage.kept });
  const without = { ...settingOf(stage), draft: { ...stage.draft, [stage.channel]: null } };
  return station(state, without, stage.channel, context);
};

export const codesMade: Settled<'makeCodes'> = (state, outcome) => {
  const { stage } = state;
  if (outcome.outcome === 'fault') return faulty(state, outcome);
  const setting = settingIn(stage);
  if (setting === null) return unchanged(state);
  const draft = { ...setting.draft, codes: outcome.stored };
  return to(state, { name: 'codes', codes: outcome.codes, ...setting, draft });
};

/** The details of an account in use are a setting of which nothing has been set yet. */
function settingIn(stage: Stage): Setting | null {
  if (stage.name === 'details') {
    const { entry, kept } = stage;
    return { for: 'details', entry, kind: 'uid', draft: emptyDraft, kept };
  }
  return 'draft' in stage && 'for' in stage ? settingOf(stage) : null;
}

/** The codes are on paper; or, where none could be made, they are asked for once more. */
export const codesWritten: Proposed<'codesWritten'> = (state, _proposal, context) => {
  const { stage } = state;
  if (stage.name !== 'codes') return wrongState;
  return stage.codes.length === 0 ? makeCodes(state, stage) : keep(state, stage, {}, 'codes', context);
};

/** Before a station lies the one before it; before the first one, the house rules or the person's own menu. */
function before(setting: Setting, here: Station, { settings }: Context): Stage {
  if (setting.kept !== null) return { name: 'details', entry: setting.entry, kept: setting.kept };
  const place = stations.findIndex(([name]) => name === here);
  const [earlier] =
    stations.slice(0, place).findLast(([, isThere]) => isThere(settings)) ?? ([null] as const);
  const { entry, kind } = setting;
  const start = { journey: 'activation', kind, entry } as const;
  if (earlier === 'mail' || earlier === 'mobile') return contactStage(setting, earlier);
  if (earlier === 'jokers') return { name: 'set-jokers', ...settingOf(setting) };
  return settings.houseRules === null ? startOf(start) : { name: 'house-rules', ...start };
}

export const backFromHouseRules: Back<'house-rules'> = (stage) => startOf(stage);
export const backFromSetJokers: Back<'set-jokers'> = (stage, context) => before(stage, 'jokers', context);
export const backFromSetContact: Back<'set-contact'> = (stage, context) =>
  before(stage, stage.channel, context);
export const backFromConfirmContact: Back<'confirm-contact'> = (stage) => contactStage(stage, stage.channel);
/** Before the codes, which are shown once: the same from them and from the first password after them. */
export const backFromCodes = (setting: Setting, context: Context): Stage => before(setting, 'codes', context);
