import type { Notice } from '../../contract/failures.ts';
import type { Language } from '../../contract/languages.ts';
import { unreachable } from '../../contract/result.ts';
import type { Campus } from '../../contract/view.ts';
import type { Panel } from '../store.ts';
import { HelpPanel } from './HelpPanel.tsx';
import { HouseRulesPanel } from './HouseRulesPanel.tsx';
import { StaffPanel } from './StaffPanel.tsx';

interface PanelScreenProps {
  readonly panel: Panel;
  readonly campus: Campus;
  readonly language: Language;
  /** Somebody of the reception is at work, or about to sign in. */
  readonly atReception: boolean;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** What lies over the step. */
export function PanelScreen({ panel, campus, language, atReception, notice, working }: PanelScreenProps) {
  switch (panel.name) {
    case 'help':
      return <HelpPanel topic={panel.topic} {...{ campus, language, atReception }} />;
    case 'house-rules':
      return <HouseRulesPanel language={language} />;
    case 'staff':
      return <StaffPanel notice={notice} working={working} />;
    default:
      return unreachable(panel);
  }
}
