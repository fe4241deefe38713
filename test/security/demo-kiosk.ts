import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBase32 } from '../../src/main/recovery/proofs/base32.ts';
import { hotp, stepAt } from '../../src/main/recovery/proofs/totp.ts';
import { places } from '../../src/preview/places.ts';
import { keepDemoContent, startWithDemoContent } from '../demo-content.ts';
import { demoSourceFrom } from '../demo-source.ts';
import { kiosksIn, type KiosksOnSlapd } from './kiosks-on-slapd.ts';

/** Kiosks on the demo's own directory: everything that a campus can switch on is on. */
export interface DemoKiosks extends Pick<KiosksOnSlapd, 'open' | 'stop'> {
  readonly folder: string;
  /** Of the configuration. */
  readonly file: string;
  /** The one-time code that left last, by mail or to a mobile, from the kiosk of a data folder. */
  sentCode(data: string): string;
}

/** @param changes lines of the demo's configuration that are other ones here */
export function openDemoKiosks(
  changes: readonly (readonly [line: string, other: string])[] = [],
): DemoKiosks {
  const folder = mkdtempSync(join(tmpdir(), 'loquet-demo-kiosks-'));
  const file = join(folder, 'loquet.yaml');
  let source = demoSourceFrom(places.resources);
  for (const [line, other] of changes) {
    if (!source.includes(line)) throw new Error(`the demo has no line ${line}`);
    source = source.replace(line, other);
  }
  writeFileSync(file, source, { mode: 0o600 });
  const kiosks = kiosksIn(folder, file);
  return {
    folder,
    file,
    async open(data, options) {
      const at = startWithDemoContent(join(folder, data));
      const kiosk = await kiosks.open(data, options);
      keepDemoContent(at);
      return kiosk;
    },
    sentCode: (data) => latestCode(join(folder, data)),
    async stop() {
      await kiosks.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The one-time code that left last from the kiosk of a data folder. */
export function latestCode(data: string): string {
  const messages = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml') || name.endsWith('.txt'))
    .map((name) => join(data, name))
    .toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const message of messages) {
    const [, body = ''] = readFileSync(message, 'utf8').split(/\r?\n\r?\n(.*)/su);
    // A boundary between parts has digits of its own.
    const text = body.replaceAll(/^--.*$/gmu, '');
    const [code] = /(?<!\d)\d{6}(?!\d)/u.exec(text) ?? [];
    if (code !== undefined) return code;
  }
  throw new Error('no code was sent');
}

/** What an authenticator shows now. @param seed base32 */
export function totpOf(seed: string): string {
  const octets = fromBase32(seed);
  if (!octets.ok) throw new Error('no seed');
  return hotp(octets.value, stepAt(Date.now()));
}
