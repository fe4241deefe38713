import { randomUUID } from 'node:crypto';
import { hashAnswer } from '../../recovery/joker.ts';
import type { RecordKeys } from '../../recovery/keys.ts';
import type { PersonRecord, RecordCodec } from '../../recovery/ports.ts';
import { emptyRecord } from '../../recovery/record.ts';
import { everydayWork, hashSecret } from '../../recovery/scrypt.ts';
import type { ScryptWork } from '../../recovery/scrypt.ts';
import { fromBase32 } from '../../recovery/proofs/base32.ts';
import { seal } from '../../recovery/proofs/sealing.ts';
import { storeCode } from '../../recovery/proofs/stored-code.ts';
import type { DirectoryContent, DirectoryPerson } from './content.ts';
import type { DemoPerson } from './demo-person.ts';
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
 * @throws Error when an answer comes to nothing once it is normalised, or a seed is none
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

/** The papers of the demo never grow old. */
const activationCodeExpires = Date.parse('2100-01-01T00:00:00Z');

async function firstRecord(
  person: DemoPerson,
  uuid: string,
  { keys, codec, work }: Required<Omit<DemoSeedParts, 'people'>>,
): Promise<string | null> {
  const { joker, recoveryCodes = [], totp, activationCode } = person;
  if (joker === null && recoveryCodes.length === 0 && totp === undefined && activationCode === undefined) {
    return null;
  }
  return codec.encode(uuid, {
    ...emptyRecord,
    jokers: joker === null ? [] : [await firstJoker(joker, uuid, { keys, work })],
    recoveryCodes: recoveryCodes.map((code) => storeCode(keys, uuid, 'recovery', code)),
    totp: totp === undefined ? null : firstTotp(totp, uuid, keys),
    activationCode:
      activationCode === undefined
        ? null
        : { code: storeCode(keys, uuid, 'activation', activationCode), expiresAt: activationCodeExpires },
  });
}

async function firstJoker(
  { question, answer }: NonNullable<DemoPerson['joker']>,
  uuid: string,
  { keys, work }: Required<Pick<DemoSeedParts, 'keys' | 'work'>>,
): Promise<PersonRecord['jokers'][number]> {
  const hashed = await hashAnswer(keys, uuid, answer, work);
  if (!hashed.ok) throw new Error('an answer of the demo is empty once it is normalised');
  return { question: { id: question }, answer: hashed.value };
}

function firstTotp(text: string, uuid: string, keys: RecordKeys): PersonRecord['totp'] {
  const seed = fromBase32(text);
  if (!seed.ok) throw new Error('a seed of the demo is not base32');
  return { seed: seal(keys, 'totp-seal', uuid, seed.value), lastStep: 0, since: 0 };
}
