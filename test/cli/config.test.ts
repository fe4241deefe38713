import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ldapSettings, profileOf } from '../../src/main/config/directory-settings.ts';
import { parseConfiguration } from '../../src/main/config/parse.ts';
import { profiles } from '../../src/main/config/profiles.ts';
import type { Configuration } from '../../src/main/config/schema.ts';
import { configurationSchema } from '../../src/main/config/schema.ts';
import { proofPolicy } from '../../src/main/config/proof-settings.ts';
import { passwordPolicy } from '../../src/main/config/settings.ts';
import { run } from './run.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loquet-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const example = async (): Promise<string> => (await run(['config', 'example'])).printed;
const offUnlessWritten: (keyof Configuration)[] = ['sms', 'reception'];
/** With every key that is shown taken out of its comment. */
const inFull = (text: string): string => text.replaceAll(/^( *)#(?=[^ #\n])/gmu, '$1');

function parsed(text: string): Configuration {
  const result = parseConfiguration(text);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('config example', () => {
  it('prints a configuration without a fault', async () => {
    const file = join(folder, 'loquet.yaml');
    await writeFile(file, await example());
    expect(await run(['config', 'check', file])).toEqual({
      exit: 0,
      printed: `${file}: no fault found`,
      complained: '',
    });
  });

  it('shows every key of the schema', async () => {
    const shown = new Set(keysIn(parsed(inFull(await example()))));
    const missing = keysOf(configurationSchema.toJSONSchema({ io: 'output' }) as JsonSchema).filter(
      (key) => !shown.has(key),
    );
    // The alternatives to a gateway and to a folder; the example says so in words.
    expect(missing).toEqual(['sms.mailTo', 'sms.numberForm', 'secrets.service']);
  });

  it('states the defaults as they are', async () => {
    const text = await example();
    const [asItIs, full] = [parsed(text), parsed(inFull(text))];
    expect(passwordPolicy(full.password)).toEqual(passwordPolicy(asItIs.password));
    expect(keysIn(full.password)).toHaveLength(28);
    const [short, long] = [asItIs.directory, full.directory].map((section) => {
      if (section.kind === 'embedded') throw new Error('the example has a directory of its own');
      return { profile: profileOf(section), write: ldapSettings(section, { directoryCa: null }).write };
    });
    expect(long).toEqual(short);
    for (const part of Object.keys(asItIs) as (keyof Configuration)[]) {
      if (part === 'password' || offUnlessWritten.includes(part)) continue;
      if (typeof asItIs[part] === 'string') expect(full[part], part).toBe(asItIs[part]);
      else expect(full[part], part).toMatchObject(asItIs[part] as object);
    }
    for (const use of ['recovery', 'activation'] as const) {
      expect(proofPolicy({ ...full, mail: asItIs.mail, sms: 'outbox' }, use)).toEqual(
        proofPolicy({ ...asItIs, sms: 'outbox' }, use),
      );
    }
  });

  it('states the defaults of sections that are off unless they are written', async () => {
    const text = (await example()).replace('#receptionGroup', 'receptionGroup');
    expect(offUnlessWritten.map((part) => parsed(text)[part])).toEqual(['off', 'off']);
    const full = parsed(inFull(text));
    expect(full.reception).toMatchObject(parsed(`${text}\nreception: {}\n`).reception as object);
    const { sms } = parsed(
      `${text}\nsms: { gateway: { url: 'https://a.example', body: '{"a": "{number}{text}"}' } }\n`,
    );
    if (typeof sms === 'string' || !('gateway' in sms)) throw new Error('a gateway was written');
    const { url: _, body: __, headers: ___, ...defaults } = sms.gateway;
    expect(full.sms).toMatchObject({ gateway: defaults });
  });

  it.each(['active-directory', 'generic'] as const)('shows what the profile %s fills in', async (name) => {
    const lines = (await example()).split('\n');
    const first = lines.findIndex((line) => line.startsWith(`  # The profile "${name}"`)) + 1;
    const length = lines.slice(first).findIndex((line) => !line.startsWith('  #     '));
    const shown: unknown = parse(
      lines
        .slice(first, first + length)
        .map((line) => line.slice('  #     '.length))
        .join('\n'),
    );
    const {
      identifiers,
      birthDates,
      objectClasses,
      accountState,
      activatedWhenPresent,
      populations,
      ...others
    } = profiles[name];
    const named = Object.fromEntries(
      Object.entries(identifiers).filter(([, attribute]) => attribute !== null),
    );
    expect(birthDates).toEqual([]);
    expect(shown).toEqual({
      objectClasses,
      accountState,
      activatedWhenPresent,
      populations: { attribute: populations.attribute },
      attributes: { ...named, ...others },
    });
  });

  it('would show a default that changed', async () => {
    const text = inFull(await example()).replace('idleAfterSeconds: 60', 'idleAfterSeconds: 61');
    expect(parsed(text).limits).not.toMatchObject(parsed(await example()).limits);
  });

  it('explains every key: none stands without a comment above it or beside its neighbours', async () => {
    const lines = (await example()).split('\n');
    const first = lines.findIndex((line) => line.startsWith('stage:'));
    const unexplained = lines.flatMap((line, index) =>
      index >= first && /^\S/u.test(line) && !line.startsWith('# ') && (lines[index - 1] ?? '') === ''
        ? [line]
        : [],
    );
    expect(unexplained).toEqual(['campus:', 'directory:']);
  });
});

/** `campus.supportDesk.place`, for every key of a configuration; lists count as their items. */
function keysIn(value: unknown, above = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, above));
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = above === '' ? key : `${above}.${key}`;
    return [path, ...keysIn(inner, path)];
  });
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

