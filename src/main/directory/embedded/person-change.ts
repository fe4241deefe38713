import { failed } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { DirectoryFault, Entry } from '../../recovery/ports.ts';
import type { ChangeFailure } from '../change-as-read.ts';
import type { ContentFile } from './content-file.ts';
import type { DirectoryContent, DirectoryPerson } from './content.ts';

/** What becomes of a person, the very same where nothing is written, and what to tell the caller. */
export interface PersonChange<Answer, Failure> {
  readonly person: DirectoryPerson;
  readonly answer: Result<Answer, Failure>;
}

export const gone: DirectoryFault = { fault: 'unexpected', cause: 'entry-gone' };

/**
 * Changes one person, one change after the other.
 * @param decide called with the person as they are now
 */
export async function changePerson<Answer, Failure>(
  contents: ContentFile,
  { uuid }: Pick<Entry, 'uuid'>,
  decide: (person: DirectoryPerson) => Promise<PersonChange<Answer, Failure>>,
): Promise<Result<Answer, Failure | ChangeFailure>> {
  const changed = await contents.change<Result<Answer, Failure | ChangeFailure>>(async (content) => {
    const person = content.people.find((one) => one.uuid === uuid);
    if (person === undefined) return { next: 'keep', answer: failed({ kind: 'fault', fault: gone }) };
    const { person: next, answer } = await decide(person);
    return { next: next === person ? 'keep' : withPerson(content, next), answer };
  });
  if (changed.ok) return changed.value;
  const fault: DirectoryFault = { fault: 'unexpected', cause: changed.failure.cause };
  return failed({ kind: changed.failure.replaced ? 'outcome-unknown' : 'fault', fault });
}

function withPerson(content: DirectoryContent, changed: DirectoryPerson): DirectoryContent {
  return {
    ...content,
    people: content.people.map((person) => (person.uuid === changed.uuid ? changed : person)),
  };
}
