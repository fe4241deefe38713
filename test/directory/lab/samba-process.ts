import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { sambaAddress } from './samba-domain.ts';
import { answers, ended } from './slapd.ts';

/** Held while a server runs; let go by the kernel, however its holder ends. */
const turnPort = 3899;
const securePort = 636;
const clearPort = 389;
/** Milliseconds; on a quiet machine it takes two seconds. */
const longestStart = 25_000;

interface Place {
  readonly address?: string;
  readonly tls?: boolean;
}

/**
 * Starts the server of a domain's folder: anew, when one does not come up, as happens on a busy machine after a kill.
 * @throws Error when none does
 */
export async function launch(folder: string, place: Place = {}): Promise<ChildProcess> {
  let why: unknown;
  for (let attempt = 0; attempt < 4; attempt += 1) {
    try {
      return await launchOnce(folder, place);
    } catch (error) {
      why = error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  throw why;
}

async function launchOnce(
  folder: string,
  { address = sambaAddress, tls = true }: Place,
): Promise<ChildProcess> {
  const port = tls ? securePort : clearPort;
  const configuration = path.join(folder, 'etc/smb.conf');
  if (await answers(port, address)) throw new Error(`${address} has a server that is not ours`);
  // Interactive: in the foreground, and it ends when the pipe of its input does: with us, however we end.
  const child = spawn('samba', ['-i', '-M', 'single', '--no-process-group', '-s', configuration], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const reap = (): void => void child.kill('SIGKILL');
  process.once('exit', reap);
  child.once('exit', () => process.removeListener('exit', reap));
  const until = performance.now() + longestStart;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`samba ended with ${child.exitCode}`);
    if (await answers(port, address)) return child;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  await ended(child);
  throw new Error('samba did not open its port');
}

/** Waits until no other server runs on this machine; closing what it gives lets the next one start. */
export async function ownTurn(): Promise<net.Server> {
  for (;;) {
    const server = net.createServer();
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else reject(error);
      });
      server.listen(turnPort, sambaAddress, () => resolve(true));
    });
    if (taken) {
      server.unref();
      return server;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
