import { languages } from '../src/contract/languages.ts';

/** Fetched once the page answers, or when its language is chosen. */
const laterSheet = /^(?:arabic|chinese)-[^/]*\.css$/u;

/** Whether a file of the built page is the catalogue of a language. @param name without its folder */
export function isCatalogue(name: string): boolean {
  return name.endsWith('.js') && languages.some((language) => name.startsWith(`${language}-`));
}

/**
 * What the page reads before it is of use, in octets: everything but fonts, the scripts of other alphabets, and every
 * catalogue but the heaviest.
 * @param files of the built page by name, as they are weighed
 */
export function firstLoad(files: readonly { readonly name: string; readonly octets: number }[]): number {
  const sum = (some: typeof files): number => some.reduce((total, { octets }) => total + octets, 0);
  const catalogues = files.filter(({ name }) => isCatalogue(name));
  const others = files.filter(
    ({ name }) =>
      !isCatalogue(name) && !laterSheet.test(name) && !name.endsWith('.woff2') && name !== 'manifest.json',
  );
  return sum(others) + Math.max(...catalogues.map(({ octets }) => octets));
}
