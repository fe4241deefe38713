import { gzipSync } from 'node:zlib';
import { readPageFiles } from '../../src/main/kiosk/page-files.ts';
import { places } from '../../src/preview/places.ts';
import { firstLoad } from '../first-load.ts';
import type { Bench, Figure } from './bench.ts';

const limit = 150_000;

/** What the first load of the page weighs, and every file of it, gzipped at level 9; fonts apart. */
export const size: Bench = {
  name: 'size',
  missing: null,
  async run() {
    const files = [...readPageFiles(places.renderer)]
      .map(([path, { body }]) => ({ path, font: path.endsWith('.woff2'), octets: weight(path, body) }))
      .filter(({ path }) => path !== '/manifest.json')
      .toSorted((one, other) => other.octets - one.octets);
    const shown = (what: string, octets: number): Figure => ({
      what,
      ours: `${(octets / 1000).toFixed(1)} kB`,
      against: '',
      ratio: '',
      aim: '',
      met: null,
    });
    const total = firstLoad(files.map(({ path, octets }) => ({ name: nameOf(path), octets })));
    const fonts = files.filter(({ font }) => font).reduce((sum, { octets }) => sum + octets, 0);
    return [
      { ...shown('first load, gzip, fonts apart', total), aim: 'under 150 kB', met: total < limit },
      ...files.filter(({ font }) => !font).map(({ path, octets }) => shown(`- ${nameOf(path)}`, octets)),
      shown('fonts, as they are', fonts),
    ];
  },
};

function nameOf(path: string): string {
  return path.replace(/^.*\//u, '');
}

/** A font is compressed already. */
function weight(path: string, body: Uint8Array): number {
  return path.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length;
}
