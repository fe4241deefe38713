import type { JokerQuestion } from '../../../src/contract/joker.ts';
import { createLdapDirectory } from '../../../src/main/directory/ldap-directory.ts';
import type { LdapDirectoryParts } from '../../../src/main/directory/ldap-directory.ts';
import { createLdapRecords } from '../../../src/main/directory/ldap-record.ts';
import { hashAnswer } from '../../../src/main/recovery/joker.ts';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { changeRecord } from '../../../src/main/recovery/record.ts';
import type { Dialect } from '../../../src/main/directory/dialects/dialect.ts';
import type { ScryptWork } from '../../../src/main/recovery/scrypt.ts';
import { findOne } from './directory.ts';
import type { LabPerson } from './people.ts';
import { settingsFor } from './settings.ts';
import type { LabServer } from './settings.ts';
import { servicePassword } from './slapd.ts';

interface Joker {
  readonly question: JokerQuestion;
  readonly answer: string;
}

/**
 * Gives people a joker question and its answer, as activation will: in their record, over the service account.
 * @param recordKey the secret `record-key` of the kiosk that will ask
 * @param work of scrypt; smaller where many people get one
 * @param dialect default: OpenLDAP's
 * @throws Error when the directory or the key does not allow it
 */
export function giveJokers(
  server: LabServer,
  recordKey: string,
  people: readonly LabPerson[],
  joker: Joker,
  work?: ScryptWork,
  dialect?: Dialect,
): Promise<void> {
  const kind = dialect === undefined ? {} : { dialect };
  const on = { settings: settingsFor(server), password: servicePassword, ...kind };
  return giveJokersOn(on, recordKey, people, joker, work);
}

/** The same for a directory that is set up in another way. */
export async function giveJokersOn(
  on: Pick<LdapDirectoryParts, 'settings' | 'password' | 'dialect'>,
  recordKey: string,
  people: readonly LabPerson[],
  joker: Joker,
  work?: ScryptWork,
): Promise<void> {
  const keys = readRecordKeys(recordKey);
  if (!keys.ok) throw new Error(`record-key: ${keys.failure.problem}`);
  const records = createLdapRecords({ ...on, codec: createRecordCodec(keys.value) });
  const directory = createLdapDirectory({ ...on, clock: { now: () => Date.now() } });
  for (const { uid } of people) {
    const entry = await findOne(directory, uid, 'uid');
    const answer = await hashAnswer(keys.value, entry.uuid, joker.answer, work);
    if (!answer.ok) throw new Error('the answer is empty');
    const changed = await changeRecord(records, entry, (record) => ({
      ...record,
      jokers: [{ question: joker.question, answer: answer.value }],
    }));
    if (!changed.ok) throw new Error(`record: ${changed.failure.fault}`);
  }
}
