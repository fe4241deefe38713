import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { sambaAddress } from './samba-domain.ts';
import { answers } from './slapd.ts';

/** Held while a server runs; let go by the kernel, however its holder ends. */
const turnPort = 3899;
const securePort = 636;
const clearPort = 389;

/** Starts the server of a domain's folder. @throws Error when it does not come up */
export async function launch(
  folder: string,
  { address = sambaAddress, tls = true }: { readonly address?: string; readonly tls?: boolean } = {},
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
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`samba ended with ${child.exitCode}`);
    if (await answers(port, address)) return child;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
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
