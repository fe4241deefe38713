import type { VaultChild } from '../secrets/vault-secrets.ts';
import type { ElectronApi } from './electron-api.ts';

/**
 * The vault's child as a utility process: with the fuse RunAsNode off, Electron can fork nothing else.
 * @param file the built program of the child
 */
export function utilityVaultChild(utilityProcess: ElectronApi['utilityProcess'], file: string): VaultChild {
  const child = utilityProcess.fork(file, [], { stdio: 'ignore', serviceName: 'loquet-vault' });
  return {
    ask: (question) => child.postMessage(question),
    onAnswer: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
}
