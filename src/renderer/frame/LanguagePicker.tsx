import { useId } from 'react';
import { spoken } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import { Icon } from '../controls/Icon.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';

interface LanguagePickerProps {
  readonly languages: readonly Language[];
  readonly current: Language;
}

/** So many names stand side by side wherever the page is shown. */
const few = 3;

/**
 * Each language in its own name and script. All stand in the bar where there is room; otherwise one button, which shows
 * the language that is spoken, opens them (the style sheet knows how much room there is).
 */
export function LanguagePicker({ languages, current }: LanguagePickerProps) {
  const { frame } = useMessages();
  const id = useId();
  if (languages.length < 2) return null;
  const names = (onChosen?: () => void) =>
    languages.map((name) => (
      <button
        key={name}
        type="button"
        className="language"
        lang={name}
        aria-pressed={name === current}
        onClick={() => {
          onChosen?.();
          void propose('setLanguage', { language: name });
        }}
      >
        {spoken[name].name}
      </button>
    ));
  if (languages.length <= few) {
    return (
      <nav className="languages" aria-label={frame.languages}>
        {names()}
      </nav>
    );
  }
  return (
    <>
      <nav className="languages languages-many" aria-label={frame.languages}>
        {names()}
      </nav>
      <button type="button" className="language languages-opener" popoverTarget={id}>
        <Icon name="globe" />
        <span className="visually-hidden">{frame.languages}</span>
        <span lang={current}>{spoken[current].name}</span>
      </button>
      <nav className="languages-list" id={id} popover="auto" aria-label={frame.languages}>
        {names(() => document.getElementById(id)?.hidePopover())}
      </nav>
    </>
  );
}
