import { join } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { allowedSwitches, refusedVariables } from './policy.ts';

/** Where this kiosk reads its configuration and keeps its data. */
export interface Places {
  /** null: the demo. */
  readonly configuration: string | null;
  readonly dataFolder: string;
}

export interface StartFacts {
  /** Everything after the program (and, in a checkout, the path of main). */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
  /** Root of the checkout; used when not packaged. */
  readonly checkout: string;
}

/** What stands in the way of starting: a switch that is not on the list, or a variable that is on the other. */
export interface StartRefusal {
  readonly refused: 'switch' | 'variable';
  /** Its name; never its value. */
  readonly name: string;
}

/**
 * Reads the command line against the allow-list and finds this kiosk's places.
 * @returns the first thing that may not be there, as the failure
 */
export function placesFrom(facts: StartFacts): Result<Places, StartRefusal> {
  const variable = refusedVariables.find(([name]) => (facts.environment[name] ?? '') !== '');
  if (variable !== undefined) return failed({ refused: 'variable', name: variable[0] });

  const given = new Map<string, string>();
  for (const argument of facts.arguments) {
    const [, name, value] = /^--([a-z][a-z-]*)=(.+)$/u.exec(argument) ?? [];
    const allowed = allowedSwitches.find((row) => row.name === name && (row.packaged || !facts.packaged));
    if (allowed === undefined || value === undefined) {
      return failed({ refused: 'switch', name: nameOf(argument) });
    }
    given.set(allowed.name, value);
  }
  const fixed = facts.packaged ? installedPlaces(facts) : checkoutPlaces(facts.checkout);
  return succeeded({
    configuration: given.get('config') ?? fixed.configuration,
    dataFolder: given.get('data') ?? fixed.dataFolder,
  });
}

/** One place per operating system, so that whoever starts the program cannot choose. */
export function installedPlaces({
  platform,
  environment,
}: Pick<StartFacts, 'platform' | 'environment'>): Places {
  if (platform === 'win32') {
    const folder = join(environment['ProgramData'] ?? 'C:\\ProgramData', 'Loquet');
    return { configuration: join(folder, 'loquet.yaml'), dataFolder: join(folder, 'data') };
  }
  return { configuration: '/etc/loquet/loquet.yaml', dataFolder: '/var/lib/loquet' };
}

function checkoutPlaces(checkout: string): Places {
  return { configuration: null, dataFolder: join(checkout, 'data') };
}

function nameOf(argument: string): string {
  return /^-{1,2}[A-Za-z0-9-]*/u.exec(argument)?.[0] ?? 'argument';
}