function keysOf(schema: JsonSchema, above = ''): string[] {
  const alternatives = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const path = above === '' ? key : `${above}.${key}`;
    return [path, ...keysOf(inner, path)];
  });
  return [...new Set([...own, ...alternatives.flatMap((alternative) => keysOf(alternative, above))])];
}

describe('config schema', () => {
  it('prints a JSON Schema that refuses what the kiosk refuses', async () => {
    const schema = JSON.parse((await run(['config', 'schema'])).printed) as Record<string, unknown>;
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: ['campus', 'directory', 'mail', 'secrets'],
      properties: { stage: { enum: ['production', 'trial'] } },
    });
    expect(keysOf(schema)).toContain('directory.attributes.birthDates.format');
  });
});

describe('config check', () => {
  async function checked(change: (text: string) => string): Promise<string> {
    const file = join(folder, 'loquet.yaml');
    await writeFile(file, change(await example()));
    const { exit, printed, complained } = await run(['config', 'check', file]);
    expect({ exit, printed }).toEqual({ exit: 1, printed: '' });
    return complained.replaceAll(file, 'FILE');
  }

  it('gives the line, the column, the key and the remedy of every fault', async () => {
    const complained = await checked((text) =>
      text.replace('place: Accueil', 'plaec: Accueil').replace('url: ldaps:', 'url: ldap:'),
    );
    const lines = complained.split('\n');
    const text = await example();
    const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^FILE:\\d+:\\d+: campus\\.supportDesk\\.place: is missing\\.`, 'u')),
      `FILE:${lineOf('place: Accueil')}:5: campus.supportDesk.plaec: is not a key of this place. Did you mean \`place\`?`,
      expect.stringMatching(
        new RegExp(`^FILE:${lineOf('url: ldaps:')}:\\d+: directory\\.servers\\.0: needs TLS`, 'u'),
      ),
    ]);
  });

  it('looks at the files that the configuration names', async () => {
    await writeFile(join(folder, 'logo.svg'), 'not a picture');
    const complained = await checked((text) => text.replace('#logo:', 'logo:').replace('#ca: ca', 'ca: ca'));
    expect(complained).toMatch(/:\d+:\d+: campus\.logo: logo\.svg is neither SVG nor PNG/u);
    expect(complained).toMatch(/:\d+:\d+: directory\.ca: there is no file ca\.pem/u);
  });

  it('takes a certificate and a logo that are what they should be', async () => {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=ca',
        '-keyout',
        join(folder, 'ca.key'),
        '-out',
        join(folder, 'ca.pem'),
      ],
      { stdio: 'ignore' },
    );
    await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
    const file = join(folder, 'loquet.yaml');
    await writeFile(file, (await example()).replace('#logo:', 'logo:').replace('#ca: ca', 'ca: ca'));
    expect(await run(['config', 'check', file])).toMatchObject({ exit: 0, complained: '' });
  });

  it('prints warnings and does not fail for them', async () => {
    const file = join(folder, 'loquet.yaml');
    const text = (await example())
      .replace('#write: exop', 'write: replace')
      .replace('#verify: bind', "verify: 'off'");
    await writeFile(file, text);
    const { exit, printed, complained } = await run(['config', 'check', file]);
    expect({ exit, printed }).toEqual({ exit: 0, printed: `${file}: no fault found, 2 warnings` });
    const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
    expect(complained.replaceAll(file, 'FILE').split('\n')).toEqual([
      expect.stringContaining(
        `FILE:${lineOf('write: replace')}:3: warning: directory.write: OpenLDAP stores what is replaced in clear`,
      ),
      expect.stringContaining(
        `FILE:${lineOf("verify: 'off'")}:3: warning: directory.verify: nobody makes sure`,
      ),
    ]);
  });

  const withoutProof = 'activation: { withoutProof: true }\n';
  const noThreshold = 'proofs: { activation: { thresholds: { student: 0 } } }\n';

  it('warns of accounts that open without a proof, and refuses a threshold of 0 by any other way', async () => {
    const file = join(folder, 'loquet.yaml');
    await writeFile(file, `${await example()}\n${withoutProof}${noThreshold}`);
    const { exit, complained } = await run(['config', 'check', file]);
    expect(exit).toBe(0);
    expect(complained).toMatch(/:\d+:\d+: warning: activation\.withoutProof: whoever knows a number/u);
    for (const written of ['', 'activation: { withoutProof: false }\n']) {
      expect(await checked((text) => `${text}\n${written}${noThreshold}`)).toMatch(
        /^FILE:\d+:\d+: proofs\.activation\.thresholds\.student: is 0: .*they prove nothing/u,
      );
    }
    expect(
      await checked((text) => `${text}\n${withoutProof}${noThreshold.replace('activation', 'recovery')}`),
    ).toMatch(/proofs\.recovery\.thresholds\.student: is 0/u);
  });

  it('says that a file is not there', async () => {
    const file = join(folder, 'none.yaml');
    expect(await run(['config', 'check', file])).toEqual({
      exit: 1,
      printed: '',
      complained: `${file}: there is no such file. \`loquet config example\` prints one to begin with.`,
    });
  });

  it('finds the example itself, wherever it is run from', async () => {
    const shipped = join(import.meta.dirname, '..', '..', 'resources', 'config', 'loquet.example.yaml');
    expect((await readFile(shipped, 'utf8')).trimEnd()).toBe(await example());
  });
});
