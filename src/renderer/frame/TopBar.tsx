import type { Language } from '../../contract/languages.ts';
import type { Campus } from '../../contract/view.ts';
import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { LanguagePicker } from './LanguagePicker.tsx';

interface TopBarProps {
  readonly campus: Campus;
  readonly language: Language;
  readonly isHome: boolean;
  readonly onHome: () => void;
}

/** The campus at the start, the languages at the end: the same on every screen. */
export function TopBar({ campus, language, isHome, onHome }: TopBarProps) {
  const { frame } = useMessages();
  return (
    <header className="top-bar">
      <div className="brand">
        {campus.logo !== null && <img className="brand-logo" src={campus.logo} alt="" />}
        <span className="brand-name">{campus.name}</span>
      </div>
      {!isHome && (
        <Button look="quiet" icon="home" onPress={onHome}>
          {frame.home}
        </Button>
      )}
      <LanguagePicker languages={campus.languages} current={language} />
    </header>
  );
}
