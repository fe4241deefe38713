import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** A screen's heading. It takes the focus when the screen comes, so that a screen reader begins there. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
