import type { Campus } from '../../contract/view.ts';
import type { HostPort } from '../recovery/ports.ts';
import type { Proposal } from '../recovery/session-state.ts';
import type { Session } from '../recovery/session.ts';
import type { RecoverySettings } from '../recovery/settings.ts';
import type { HandlerRefusal, Handlers } from './router.ts';

export interface HandlerParts {
  readonly session: Session;
  readonly campus: Campus;
  readonly settings: RecoverySettings;
  readonly signInStaff: (login: string, password: string) => Promise<boolean>;
  readonly host: () => HostPort | null;
}

/** What each operation does: most propose an event to the session machine. */
export function createHandlers({ session, campus, settings, signInStaff, host }: HandlerParts): Handlers {
  const propose = async (proposal: Proposal) => {
    const answer = await session.propose(proposal);
    return typeof answer === 'string' ? refusal(answer) : answer;
  };
  return {
    campus: async () => campus,
    currentView: async () => session.view(),
    houseRules: async ({ language }) => {
      const texts = settings.houseRules?.texts;
      const text = texts?.[language] ?? texts?.[settings.defaultLanguage];
      return text === undefined
        ? null
        : { version: text.version, language: text.language, blocks: text.blocks };
    },
    choose: ({ option }) => propose({ type: 'choose', option }),
    chooseIdentifier: ({ kind }) => propose({ type: 'chooseIdentifier', kind }),
    identify: (input) => propose({ type: 'identify', ...input }),
    answerJoker: (input) => propose({ type: 'answerJoker', ...input }),
    setPassword: (input) => propose({ type: 'setPassword', ...input }),
    back: () => propose({ type: 'back' }),
    cancel: () => propose({ type: 'cancel' }),
    stillHere: () => propose({ type: 'stillHere' }),
    setLanguage: ({ language }) => propose({ type: 'setLanguage', language }),
    staffExit: async ({ login, password }) => {
      if (session.view().working) return refusal('busy');
      if (!(await signInStaff(login, password))) return session.staffRefused();
      host()?.leave();
      return session.view();
    },
  };
}

function refusal(code: HandlerRefusal['refusal']): HandlerRefusal {
  return { refusal: code };
}
