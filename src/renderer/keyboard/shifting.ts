/** Capitals: none, of the next letter, of all. */
export type Shift = 'off' | 'once' | 'locked';

/** Pressed again it locks, however slowly; a third time it lets go. */
export function shiftPressed(shift: Shift): Shift {
  return shift === 'off' ? 'once' : shift === 'once' ? 'locked' : 'off';
}

export function shiftAfterLetter(shift: Shift): Shift {
  return shift === 'locked' ? 'locked' : 'off';
}
