import { contrast, hexOf, oklchOf, rgbOf, rgbWithin } from './colour.ts';
import type { Contradiction } from './contradictions.ts';
import type { Configuration } from './schema.ts';

/** What stands on the campus's colour: the words of the primary action. The page's own ground is as white. */
const white = '#ffffff';

/** Text that everybody is to read (WCAG 2.2, 1.4.6): a hall is bright, and the screen is old. */
export const leastContrast = 7;

/**
 * The page shows the campus's colour as it was given, under white words and as lines on white: one that cannot carry them
 * is refused, and never quietly darkened into a colour that the campus did not choose.
 */
export function inAccent({ campus: { accent } }: Configuration): readonly Contradiction[] {
  const reached = contrastWithWhite(accent);
  if (reached >= leastContrast) return [];
  const nearest = nearestAccent(accent);
  return [
    {
      path: ['campus', 'accent'],
      problem: `${accent} under white words has a contrast of ${ratio(reached)}, and ${ratio(leastContrast)} is needed`,
      remedy: `The nearest of the same hue that passes is '${nearest}' (${ratio(contrastWithWhite(nearest))}).`,
    },
  ];
}

/**
 * The lightest colour of the same hue that carries white words, with as much of its chroma as sRGB has there.
 * @param accent `#rrggbb`
 * @returns the colour itself where it does already
 */
export function nearestAccent(accent: string): string {
  if (contrastWithWhite(accent) >= leastContrast) return accent;
  const given = oklchOf(rgbOf(accent));
  const at = (lightness: number): string => hexOf(rgbWithin({ ...given, lightness }));
  let [passes, fails] = [0, given.lightness];
  while (fails - passes > 1e-4) {
    const middle = (passes + fails) / 2;
    if (contrastWithWhite(at(middle)) >= leastContrast) passes = middle;
    else fails = middle;
  }
  return at(passes);
}

/** @param hex `#rrggbb` @returns 1 to 21 */
export function contrastWithWhite(hex: string): number {
  return contrast(rgbOf(hex), rgbOf(white));
}

/** `6.9:1`. Cut, not rounded: what falls short never reads as if it did not. */
function ratio(value: number): string {
  return `${(Math.floor(value * 10) / 10).toFixed(1)}:1`;
}
