import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastWithWhite, leastContrast, nearestAccent } from '../../../src/main/config/accent.ts';
import { contrast, hexOf, oklchOf, rgbOf, rgbWithin } from '../../../src/main/config/colour.ts';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { demo, faults } from './sample.ts';

const coloured = (accent: string): string => demo.replace('campus:\n', `campus:\n  accent: '${accent}'\n`);
const colour = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);

describe('a contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Published by WebAIM's checker and by the W3C's own examples.
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#595959', '#ffffff', 7],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
    ['#00ff00', '#000000', 15.3],
  ])('of %s and %s is that of WCAG', (one, other, expected) => {
    expect(contrast(rgbOf(one), rgbOf(other))).toBeCloseTo(expected, 1);
    expect(contrast(rgbOf(other), rgbOf(one))).toBe(contrast(rgbOf(one), rgbOf(other)));
  });
});

describe('OKLCH', () => {
  it.each([
    // CSS Color 4, section 9.4, and the values that browsers give.
    ['#ffffff', 1, 0, null],
    ['#ff0000', 0.628, 0.2577, 29.23],
    ['#00ff00', 0.8664, 0.2948, 142.5],
    ['#0000ff', 0.452, 0.3132, 264.05],
    ['#663399', 0.4403, 0.1603, 303.37],
  ] as const)('of %s is what CSS says', (hex, lightness, chroma, hue) => {
    const found = oklchOf(rgbOf(hex));
    expect(found.lightness).toBeCloseTo(lightness, 3);
    expect(found.chroma).toBeCloseTo(chroma, 3);
    if (hue !== null) expect(found.hue).toBeCloseTo(hue, 1);
  });

  it('leads back to every colour', () => {
    fc.assert(fc.property(colour, (hex) => hexOf(rgbWithin(oklchOf(rgbOf(hex)))) === hex));
  });
});

describe('the campus’s colour', () => {
  it.each(['#0b4f6c', '#1d4f91', '#123456', '#000000', '#595959', '#7a0019', '#4b2e83', '#00563f'])(
    'is taken as it was given where white words can be read on it: %s',
    (accent) => {
      expect(nearestAccent(accent)).toBe(accent);
      const parsed = parseConfiguration(coloured(accent));
      expect(parsed.ok && parsed.value.campus.accent).toBe(accent);
    },
  );

  it.each([
    ['#ffffff', '1.0:1', '#595959'],
    ['#ffcc00', '1.5:1', '#6e5600'],
    ['#e2001a', '4.9:1', '#b60013'],
    ['#0072ce', '4.8:1', '#005aa4'],
    ['#767676', '4.5:1', '#595959'],
    ['#00a19a', '3.1:1', '#006460'],
    ['#5a5a5a', '6.8:1', '#595959'],
  ])(
    'is refused where they cannot, with the ratio and the nearest that passes: %s',
    (accent, ratio, near) => {
      expect(nearestAccent(accent)).toBe(near);
      const [fault, ...others] = faults(coloured(accent));
      expect(others).toEqual([]);
      expect(fault).toMatchObject({
        key: 'campus.accent',
        line: 3,
        problem: `${accent} under white words has a contrast of ${ratio}, and 7.0:1 is needed`,
        remedy: `The nearest of the same hue that passes is '${near}' (7.0:1).`,
      });
    },
  );

  it('has a nearest that passes, of the same hue, and none that is lighter would', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const nearest = nearestAccent(accent);
        expect(contrastWithWhite(nearest)).toBeGreaterThanOrEqual(leastContrast);
        if (nearest === accent) return;
        const [given, found] = [oklchOf(rgbOf(accent)), oklchOf(rgbOf(nearest))];
        // As far as 256 steps a channel can tell hues apart: the distance between the two at the lesser chroma.
        const apart = (Math.abs(((found.hue - given.hue + 540) % 360) - 180) * Math.PI) / 180;
        expect(apart * Math.min(given.chroma, found.chroma)).toBeLessThan(0.006);
        expect(found.chroma).toBeLessThan(given.chroma + 0.006);
        const lighter = rgbWithin({ ...given, lightness: found.lightness + 0.01 });
        expect(contrastWithWhite(hexOf(lighter))).toBeLessThan(leastContrast);
      }),
      { numRuns: 2_000 },
    );
  });
});
