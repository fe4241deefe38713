import { Readable } from 'node:stream';
import { loquet } from '../../src/cli/loquet.ts';

/** Runs one command line inside this process. */
export async function run(
  line: readonly string[],
  input: string | Iterable<string> = '',
): Promise<{ readonly exit: number; readonly printed: string; readonly complained: string }> {
  const printed: string[] = [];
  const complained: string[] = [];
  const exit = await loquet(line, {
    input: Readable.from(typeof input === 'string' ? [input] : input),
    async print(text) {
      printed.push(text);
    },
    complain(text) {
      complained.push(text);
    },
  });
  return { exit, printed: printed.join('\n'), complained: complained.join('\n') };
}
