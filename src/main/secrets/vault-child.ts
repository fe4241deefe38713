import { createRequire } from 'node:module';
import type { VaultAnswer, VaultQuestion } from './vault-messages.ts';

interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
}

/** Node's channel to the parent, or Electron's. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: VaultAnswer): void;
}

const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

// findCredentials is never called: on a locked keyring it ends the process with a fault of the memory.
async function answer(question: VaultQuestion): Promise<VaultAnswer> {
  let keytar: Keytar;
  try {
    keytar = createRequire(import.meta.url)('keytar') as Keytar;
  } catch {
    return { answer: 'no-module' };
  }
  try {
    if (question.ask === 'read') {
      return { answer: 'value', value: await keytar.getPassword(question.service, question.account) };
    }
    await keytar.setPassword(question.service, question.account, question.secret);
    return { answer: 'written' };
  } catch {
    return { answer: 'refused' };
  }
}

if (parentPort === undefined) {
  process.once('message', (question) => {
    void answer(question as VaultQuestion).then((answered) => process.send?.(answered));
  });
} else {
  parentPort.on('message', ({ data }) => {
    void answer(data as VaultQuestion).then((answered) => parentPort.postMessage(answered));
  });
}
