import { ResultCodeError } from 'ldapts';
import type { NotUsable } from '../recovery/ports.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { RunOptions, Servers } from './servers.ts';

/** Signs in as a person, on a connection of its own: a bind in between would void the operations around it. */
export type PersonSignIn = (
  dn: string,
  password: string,
  options: RunOptions<'works' | NotUsable>,
) => Promise<'works' | NotUsable | 'unverified'>;

/**
 * One bind a call, and never a second one on another server after a refusal.
 * @param now milliseconds since 1970
 * @returns a function that takes the password in NFC; `unverified` where no server could be asked
 */
export function personSignIn(servers: Servers, dialect: Dialect, now: () => number): PersonSignIn {
  return async (dn, password, options) => {
    // A bind with an empty password is an anonymous one, and succeeds (RFC 4513 section 5.1.2).
    if (password === '') return 'refused';
    let answered = dialect.signIn.controls();
    let said: ResultCodeError | null = null;
    const bound = await servers.run(
      async ({ client }) => {
        // A server that went away has left nothing in the controls that the next one may be held to.
        answered = dialect.signIn.controls();
        said = null;
        try {
          await client.bind(dn, password, [...answered.controls]);
        } catch (error) {
          if (error instanceof ResultCodeError) said = error;
          throw error;
        }
      },
      async (session) => {
        const { afterwards } = dialect.signIn;
        return afterwards === null ? 'works' : await afterwards(session, dn, now());
      },
      options,
    );
    if (!bound.ok && said === null) return 'unverified';
    const read = dialect.signIn.read(said, answered.policyError());
    return read === 'works' && bound.ok ? bound.value : read;
  };
}
