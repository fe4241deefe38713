import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../src/contract/result.ts';
import type { View } from '../../src/contract/view.ts';
import { compose } from '../../src/main/compose.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import { keepDemoContent, startWithDemoContent } from '../demo-content.ts';
import { demoSourceFrom } from '../demo-source.ts';

const resources = join(import.meta.dirname, '../../resources');
const origin = 'kiosk://app';
let data: string;
let said: string[];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'loquet-compose-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(data, { recursive: true, force: true });
});

const open = async (file: string | null = null): Promise<RunningKiosk> => {
  const isNew = file === null && readdirSync(data).length === 0;
  if (isNew) startWithDemoContent(data);
  const kiosk = await compose({ configuration: file, dataFolder: data, resources, origin, host: 'test' });
  if (isNew) keepDemoContent(data);
  return kiosk;
};

function configuration(change: (source: string) => string): string {
  const file = join(data, 'loquet.yaml');
  writeFileSync(file, change(demoSourceFrom(resources)));
  return file;
}

async function view(kiosk: RunningKiosk): Promise<View> {
  const page = { ours: true, topFrame: true, origin };
  const answer = (await kiosk.dispatch('currentView', {}, page)) as Result<View, unknown>;
  if (!answer.ok) throw new Error('no view');
  return answer.value;
}

const journal = (): { event: string; write?: string }[] =>
  readFileSync(join(data, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string });

describe('a kiosk that cannot serve', () => {
  it.each<[string, () => string | null, RegExp, string]>([
    ['a file that is not there', () => join(data, 'none.yaml'), /there is no such file/u, 'configuration'],
    [
      'a wrong file',
      () => configuration((source) => source.replace('kind: embedded', 'kind: embeded')),
      /loquet.yaml:\d+:\d+: directory/u,
      'configuration',
    ],
    [
      'house rules that are not there',
      () => configuration((source) => source.replace('fr.md', 'none.md')),
      /houseRules.fr/u,
      'configuration',
    ],
    [
      'a secret that is not there',
      () => configuration((source) => source.replace('from: own', 'from: systemd')),
      /audit-key/u,
      'secret',
    ],
    [
      'a secret that others may read',
      () => {
        const folder = join(data, 'secrets');
        mkdirSync(folder);
        writeFileSync(join(folder, 'audit-key'), 'x', { mode: 0o644 });
        return configuration((source) => source.replace('from: own', `from: file\n  folder: ${folder}`));
      },
      /untrusted/u,
      'secret',
    ],
    [
      'a journal that somebody edited',
      () => {
        writeFileSync(join(data, 'journal.jsonl'), '{"seq":1,"event":"kiosk.started"}\n');
        return null;
      },
      /journal.jsonl:1 does not verify/u,
      'journal',
    ],
    [
      'a directory file that is not one',
      () => {
        writeFileSync(join(data, 'directory.json'), '{"people":');
        return null;
      },
      /malformed/u,
      'directory',
    ],
  ])(
    'with %s shows a reference, tells why to who started it, and does nothing else',
    async (_, prepare, why, cause) => {
      const kiosk = await open(prepare());
      const { step } = await view(kiosk);
      expect(step).toMatchObject({ name: 'out-of-order', reference: expect.stringMatching(/^\w{4}$/u) });
      expect(said.join('\n')).toMatch(why);
      const line = said
        .map((text) => (text.startsWith('{') ? (JSON.parse(text) as object) : null))
        .find(Boolean);
      expect(line).toMatchObject({
        event: 'kiosk.out-of-order',
        cause,
        reference: step.name === 'out-of-order' ? step.reference : '',
      });
      const page = { ours: true, topFrame: true, origin };
      // Where to go instead is known wherever the configuration could be read.
      const isRead = cause !== 'configuration';
      expect(await kiosk.dispatch('campus', {}, page)).toMatchObject({
        value: { name: isRead ? 'Université de Démonstration' : 'Loquet', offers: { reception: false } },
      });
      expect(kiosk.campus.supportDesk.place === '').toBe(!isRead);
      expect(await kiosk.dispatch('setLanguage', { language: 'ar' }, page)).toMatchObject({
        value: { language: 'ar' },
      });
      expect(await kiosk.dispatch('choose', { option: 'forgotten-credentials' }, page)).toEqual({
        ok: false,
        failure: { code: 'wrong-state' },
      });
      await kiosk.stop('signal');
    },
  );

  it.each(['a file stands there', 'a file stands above'])(
    'is out of order, and says why, where its data folder cannot be made: %s',
    async (where) => {
      const file = join(data, 'file');
      writeFileSync(file, '');
      const dataFolder = where === 'a file stands there' ? file : join(file, 'data');
      const kiosk = await compose({ configuration: null, dataFolder, resources, origin, host: 'test' });
      const { step } = await view(kiosk);
      expect(step).toMatchObject({ name: 'out-of-order', reference: expect.any(String) });
      expect(kiosk.inService).toBe(false);
      expect(said.join('\n')).toMatch(/the journal cannot be written \((?:EEXIST|ENOTDIR)\)/u);
      await kiosk.stop('signal');
    },
  );

  it('leaves a second kiosk on the same data out of order, and the first one as it was', async () => {
    const first = await open();
    const second = await open();
    expect((await view(second)).step.name).toBe('out-of-order');
    expect((await view(first)).step.name).toBe('home');
    await second.stop('signal');
    await first.stop('signal');
    expect(journal().at(-1)).toMatchObject({ event: 'kiosk.stopped' });
  });
});

