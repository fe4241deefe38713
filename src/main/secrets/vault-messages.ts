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
