import { readFileSync } from 'node:fs';
import { contentSchema } from './content.ts';
import { signInOf } from './passwords.ts';

/**
 * Whether a login and a password open an account of an embedded directory that nobody has open: for who wants to see that
 * a recovery did what it said.
 * @param file the directory's file
 * @throws Error when the file is not one of ours
 */
export async function demoSignIn(file: string, login: string, password: string): Promise<boolean> {
  const content = contentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const person = content.people.find(({ uid }) => uid === login);
  return person !== undefined && (await signInOf(person, password)) === 'works';
}
