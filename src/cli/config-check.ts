import { faultLine } from '../main/config/faults.ts';
import { readNamedFiles } from '../main/config/named-files.ts';
import { readConfiguration } from '../main/config/read.ts';
import { oneFile } from './arguments.ts';
import type { Command } from './command.ts';

/**
 * Every fault of a configuration and of the files that it names, as `file:line:column: key: problem. remedy`; warnings in the
 * same form, which are no fault.
 */
export const configCheck: Command = {
  words: ['config', 'check'],
  usage: 'FILE',
  summary: 'what is wrong in a configuration, where, and what to do',
  async run(rest, { print, complain }) {
    const file = oneFile(rest);
    const read = await readConfiguration(file);
    const named = read.ok ? await readNamedFiles(read.value) : read;
    if (!named.ok) {
      for (const fault of named.failure) complain(faultLine(file, fault));
      return 1;
    }
    const warnings = read.ok ? read.value.warnings : [];
    for (const warning of warnings) complain(faultLine(file, warning, 'warning'));
    await print(`${file}: no fault found${told(warnings.length)}`);
    return 0;
  },
};

function told(warnings: number): string {
  return warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
