/** The campus gives one colour; the style sheets derive every other from it (styles/tokens.css). */
export function wearCampusColour(accent: string): void {
  document.documentElement.style.setProperty('--campus', accent);
}
