import { WrongUsage, type Command, type ExitCode, type Terminal } from './command.ts';
import { commands } from './commands.ts';

/**
 * Runs one command line.
 * @param line the words after `loquet`
 * @returns what the process exits with
 */
export async function loquet(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (line.length === 0 || ['help', '--help', '-h'].includes(line[0] ?? '')) {
    await terminal.print(help());
    return line.length === 0 ? 2 : 0;
  }
  const command = commands.find(({ words }) => words.every((word, index) => line[index] === word));
  if (command === undefined) {
    terminal.complain(`There is no command "${line.join(' ')}". \`loquet help\` lists them.`);
    return 2;
  }
  try {
    return await command.run(line.slice(command.words.length), terminal);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    terminal.complain(`${error.message}. Usage: loquet ${usageOf(command)}`);
    return 2;
  }
}

/** A longer usage has a line of its own. */
const widest = 50;

function help(): string {
  const usages = commands.map(usageOf);
  const width = Math.max(...usages.map(({ length }) => (length > widest ? 0 : length)));
  const line = (usage: string, summary: string): string =>
    usage.length > widest
      ? `  ${usage}\n${' '.repeat(width + 4)}${summary}`
      : `  ${usage.padEnd(width)}  ${summary}`;
  return [
    'Usage: loquet COMMAND (from the sources: npm run -s loquet -- COMMAND)',
    '',
    ...commands.map(({ summary }, index) => line(usages[index] ?? '', summary)),
    '',
    'Exit: 0 done; 1 done, and something is wrong with what was looked at; 2 the command line is wrong.',
    'Of `doctor`: 0 good, 1 warnings, 2 something is broken.',
  ].join('\n');
}

function usageOf({ words, usage }: Command): string {
  return [...words, usage].join(' ').trimEnd();
}
