import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { places } from '../../src/preview/places.ts';
import type { Bench, Figure } from './bench.ts';
import { clicks } from './clicks.ts';
import { fleet } from './fleet.ts';
import { firstPaint } from './first-paint.ts';
import { memory } from './memory.ts';
import { recovery } from './recovery.ts';
import { size } from './size.ts';
import { table } from './table.ts';

const benches: readonly Bench[] = [recovery, fleet, firstPaint, clicks, memory, size];

/** Exit codes: 0 measured (whether an aim was met or not), 1 a bench broke, 2 the command line or the build is wrong. */
process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  const chosen = benches.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
  if (values.only.some((name) => benches.every((bench) => bench.name !== name))) {
    console.error(`--only is one of ${benches.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  if (!existsSync(places.renderer)) {
    console.error('There is no build: npm run build');
    return 2;
  }
  const figures: Figure[] = [];
  for (const bench of chosen) {
    if (bench.missing !== null) {
      figures.push(skipped(bench.name, bench.missing));
      continue;
    }
    console.error(`${bench.name}…`);
    figures.push(...(await bench.run((progress) => console.error(`  ${progress}`))));
  }
  console.log(table(figures));
  return 0;
}

function skipped(name: string, missing: string): Figure {
  return { what: name, ours: `skipped: ${missing}`, against: '', ratio: '', aim: '', met: null };
}
