import { configurationSchema } from '../main/config/schema.ts';
import { nothing } from './arguments.ts';
import type { Command } from './command.ts';

/** The schema of the configuration file as JSON Schema (draft 2020-12): what may be written, not what is made of it. */
export const configSchema: Command = {
  words: ['config', 'schema'],
  usage: '',
  summary: 'a JSON Schema of the configuration, for editors',
  async run(rest, { print }) {
    nothing(rest);
    const schema = { title: 'Loquet', ...configurationSchema.toJSONSchema({ io: 'input' }) };
    await print(JSON.stringify(schema, null, 2));
    return 0;
  },
};
