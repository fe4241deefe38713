import { useRef, useState } from 'react';
import type { Language } from '../../contract/languages.ts';
import { useMessages } from '../messages/context.ts';
import { Alternates } from './Alternates.tsx';
import { ControlButton, TypingKeyButton } from './Key.tsx';
import { boardFor } from './board.ts';
import { isSecret, takenBy, takesOwnWords } from './fields.ts';
import { useKeyboard } from './keyboard-store.ts';
import { usualLayout } from './layouts/layouts.ts';
import { keyRows } from './keys.ts';
import type { ControlKey, Key } from './keys.ts';
import { useArrows } from './use-arrows.ts';
import { useFingers } from './use-fingers.ts';
import { useFieldInSight } from './use-field-in-sight.ts';
import { usePressed } from './use-pressed.ts';

interface KeyboardProps {
  readonly language: Language;
  readonly field: HTMLInputElement;
  /** The specials of the password policy of this step, or null. */
  readonly accepted: string | null;
}

/** The keyboard on the screen: it writes into the field as a real one would, and keeps nothing of it. */
export function Keyboard({ language, field, accepted }: KeyboardProps) {
  const { keyboard: words } = useMessages();
  const board = useRef<HTMLDivElement>(null);
  const [state, setState] = useState(() => boardFor(field));
  const [said, say] = useState('');
  const chosen = useKeyboard((whole) => whole.layout);
  const layout = chosen ?? usualLayout(language, takesOwnWords(field));
  const rows = keyRows({ ...state, layout, language, taken: takenBy(field), accepted });
  const secret = isSecret(field);
  const pressed = usePressed({ field, rows, state, setState, layout, say });
  useFingers(board, pressed);
  useArrows(board, pressed.onEscape);
  useFieldInSight(field);

  const control = (key: ControlKey) => (
    <ControlButton key={key.id} control={key} layout={layout} shift={state.shift} picking={state.picking} />
  );
  const openAt = rows.findIndex(({ typing }) =>
    typing.some(({ id, more }) => id === state.open && more.length > 0),
  );
  const open = rows[openAt]?.typing.find(({ id }) => id === state.open) ?? null;
  // Where somebody may look on, accents have one place, whichever key they belong to.
  const strip = open === null ? -1 : secret ? 0 : Math.max(0, openAt - 1);
  return (
    <section
      ref={board}
      className={`keyboard keyboard-${state.page}`}
      aria-label={words.name}
      data-secret={secret ? '' : undefined}
    >
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {words.latinOnly !== null && takesOwnWords(field) && <p className="keyboard-note">{words.latinOnly}</p>}
      {rows.map(({ before, typing, arrows, after }, index) =>
        index === strip && open !== null ? (
          <Alternates
            key={`more ${open.id}`}
            from={open.id}
            of={state.shift === 'off' ? open.plain : open.shifted}
            offered={state.shift === 'off' ? open.more : open.moreShifted}
            at={secret ? 0 : (rows[openAt]?.typing.indexOf(open) ?? 0)}
            secret={secret}
          />
        ) : (
          <div className="key-row" key={`${state.page} ${index}`}>
            {before.map(control)}
            {typing.length > 0 && (
              <div className="key-group" data-width={widthOf(typing)}>
                {typing.map((key, column) => (
                  <TypingKeyButton
                    key={key.id}
                    id={key.id}
                    width={key.width}
                    text={state.shift === 'off' ? key.plain : key.shifted}
                    hasMore={key.more.length > 0}
                    isEntry={index === 0 && column === 0}
                  />
                ))}
              </div>
            )}
            {arrows.length > 0 && (
              <div className="key-group" data-width={widthOf(arrows)}>
                {arrows.map(control)}
              </div>
            )}
            {after.map(control)}
          </div>
        ),
      )}
    </section>
  );
}

function widthOf(keys: readonly Key[]): number {
  return keys.reduce((sum, { width }) => sum + width, 0);
}
