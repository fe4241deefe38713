import { spoken } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import { greetings } from '../messages/greetings.ts';
import { InTurn } from './InTurn.tsx';

interface GreetingProps {
  readonly languages: readonly Language[];
  /** The one that the page speaks. */
  readonly language: Language;
}

/**
 * What the kiosk says to whoever passes by: the campus's first language stays, the others come in turn beneath it. Read out,
 * it is one sentence in the language that is spoken.
 */
export function Greeting({ languages, language }: GreetingProps) {
  const [first, ...others] = languages;
  if (first === undefined) return null;
  return (
    <div className="greeting">
      <p className="visually-hidden">{greetings[language].invitation}</p>
      <div className="greeting-first" lang={first} dir={spoken[first].direction} aria-hidden="true">
        <Words language={first} />
      </div>
      {others.length > 0 && (
        <InTurn languages={others} atOnce={2}>
          {(other) => <Words language={other} />}
        </InTurn>
      )}
    </div>
  );
}

function Words({ language }: { readonly language: Language }) {
  const { welcome, invitation } = greetings[language];
  return (
    <>
      <p className="greeting-welcome">{welcome}</p>
      <p className="greeting-invitation">{invitation}</p>
    </>
  );
}
