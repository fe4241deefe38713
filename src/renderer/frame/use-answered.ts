import { useEffect, useRef } from 'react';
import { usePage } from '../store.ts';

/** Calls back once for every answer that the person waited for, when it is on the screen; never for other views. */
export function useAnswered(heard: () => void): void {
  const answered = usePage((state) => state.answered);
  const seen = useRef(answered);
  useEffect(() => {
    if (seen.current === answered) return;
    seen.current = answered;
    heard();
  });
}
