import { spoken } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import type { Campus } from '../../contract/view.ts';
import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';

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
      <nav className="languages" aria-label={frame.languages}>
        {campus.languages.map((name) => (
          <button
            key={name}
            type="button"
            className="language"
            lang={name}
            aria-pressed={name === language}
            onClick={() => void propose('setLanguage', { language: name })}
          >
            {spoken[name].name}
          </button>
        ))}
      </nav>
    </header>
  );
}
