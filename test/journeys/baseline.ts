import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const baselines = join(import.meta.dirname, 'baselines');
const differences = join(import.meta.dirname, '../../.cache/journeys');
/** Of all pixels: counters and references change, fonts are drawn a little otherwise by another browser. */
const tolerated = 0.01;

/**
 * Holds a screen against its baseline.
 * @param name `fr/1280x800/home`
 * @param everNew selectors of what is another one every time: it keeps its place, and is not seen
 * @returns null when it looks as before; else what is wrong, and where the pictures are. `LOQUET_BASELINES=write` makes what
 *   it sees the baseline.
 */
export async function differenceFromBaseline(
  page: Page,
  name: string,
  everNew: readonly string[] = [],
): Promise<string | null> {
  await setVisibility(page, everNew, 'hidden');
  const seen = PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' }));
  await setVisibility(page, everNew, '');
  const file = join(baselines, `${name}.png`);
  if (process.env['LOQUET_BASELINES'] === 'write') {
    write(file, seen);
    return null;
  }
  if (!existsSync(file))
    return `${name}: there is no baseline. LOQUET_BASELINES=write makes one; look at it.`;
  const expected = PNG.sync.read(readFileSync(file));
  const { width, height } = seen;
  if (expected.width !== width || expected.height !== height) return `${name}: it has another size`;
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(expected.data, seen.data, marked.data, width, height, { threshold: 0.15 });
  if (pixels <= width * height * tolerated) return null;
  const share = ((100 * pixels) / (width * height)).toFixed(1);
  write(join(differences, `${name}.png`), seen);
  write(join(differences, `${name}.difference.png`), marked);
  return `${name}: ${share} % of it look different (.cache/journeys/${name}.difference.png)`;
}

/** By the object model: the page's policy takes no style sheet from anybody. */
function setVisibility(page: Page, selectors: readonly string[], visibility: 'hidden' | ''): Promise<void> {
  return page.evaluate(
    ([all, value]) => {
      for (const found of document.querySelectorAll<HTMLElement | SVGElement>(all)) {
        found.style.visibility = value;
      }
    },
    [selectors.join(', ') || 'never', visibility] as const,
  );
}

/** Sixteen shades a colour: less than half the size, and far below what counts as different. */
const shade = 16;

function write(file: string, { width, height, data }: PNG): void {
  const coarse = data.map((value) => Math.min(255, Math.round(value / shade) * shade));
  const picture = Object.assign(new PNG({ width, height }), { data: Buffer.from(coarse) });
  mkdirSync(dirname(file), { recursive: true });
  const size = { deflateLevel: 9, deflateStrategy: 0, filterType: 0, colorType: 2 } as const;
  writeFileSync(file, PNG.sync.write(picture, size));
}
