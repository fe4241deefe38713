import { useLayoutEffect } from 'react';

/** Brings the field, with its label and what is said beneath it, to where it is seen: above the keyboard, however high that is. */
export function useFieldInSight(field: HTMLInputElement, page: string): void {
  useLayoutEffect(() => {
    (field.closest('.field') ?? field).scrollIntoView({ block: 'nearest' });
  }, [field, page]);
}
