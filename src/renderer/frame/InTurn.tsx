import type { ReactNode } from 'react';
import { spoken } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import { useTurn } from './use-turn.ts';

interface InTurnProps {
  readonly languages: readonly Language[];
  /** How many stand there at once where nothing may move. */
  readonly atOnce: number;
  readonly children: (language: Language) => ReactNode;
}

/**
 * The same words in one language after the other, for whoever passes by and has not chosen one. For the eye alone: what is
 * read out does not change by itself. All of them take up their room from the start, so that nothing round them moves.
 */
export function InTurn({ languages, atOnce, children }: InTurnProps) {
  const turn = useTurn(languages.length);
  const still = turn === null;
  const shown = still ? languages.slice(0, atOnce) : languages;
  return (
    <div className={still ? 'in-turn in-turn-still' : 'in-turn'} aria-hidden="true">
      {shown.map((language, place) => (
        <div
          key={language}
          className={still || place === turn ? 'in-turn-one' : 'in-turn-one in-turn-waiting'}
          lang={language}
          dir={spoken[language].direction}
        >
          {children(language)}
        </div>
      ))}
    </div>
  );
}
