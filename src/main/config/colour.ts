/** A colour of sRGB, each channel from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The same by what the eye tells apart: lightness 0 to 1, chroma from 0, hue in degrees (OKLCH, CSS Color 4, section 9.4). */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** @param hex `#rrggbb` */
export function rgbOf(hex: string): Rgb {
  const channel = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** `#rrggbb`, each channel at the nearest of its 256 steps. */
export function hexOf(rgb: Rgb): string {
  const step = (channel: number): string =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(step).join('')}`;
}

/** Contrast ratio of two colours, 1 to 21, whichever of them is the lighter (WCAG 2.2, definition "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, definition "relative luminance", with the threshold of IEC 61966-2-1. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = linear(rgb);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(rgb: Rgb): Rgb {
  return mapped(rgb, (channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
}

function gamma(rgb: Rgb): Rgb {
  return mapped(rgb, (channel) =>
    channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055,
  );
}

/** Björn Ottosson's matrices, "A perceptual color space for image processing" (2020), for linear sRGB. */
export function oklchOf(rgb: Rgb): Oklch {
  const [red, green, blue] = linear(rgb);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

/** The colour that sRGB has at this lightness and hue, with as much of the chroma as it can show (CSS Color 4, section 13). */
export function rgbWithin({ lightness, chroma, hue }: Oklch): Rgb {
  const whole = fromOklch({ lightness, chroma, hue });
  if (isShown(whole)) return whole;
  let [shown, tooMuch] = [0, chroma];
  while (tooMuch - shown > 1e-5) {
    const middle = (shown + tooMuch) / 2;
    if (isShown(fromOklch({ lightness, chroma: middle, hue }))) shown = middle;
    else tooMuch = middle;
  }
  return fromOklch({ lightness, chroma: shown, hue });
}

/** May lie outside of sRGB: a channel below 0 or above 1. */
function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return gamma([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

function isShown(rgb: Rgb): boolean {
  const rounding = 1e-4;
  return rgb.every((channel) => channel >= -rounding && channel <= 1 + rounding);
}

function mapped([red, green, blue]: Rgb, change: (channel: number) => number): Rgb {
  return [change(red), change(green), change(blue)];
}
