import { useLayoutEffect, useRef } from 'react';
import { useMessages } from '../messages/context.ts';
import { TypingKeyButton } from './Key.tsx';
import { alternatePrefix } from './keys.ts';

interface AlternatesProps {
  /** The id of the key that they belong to, and what it shows. */
  readonly from: string;
  readonly of: string;
  readonly offered: readonly string[];
  /** The column of that key, from 0. */
  readonly at: number;
  /** Of a password's key nothing is named. */
  readonly secret: boolean;
}

/** Halves of a key in a row. */
const rowWidth = 24;

/** What is behind a key, as keys, in place of the row above it: nothing comes to lie over anything. */
export function Alternates({ from, of, offered, at, secret }: AlternatesProps) {
  const { keyboard: words } = useMessages();
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const strip = row.current;
    const origin = strip?.closest('.keyboard')?.querySelector<HTMLElement>(`[data-key="${from}"]`);
    // Who came by the keys of a real keyboard goes on among the accents, and back.
    if (origin === document.activeElement) strip?.querySelector('button')?.focus();
    return () => {
      if (strip?.contains(document.activeElement) === true) origin?.focus();
    };
  }, [from]);
  const before = Math.max(0, Math.min(at * 2, rowWidth - offered.length * 2));
  return (
    <div
      ref={row}
      className="key-row key-row-more"
      role="group"
      aria-label={secret ? words.accentsHere : words.accentsOf(of)}
    >
      <div className="key-group" data-width={rowWidth}>
        {before > 0 && <span data-width={before} />}
        {offered.map((text, index) => (
          <TypingKeyButton
            key={text}
            id={`${alternatePrefix}${index}`}
            width={2}
            text={text}
            hasMore={false}
          />
        ))}
      </div>
    </div>
  );
}
