import { useEffect } from 'react';

/**
 * Brings the field, with its label and what is said beneath it, to where it is seen: above the keyboard, however high that is,
 * and again when something is said beneath it or the keys take more room.
 */
export function useFieldInSight(field: HTMLInputElement): void {
  useEffect(() => {
    const whole = field.closest('.field') ?? field;
    const around = field.closest('.screen-body');
    const resized = new ResizeObserver(() => whole.scrollIntoView({ block: 'nearest' }));
    for (const element of [whole, around]) if (element !== null) resized.observe(element);
    return () => resized.disconnect();
  }, [field]);
}
