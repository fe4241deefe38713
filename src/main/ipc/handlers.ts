import type { Language } from '../../contract/languages.ts';
import type { Campus, PrivacyNotice } from '../../contract/view.ts';
import type { HostPort } from '../recovery/ports.ts';
import { proposalTypes } from '../recovery/session-state.ts';
import type { Proposal, ProposalType } from '../recovery/session-state.ts';
import type { Session } from '../recovery/session.ts';
import type { RecoverySettings } from '../recovery/settings.ts';
import type { HandlerRefusal, Handlers } from './router.ts';

export interface HandlerParts {
  readonly session: Session;
  readonly campus: Campus;
  readonly settings: RecoverySettings;
  /** In each language that the campus wrote one in. */
  readonly privacyNotices: Readonly<Partial<Record<Language, PrivacyNotice>>>;
  readonly signInStaff: (login: string, password: string) => Promise<boolean>;
  readonly host: () => HostPort | null;
}

type OwnHandlers = Omit<Handlers, ProposalType>;

/** What each operation does: most propose an event of the same name to the session machine. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { session, campus, settings, privacyNotices, signInStaff, host } = parts;
  const propose = async (proposal: Proposal) => {
    const answer = await session.propose(proposal);
    return typeof answer === 'string' ? refusal(answer) : answer;
  };
  const proposing = Object.fromEntries(
    proposalTypes.map((type) => [type, (input: object) => propose({ ...input, type } as Proposal)]),
  ) as Pick<Handlers, ProposalType>;
  const own: OwnHandlers = {
    campus: async () => campus,
    currentView: async () => session.view(),
    houseRules: async ({ language }) => {
      const texts = settings.houseRules?.texts;
      const text = texts?.[language] ?? texts?.[settings.defaultLanguage];
      return text === undefined
        ? null
        : { version: text.version, language: text.language, blocks: text.blocks };
    },
    privacyNotice: async ({ language }) =>
      privacyNotices[language] ?? privacyNotices[settings.defaultLanguage] ?? null,
    staffExit: async ({ login, password }) => {
      if (session.view().working) return refusal('busy');
      if (!(await signInStaff(login, password))) return session.staffRefused();
      host()?.leave();
      return session.view();
    },
  };
  return { ...proposing, ...own };
}

function refusal(code: HandlerRefusal['refusal']): HandlerRefusal {
  return { refusal: code };
}
