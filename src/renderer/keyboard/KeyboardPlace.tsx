import type { Language } from '../../contract/languages.ts';
import type { Step } from '../../contract/view.ts';
import { Keyboard } from './Keyboard.tsx';
import { takenBy } from './fields.ts';
import { useKeyboard } from './keyboard-store.ts';

interface KeyboardPlaceProps {
  readonly language: Language;
  readonly step: Step;
}

/** Where the keyboard stands: there while it is wanted and there is something to type. */
export function KeyboardPlace({ language, step }: KeyboardPlaceProps) {
  const field = useKeyboard((state) => state.field);
  if (field === null) return null;
  const accepted = step.name === 'password' ? step.policy.specials : null;
  // From one field to another of the same kind the keyboard stays as it is, capitals and all.
  return (
    <Keyboard key={`${step.name} ${takenBy(field)}`} language={language} field={field} accepted={accepted} />
  );
}
