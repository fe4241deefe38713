import { fork } from 'node:child_process';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import type { SecretFailure, SecretsPort } from '../recovery/ports.ts';
import { answers, type VaultQuestion } from './vault-messages.ts';

/** One child process: a forked Node, or Electron's utility process. */
export interface VaultChild {
  ask(question: VaultQuestion): void;
  /** Whatever it says; what is no answer is told apart by the listener. */
  onAnswer(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** Ends it, whatever it is doing. */
  kill(): void;
}

export interface VaultOptions {
  /** Under which the items are stored, such as `loquet`. */
  readonly service: string;
  readonly launch: () => VaultChild;
  /** Milliseconds for one question, starting the child included. */
  readonly deadline: number;
}

/** An item of our own, by which "locked" is told from "absent": a vault that is locked does not show it either. */
const sentinel = { account: 'sentinel', secret: 'loquet' } as const;

/** The vault of the operating system (Windows Credential Manager, Secret Service) through keytar, in a child that can be killed. */
export function vaultSecrets(options: VaultOptions): SecretsPort & {
  /** Stores a secret, and the sentinel with it. */
  write(name: string, secret: string): Promise<Result<void, SecretFailure>>;
} {
  const { service } = options;
  const read = (account: string) => askVault(options, { ask: 'read', service, account });
  const store = (account: string, secret: string) =>
    askVault(options, { ask: 'write', service, account, secret });
  return {
    async read(name) {
      const item = await read(name);
      if (!item.ok) return item;
      if (item.value !== null) return item.value === '' ? failed('malformed') : succeeded(item.value);
      const seen = await read(sentinel.account);
      if (!seen.ok) return seen;
      return failed(seen.value === sentinel.secret ? 'absent' : 'locked');
    },
    async write(name, secret) {
      for (const [account, value] of [
        [sentinel.account, sentinel.secret],
        [name, secret],
      ] as const) {
        const written = await store(account, value);
        if (!written.ok) return written;
      }
      return succeeded(undefined);
    },
  };
}

function askVault(
  { launch, deadline }: VaultOptions,
  question: VaultQuestion,
): Promise<Result<string | null, SecretFailure>> {
  return new Promise((resolve) => {
    let child: VaultChild;
    try {
      child = launch();
    } catch {
      return resolve(failed('unavailable'));
    }
    const end = (result: Result<string | null, SecretFailure>): void => {
      clearTimeout(timer);
      child.kill();
      resolve(result);
    };
    const timer = setTimeout(() => end(failed('timeout')), deadline);
    child.onAnswer((message) => {
      if (!answers(question, message)) end(failed('unavailable'));
      else if (message.answer === 'value') end(succeeded(message.value));
      else if (message.answer === 'written') end(succeeded(null));
      else end(failed(message.answer === 'no-module' ? 'not-built' : 'unavailable'));
    });
    child.onExit(() => end(failed('unavailable')));
    child.ask(question);
  });
}

/** A child of plain Node. @param file the child's program */
export function forkedVaultChild(file: string): VaultChild {
  const child = fork(file, [], { stdio: 'ignore', execArgv: [] });
  return {
    ask: (question) => void child.send(question),
    onAnswer: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.on('exit', listener);
      // Every time: one that nobody listens to would end the kiosk.
      child.on('error', listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
