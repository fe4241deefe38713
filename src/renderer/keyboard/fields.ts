/** What a field takes; `number` may have letters too. It chooses the page that the keyboard opens with. */
export const takenKinds = ['words', 'number', 'digits', 'date', 'phone'] as const;
export type Taken = (typeof takenKinds)[number];

const written: ReadonlySet<string> = new Set(['text', 'password', 'search', 'tel', 'email', 'url']);

/** Whether an element is a field that one writes into, and in sight. */
export function isTextField(element: unknown): element is HTMLInputElement {
  return (
    element instanceof HTMLInputElement &&
    written.has(element.type) &&
    !element.readOnly &&
    !element.disabled &&
    element.checkVisibility()
  );
}

export function takenBy(field: HTMLInputElement): Taken {
  return takenKinds.find((kind) => kind === field.dataset['taken']) ?? 'words';
}

/** Whether onlookers may learn nothing of what is typed; of a password that is revealed for a moment neither. */
export function isSecret(field: HTMLInputElement): boolean {
  return field.type === 'password' || field.dataset['secret'] !== undefined;
}

/** Whether a field takes words in the person's own language, and not a number, a login or a password. */
export function takesOwnWords(field: HTMLInputElement): boolean {
  return !isSecret(field) && field.dir === 'auto';
}

/** The first field on the page that one could write into now, or null. */
export function firstTextField(): HTMLInputElement | null {
  return [...document.querySelectorAll('main input')].find(isTextField) ?? null;
}

/** Where one goes from a field: the next one, the box to tick, the button at the end; null outside of a form. */
export function afterField(field: HTMLInputElement): HTMLElement | null {
  const within = [
    ...(field.form?.querySelectorAll<HTMLElement>('input, button[type="submit"]') ?? []),
  ].filter((element) => element.checkVisibility());
  const active = document.activeElement;
  const from = active instanceof HTMLElement && within.includes(active) ? active : field;
  return within[within.indexOf(from) + 1] ?? within[0] ?? null;
}

/** Does what Enter does in a field: presses the button at the end of its form. */
export function submitFrom(field: HTMLInputElement): void {
  const button = field.form?.querySelector<HTMLElement>('button[type="submit"]') ?? null;
  if (button === null) field.form?.requestSubmit();
  else button.click();
}
