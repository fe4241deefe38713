/** What the vault's child process is asked. One question a process: it is killed when it hangs. */
export type VaultQuestion =
  | { readonly ask: 'read'; readonly service: string; readonly account: string }
  | { readonly ask: 'write'; readonly service: string; readonly account: string; readonly secret: string };

/** What it answers. `value: null`: the item is not there, or the vault is locked; the vault does not tell which. */
export type VaultAnswer =
  | { readonly answer: 'value'; readonly value: string | null }
  | { readonly answer: 'written' }
  /** The native module is not there: it could not be built on this machine. */
  | { readonly answer: 'no-module' }
  /** No session bus, no provider, or the vault refused. */
  | { readonly answer: 'refused' };

/** Whether a message is an answer to this question: a child is a process of its own, and not believed further than that. */
export function answers(question: VaultQuestion, message: unknown): message is VaultAnswer {
  if (typeof message !== 'object' || message === null || !('answer' in message)) return false;
  switch (message.answer) {
    case 'value':
      return (
        question.ask === 'read' &&
        'value' in message &&
        (message.value === null || typeof message.value === 'string')
      );
    case 'written':
      return question.ask === 'write';
    default:
      return message.answer === 'no-module' || message.answer === 'refused';
  }
}
