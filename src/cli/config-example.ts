import { readFile } from 'node:fs/promises';
import { nothing } from './arguments.ts';
import type { Command } from './command.ts';

const example = new URL('../../resources/config/loquet.example.yaml', import.meta.url);

/** The commented example, as it is. */
export const configExample: Command = {
  words: ['config', 'example'],
  usage: '',
  summary: 'a configuration to begin with: every key, what it is for, its default',
  async run(rest, { print }) {
    nothing(rest);
    await print((await readFile(example, 'utf8')).trimEnd());
    return 0;
  },
};
