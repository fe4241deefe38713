import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { identifierKinds } from '../contract/identifiers.ts';
import { installedPlaces, type Places } from '../main/kiosk/arguments.ts';
import { examine, exitCodeOf } from '../main/doctor/examine.ts';
import { renderJson } from '../main/doctor/render-json.ts';
import { renderText } from '../main/doctor/render-text.ts';
import type { DoctorRequest } from '../main/doctor/visit.ts';
import { isOneMailbox } from '../contract/mailbox.ts';
import { WrongUsage } from './command.ts';
import type { Command } from './command.ts';

const options = {
  config: { type: 'string' },
  data: { type: 'string' },
  person: { type: 'string' },
  kind: { type: 'string' },
  'person-password': { type: 'string' },
  'mail-to': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What is wrong with an installation, before the first student comes. Changes nothing. */
export const doctor: Command = {
  words: ['doctor'],
  usage:
    '[--config FILE] [--data DIR] [--person ID [--kind student|ine|staff|uid] [--person-password FILE]] [--mail-to ADDRESS] [--json]',
  summary:
    'what is wrong with servers, rights, schema, policy, mail, secrets; exit 0 good, 1 warnings, 2 broken',
  async run(rest, { print }) {
    const { request, json } = await requestOf(rest);
    const examined = await examine(request);
    if (json) await print(renderJson(examined));
    else for (const line of renderText(examined)) await print(line);
    return exitCodeOf(examined);
  },
};

async function requestOf(
  rest: readonly string[],
): Promise<{ readonly request: DoctorRequest; readonly json: boolean }> {
  const given = parsed(rest);
  const { config, data, person, kind: named = 'uid', json = false } = given;
  const passwordFile = given['person-password'];
  const mailTo = given['mail-to'];
  const kind = identifierKinds.find((known) => known === named);
  if (kind === undefined) throw new WrongUsage(`--kind is one of ${identifierKinds.join(', ')}`);
  if (person === undefined && (given.kind ?? passwordFile) !== undefined) {
    throw new WrongUsage('--kind and --person-password go with --person');
  }
  if (mailTo !== undefined && !isOneMailbox(mailTo)) throw new WrongUsage('--mail-to takes one mail address');
  return {
    json,
    request: {
      configuration: config ?? installed().configuration ?? '',
      dataFolder: data ?? null,
      person: person === undefined ? null : { kind, number: person },
      personPassword: passwordFile === undefined ? null : await firstLine(passwordFile),
      mailTo: mailTo ?? null,
      now: () => Date.now(),
    },
  };
}

function parsed(rest: readonly string[]) {
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: false }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'the options cannot be read');
  }
}

/** Out of a file, because a password on the command line is for everybody to read. */
async function firstLine(file: string): Promise<string> {
  try {
    const [line = ''] = (await readFile(file, 'utf8')).split(/\r?\n/u);
    if (line !== '') return line;
  } catch {
    // Told below.
  }
  throw new WrongUsage(`${file} cannot be read, or is empty`);
}

function installed(): Places {
  return installedPlaces({ platform: process.platform, environment: process.env });
}
