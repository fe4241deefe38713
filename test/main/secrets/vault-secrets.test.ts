import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VaultAnswer, VaultQuestion } from '../../../src/main/secrets/vault-messages.ts';
import { forkedVaultChild, vaultSecrets, type VaultChild } from '../../../src/main/secrets/vault-secrets.ts';

/** A vault in memory; null: it is locked, or there is none. */
function vault(items: Map<string, string> | null, deadline = 1_000) {
  const children: { asked: VaultQuestion[]; killed: boolean }[] = [];
  const launch = (): VaultChild => {
    const child = { asked: [] as VaultQuestion[], killed: false };
    children.push(child);
    let answer: (given: VaultAnswer) => void = () => undefined;
    return {
      ask(question) {
        child.asked.push(question);
        if (question.ask === 'write') items?.set(question.account, question.secret);
        queueMicrotask(() =>
          answer(
            question.ask === 'write'
              ? { answer: 'written' }
              : { answer: 'value', value: items?.get(question.account) ?? null },
          ),
        );
      },
      onAnswer: (listener) => void (answer = listener),
      onExit: () => undefined,
      kill: () => void (child.killed = true),
    };
  };
  return { secrets: vaultSecrets({ service: 'loquet', launch, deadline }), children };
}

describe('a secret in the vault', () => {
  it('is read, each question by a child of its own that is ended', async () => {
    const { secrets, children } = vault(new Map([['directory', 'secret']]));
    expect(await secrets.read('directory')).toEqual({ ok: true, value: 'secret' });
    expect(children).toEqual([
      { asked: [{ ask: 'read', service: 'loquet', account: 'directory' }], killed: true },
    ]);
  });

  it('that is absent is told from a vault that is locked', async () => {
    const items = new Map<string, string>();
    const { secrets } = vault(items);
    expect(await secrets.write('mail', 'x')).toMatchObject({ ok: true });
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'absent' });
    expect(await vault(null).secrets.read('directory')).toEqual({ ok: false, failure: 'locked' });
  });

  it('is not said to be absent by a vault whose sentinel is another one', async () => {
    const { secrets, children } = vault(new Map([['sentinel', 'of something else']]));
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'locked' });
    expect(children.map(({ killed }) => killed)).toEqual([true, true]);
  });

  it('is stored behind the sentinel, so that a vault that has one has the other', async () => {
    const { secrets, children } = vault(new Map());
    await secrets.write('mail', 'x');
    expect(children.flatMap(({ asked }) => asked)).toEqual([
      { ask: 'write', service: 'loquet', account: 'sentinel', secret: 'loquet' },
      { ask: 'write', service: 'loquet', account: 'mail', secret: 'x' },
    ]);
  });

  it('that is empty is malformed', async () => {
    const { secrets } = vault(new Map([['directory', '']]));
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'malformed' });
  });
});

describe('a child of the vault', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loquet-vault-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function secretsBy(program: string, deadline: number) {
    const file = join(folder, 'child.mjs');
    writeFileSync(file, program);
    return vaultSecrets({ service: 'loquet', deadline, launch: () => forkedVaultChild(file) });
  }

  it('that answers is believed', async () => {
    const secrets = secretsBy(
      `process.on('message', ({ account }) => process.send({ answer: 'value', value: 'of ' + account }));`,
      10_000,
    );
    expect(await secrets.read('directory')).toEqual({ ok: true, value: 'of directory' });
  });

  it('that hangs is killed at the deadline, and nobody waits for it meanwhile', async () => {
    const note = join(folder, 'pid');
    const secrets = secretsBy(
      `import { writeFileSync } from 'node:fs';
       process.on('SIGTERM', () => undefined);
       process.on('message', () => { writeFileSync(${JSON.stringify(note)}, String(process.pid)); for (;;); });`,
      1_500,
    );
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'timeout' });
    clearInterval(turning);
    expect(turns, 'the event loop went on').toBeGreaterThan(20);
    const pid = Number(readFileSync(note, 'utf8'));
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  });

  it.each([
    ['crashes', 'process.on("message", () => process.abort());'],
    ['ends without a word', 'process.on("message", () => process.exit(0));'],
    ['cannot be started', 'this is no program'],
    ['is refused', 'process.on("message", () => process.send({ answer: "refused" }));'],
  ])('that %s makes the vault unavailable', async (_, program) => {
    const secrets = secretsBy(program, 10_000);
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'unavailable' });
  });

  it.each([
    ['nothing', 'null'],
    ['a text', '"secret"'],
    ['a list', '["value", "secret"]'],
    ['another word', '{ answer: "toString", value: "secret" }'],
    ['a value that is missing', '{ answer: "value" }'],
    ['a number', '{ answer: "value", value: 42 }'],
    ['a thing', '{ answer: "value", value: { secret: 1 } }'],
    ['what was not asked', '{ answer: "written" }'],
  ])('whose answer is not of the protocol (%s) makes the vault unavailable', async (_, answer) => {
    const secrets = secretsBy(`process.on('message', () => process.send(${answer}));`, 10_000);
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'unavailable' });
  });

  it('that answers a question to store with a secret has stored nothing', async () => {
    const secrets = secretsBy(
      `process.on('message', () => process.send({ answer: 'value', value: 'secret' }));`,
      10_000,
    );
    expect(await secrets.write('directory', 'x')).toEqual({ ok: false, failure: 'unavailable' });
  });

  it('that speaks unasked, twice, or after its answer changes nothing', async () => {
    const secrets = secretsBy(
      `process.on('message', () => {
         process.send({ answer: 'value', value: 'first' });
         process.send({ answer: 'value', value: 'second' });
         process.send(null);
       });`,
      10_000,
    );
    expect(await secrets.read('directory')).toEqual({ ok: true, value: 'first' });
  });

  it('that went away before it was asked makes the vault unavailable, and no fault of the kiosk', async () => {
    const file = join(folder, 'child.mjs');
    writeFileSync(file, 'process.disconnect();');
    const gone = forkedVaultChild(file);
    await new Promise<void>((resolve) => gone.onExit(resolve));
    const secrets = vaultSecrets({ service: 'loquet', deadline: 10_000, launch: () => gone });
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'unavailable' });
  });

  it('that cannot be launched at all makes the vault unavailable', async () => {
    const secrets = vaultSecrets({
      service: 'loquet',
      deadline: 10_000,
      launch: () => {
        throw new Error('no process to be had');
      },
    });
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'unavailable' });
  });

  it('that has no module says that it was never built', async () => {
    const secrets = secretsBy('process.on("message", () => process.send({ answer: "no-module" }));', 10_000);
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'not-built' });
  });

  it('of our own finds no module where none was built, and a vault or its absence where one was', async () => {
    const program = join(import.meta.dirname, '../../../src/main/secrets/vault-child.ts');
    const secrets = vaultSecrets({
      service: 'loquet-test-of-nothing',
      deadline: 10_000,
      launch: () => forkedVaultChild(program),
    });
    const read = await secrets.read('directory');
    const root = join(import.meta.dirname, '../../..');
    const { status } = spawnSync(process.execPath, ['-e', 'require("keytar")'], { cwd: root });
    expect(read).toEqual({
      ok: false,
      failure: status === 0 ? expect.stringMatching(/^(?:absent|locked|unavailable)$/u) : 'not-built',
    });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
