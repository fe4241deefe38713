import { randomUUID } from 'node:crypto';
import { hashAnswer } from '../../recovery/joker.ts';
import type { RecordKeys } from '../../recovery/keys.ts';
import type { RecordCodec } from '../../recovery/ports.ts';
import { emptyRecord } from '../../recovery/record.ts';
import { everydayWork, hashSecret } from '../../recovery/scrypt.ts';
import type { ScryptWork } from '../../recovery/scrypt.ts';
import type { DirectoryContent, DirectoryPerson } from './content.ts';
import type { DemoPerson } from './demo-people.ts';
import { mostFailures, spelling } from './passwords.ts';

export interface DemoSeedParts {
  readonly people: readonly DemoPerson[];
  readonly keys: RecordKeys;
  readonly codec: RecordCodec;
  /** Work of every hash; smaller only in tests. */
  readonly work?: ScryptWork;
}

/**
 * The first content of the demo's directory: passwords and answers hashed, UUIDs random.
 * @throws Error when an answer comes to nothing once it is normalised
 */
export async function demoContent({
  people,
  keys,
  codec,
  work = everydayWork,
}: DemoSeedParts): Promise<DirectoryContent> {
  const seeded = await Promise.all(
    people.map(async (person): Promise<DirectoryPerson> => {
      const uuid = randomUUID();
      return {
        uuid,
        uid: person.uid,
        student: person.student ?? null,
        ine: person.ine ?? null,
        staff: person.staff ?? null,
        birthDate: person.birthDate,
        givenName: person.givenName,
        names: [...person.names],
        mail: person.mail,
        mobile: person.mobile ?? null,
        displayName: null,
        populations: [...(person.populations ?? [])],
        account: person.account,
        selfTestGroup: person.selfTestGroup,
        receptionGroup: person.receptionGroup ?? false,
        failures: person.account === 'locked-by-failures' ? mostFailures : 0,
        passwords: person.password === null ? [] : [await hashSecret(spelling(person.password), work)],
        passwordChangedAt: null,
        record: await firstRecord(person, uuid, { keys, codec, work }),
      };
    }),
  );
  return { form: 'loquet-embedded-directory', version: 1, people: seeded };
}

async function firstRecord(
  { joker }: DemoPerson,
  uuid: string,
  { keys, codec, work }: Required<Omit<DemoSeedParts, 'people'>>,
): Promise<string | null> {
  if (joker === null) return null;
  const answer = await hashAnswer(keys, uuid, joker.answer, work);
  if (!answer.ok) throw new Error('an answer of the demo is empty once it is normalised');
  const jokers = [{ question: { id: joker.question }, answer: answer.value }];
  return codec.encode(uuid, { ...emptyRecord, jokers });
}
