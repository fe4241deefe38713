import { codeOf } from '../files/replace-file.ts';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { languages, type Language } from '../../contract/languages.ts';
import type { ConfigurationFault } from './faults.ts';
import { folderRemedy, isRootsAlone, openFolders } from './file-trust.ts';
import type { ReadConfiguration } from './read.ts';
import { utf8Text } from './utf8.ts';

/** The files that a configuration names, read. */
export interface NamedFiles {
  /** A `data:` URL */
  readonly logo: string | null;
  readonly directoryCa: string | null;
  readonly mailCa: string | null;
  readonly smsCa: string | null;
  /** Markdown */
  readonly houseRules: Texts;
  readonly privacyNotice: Texts;
}

type Texts = Readonly<Partial<Record<Language, string>>>;

const largestLogo = 256 * 1024;
const largestText = 256 * 1024;
/** Quotes and lists that begin on one line: the parser of Markdown calls itself for each. */
const nestedTooDeeply = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){100}/mu;
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/**
 * Reads the files that a configuration names. With `stage: production` nobody but root may be able to change them
 * or to put others in their place: who puts another authority into the file of the directory's CA is the directory.
 * @returns every file that is missing, unreadable, of the wrong kind or not to be trusted
 */
export async function readNamedFiles({
  configuration,
  folder,
  placeOf,
}: Omit<ReadConfiguration, 'warnings'>): Promise<Result<NamedFiles, readonly ConfigurationFault[]>> {
  const faults: ConfigurationFault[] = [];
  const fault = (key: string, problem: string, remedy: string): null => {
    const { line, column } = placeOf?.(key) ?? { line: null, column: null };
    faults.push({ line, column, key, problem, remedy });
    return null;
  };

  async function read(key: string, name: string | undefined, largest: number): Promise<Buffer | null> {
    if (name === undefined) return null;
    let handle;
    try {
      handle = await open(resolve(folder, name), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      const facts = await handle.stat();
      if (!facts.isFile()) return fault(key, `${name} is not a regular file`, 'Name a file.');
      if (facts.size > largest)
        return fault(key, `${name} is larger than ${largest / 1024} kB`, 'Make it smaller.');
      if (configuration.stage === 'production') {
        if (!isRootsAlone(facts)) {
          return fault(
            key,
            `${name} may be changed by somebody other than root`,
            'As root: chown root:root FILE && chmod 644 FILE, and the same for its folder.',
          );
        }
        const [nearest] = await openFolders(resolve(folder, name));
        if (nearest !== undefined) {
          return fault(
            key,
            `${name} is in a folder that somebody other than root may change`,
            folderRemedy(nearest.folder),
          );
        }
      }
      return await handle.readFile();
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT'
        ? fault(key, `there is no file ${name}`, 'Names are relative to the configuration file.')
        : fault(key, `${name} cannot be read (${code})`, 'Whoever runs the kiosk must be able to read it.');
    } finally {
      await handle?.close();
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

  async function readMarkdown(key: string, name: string | undefined): Promise<string | null> {
    const content = await read(key, name, largestText);
    if (content === null) return null;
    const text = utf8Text(content);
    if (text === null) return fault(key, `${name} is not UTF-8`, 'Save it as UTF-8.');
    if (text.trim() === '')
      return fault(key, `${name} is empty`, 'Nobody can read a text that is not there.');
    return nestedTooDeeply.test(text)
      ? fault(key, `${name} is nested too deeply`, 'Write fewer quotes or lists inside one another.')
      : text;
  }

  async function readTexts(section: 'houseRules' | 'privacyNotice'): Promise<Texts> {
    const named = configuration[section];
    if (named === undefined) return {};
    const texts: Partial<Record<Language, string>> = {};
    for (const language of languages) {
      const text = await readMarkdown(`${section}.${language}`, named[language]);
      if (text !== null) texts[language] = text;
    }
    const [fallback] = configuration.languages;
    if (fallback !== undefined && named[fallback] === undefined) {
      fault(`${section}.${fallback}`, 'is missing', 'The default language needs a text.');
    }
    return texts;
  }

  const { campus, directory, mail, sms } = configuration;
  const files: NamedFiles = {
    logo: await readLogo(campus.logo),
    directoryCa: directory.kind === 'embedded' ? null : await readPem('directory.ca', directory.ca),
    mailCa: typeof mail === 'object' ? await readPem('mail.ca', mail.ca) : null,
    smsCa:
      typeof sms === 'object' && 'gateway' in sms ? await readPem('sms.gateway.ca', sms.gateway.ca) : null,
    houseRules: await readTexts('houseRules'),
    privacyNotice: await readTexts('privacyNotice'),
  };
  return faults.length === 0 ? succeeded(files) : failed(faults);
}