describe('a kiosk that was cut off in the middle of a write', () => {
  it('notes at the next start that the outcome is unknown, and mails that the password may have changed', async () => {
    const child = fork(join(import.meta.dirname, 'cut-off-in-a-write.ts'), [data, resources], {
      stdio: 'ignore',
    });
    await new Promise((resolve) => child.once('exit', resolve));
    expect(journal().at(-1)).toMatchObject({ event: 'write.started' });
    const write = journal().at(-1)?.write;

    const kiosk = await open();
    expect((await view(kiosk)).step.name).toBe('home');
    await vi.waitFor(() => expect(readdirSync(join(data, 'outbox'))).toHaveLength(1), 5_000);
    await kiosk.stop('signal');
    expect(journal()).toEqual(
      expect.arrayContaining([expect.objectContaining({ event: 'write.outcome-unknown', write })]),
    );
    const [mail] = readdirSync(join(data, 'outbox'));
    expect(readFileSync(join(data, 'outbox', mail ?? ''), 'utf8')).toMatch(/interrompue/u);

    const again = await open();
    await again.stop('signal');
    expect(journal().filter(({ event }) => event === 'write.outcome-unknown')).toHaveLength(1);
  });
});

describe('instants that are switched off from outside', () => {
  const answersWithoutWaiting = async (host: 'test' | 'electron'): Promise<boolean> => {
    const instants = { answerAfter: 0, slot: 0 };
    startWithDemoContent(data);
    const kiosk = await compose({ configuration: null, dataFolder: data, resources, origin, host, instants });
    const page = { ours: true, topFrame: true, origin };
    await kiosk.dispatch('choose', { option: 'forgotten-credentials' }, page);
    await kiosk.dispatch('choose', { option: 'recover-password' }, page);
    await kiosk.dispatch('chooseIdentifier', { kind: 'uid' }, page);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let answered = false;
    const answer = kiosk
      .dispatch('identify', { number: 'nobody', birthDate: '2000-01-01', voucher: '' }, page)
      .then(() => (answered = true));
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    while (!journal().some(({ event }) => event === 'identify.completed')) await turn();
    for (let turns = 0; turns < 50; turns += 1) await turn();
    const early = answered;
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
    await answer;
    await kiosk.stop('signal');
    return early;
  };

  it('are taken from a test', async () => {
    expect(await answersWithoutWaiting('test')).toBe(true);
  });
  it('are not taken from a host that somebody uses', async () => {
    expect(await answersWithoutWaiting('electron')).toBe(false);
  });
});

describe('what is worth a second thought in a configuration', () => {
  const warnings = (): string[] => said.filter((line) => line.includes('warning: '));
  const without = (source: string): string =>
    `${source}activation: { withoutProof: true }\nproofs: { activation: { thresholds: { student: 0 } } }\n`;

  it('is said at every start: that accounts open without a proof, for one', async () => {
    const file = configuration(without);
    for (const start of [1, 2, 3]) {
      const kiosk = await open(file);
      expect(kiosk.inService).toBe(true);
      await kiosk.stop('signal');
      expect(warnings()).toHaveLength(start);
    }
    for (const warning of warnings()) {
      expect(warning).toMatch(
        /^\S+loquet\.yaml:\d+:\d+: warning: activation\.withoutProof: .*becomes the owner .*\(student\)/u,
      );
    }
  });

  it('is nothing for the demo', async () => {
    await (await open()).stop('signal');
    expect(said).toEqual([]);
  });

  it('no threshold is 0 without it: such a kiosk is out of order', async () => {
    const kiosk = await open(
      configuration((source) => without(source).replace('withoutProof: true', 'withoutProof: false')),
    );
    expect(kiosk.inService).toBe(false);
    expect(said[0]).toMatch(/proofs\.activation\.thresholds\.student: is 0: .*prove nothing/u);
    await kiosk.stop('signal');
  });
});
