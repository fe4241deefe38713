import { parseArgs } from 'node:util';
import { WrongUsage } from './command.ts';

/** @throws WrongUsage unless there is one name of a file and nothing else */
export function oneFile(rest: readonly string[]): string {
  return fileAnd(rest, []).file;
}

/** @throws WrongUsage when there is anything at all */
export function nothing(rest: readonly string[]): void {
  const [first] = rest;
  if (first !== undefined) throw new WrongUsage(`${first} is not expected here`);
}

/**
 * One name of a file, and options that take a value.
 * @throws WrongUsage for anything else
 */
export function fileAnd<Name extends string>(
  rest: readonly string[],
  names: readonly Name[],
): { readonly file: string; readonly options: Options<Name> } {
  const { one, options } = oneAnd(rest, names, 'the name of a file');
  return { file: one, options };
}

/**
 * One person, and options that take a value.
 * @throws WrongUsage for anything else
 */
export function onePerson<Name extends string>(
  rest: readonly string[],
  names: readonly Name[],
): { readonly person: string; readonly options: Options<Name> } {
  const { one, options } = oneAnd(rest, names, 'the person (a login, or student:NUMBER)');
  return { person: one, options };
}

type Options<Name extends string> = Readonly<Partial<Record<Name, string>>>;

function oneAnd<Name extends string>(rest: readonly string[], names: readonly Name[], what: string) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parsed(rest, options);
  const [one, more] = positionals;
  if (one === undefined) throw new WrongUsage(`${what} is missing`);
  if (more !== undefined) throw new WrongUsage(`${more} is not expected here`);
  return { one, options: values as Options<Name> };
}

function parsed(rest: readonly string[], options: Record<string, { type: 'string' }>) {
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'the options cannot be read');
  }
}
