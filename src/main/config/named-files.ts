import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { languages, type Language } from '../../contract/languages.ts';
import type { ConfigurationFault } from './faults.ts';
import type { ReadConfiguration } from './read.ts';

/** The files that a configuration names, read. */
export interface NamedFiles {
  /** A `data:` URL */
  readonly logo: string | null;
  readonly directoryCa: string | null;
  readonly mailCa: string | null;
  /** Markdown */
  readonly houseRules: Readonly<Partial<Record<Language, string>>>;
}

const largestLogo = 256 * 1024;
const largestText = 256 * 1024;
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** @returns every file that is missing, unreadable or of the wrong kind */
export async function readNamedFiles({
  configuration,
  folder,
}: ReadConfiguration): Promise<Result<NamedFiles, readonly ConfigurationFault[]>> {
  const faults: ConfigurationFault[] = [];
  const fault = (key: string, problem: string, remedy: string): null => {
    faults.push({ line: null, column: null, key, problem, remedy });
    return null;
  };

  async function read(key: string, name: string | undefined, largest: number): Promise<Buffer | null> {
    if (name === undefined) return null;
    const file = resolve(folder, name);
    try {
      const facts = await stat(file);
      if (!facts.isFile()) return fault(key, `${name} is not a regular file`, 'Name a file.');
      if (facts.size > largest)
        return fault(key, `${name} is larger than ${largest / 1024} kB`, 'Make it smaller.');
      return await readFile(file);
    } catch {
      return fault(key, `${name} cannot be read`, 'Names are relative to the configuration file.');
    }
  }
  async function readPem(key: string, name: string | undefined): Promise<string | null> {
    const pem = (await read(key, name, largestText))?.toString('utf8') ?? null;
    return pem === null || pem.includes('-----BEGIN CERTIFICATE-----')
      ? pem
      : fault(key, `${name} holds no certificate in PEM`, 'Convert it: openssl x509 -inform der -in FILE.');
  }
  async function readLogo(name: string | undefined): Promise<string | null> {
    const image = await read('campus.logo', name, largestLogo);
    if (image === null) return null;
    if (image.subarray(0, 4).equals(pngStart)) return `data:image/png;base64,${image.toString('base64')}`;
    return /<svg[\s>]/u.test(image.toString('utf8'))
      ? `data:image/svg+xml;base64,${image.toString('base64')}`
      : fault('campus.logo', `${name} is neither SVG nor PNG`, 'Convert it.');
  }

  const { campus, directory, mail, houseRules } = configuration;
  const texts: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const text = await read(`houseRules.${language}`, houseRules?.[language], largestText);
    if (text !== null) texts[language] = text.toString('utf8');
  }
  const [fallback] = configuration.languages;
  if (houseRules !== undefined && fallback !== undefined && houseRules[fallback] === undefined) {
    fault(`houseRules.${fallback}`, 'is missing', 'The default language needs a text.');
  }
  const files: NamedFiles = {
    logo: await readLogo(campus.logo),
    directoryCa: directory.kind === 'openldap' ? await readPem('directory.ca', directory.ca) : null,
    mailCa: typeof mail === 'object' ? await readPem('mail.ca', mail.ca) : null,
    houseRules: texts,
  };
  return faults.length === 0 ? succeeded(files) : failed(faults);
}
