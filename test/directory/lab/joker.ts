import type { JokerQuestion } from '../../../src/contract/joker.ts';
import { createLdapRecords } from '../../../src/main/directory/ldap-record.ts';
import { hashAnswer } from '../../../src/main/recovery/joker.ts';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { changeRecord } from '../../../src/main/recovery/record.ts';
import type { Dialect } from '../../../src/main/directory/dialect.ts';
import type { ScryptWork } from '../../../src/main/recovery/scrypt.ts';
import { directoryOn, findOne } from './directory.ts';
import type { LabPerson } from './people.ts';
import { settingsFor } from './settings.ts';
import type { LabServer } from './settings.ts';
import { servicePassword } from './slapd.ts';

/**
 * Gives people a joker question and its answer, as activation will: in their record, over the service account.
 * @param recordKey the secret `record-key` of the kiosk that will ask
 * @param work of scrypt; smaller where many people get one
 * @param dialect default: OpenLDAP's
 * @throws Error when the directory or the key does not allow it
 */
export async function giveJokers(
  server: LabServer,
  recordKey: string,
  people: readonly LabPerson[],
  joker: { readonly question: JokerQuestion; readonly answer: string },
  work?: ScryptWork,
  dialect?: Dialect,
): Promise<void> {
  const keys = readRecordKeys(recordKey);
  if (!keys.ok) throw new Error(`record-key: ${keys.failure.problem}`);
  const codec = createRecordCodec(keys.value);
  const kind = dialect === undefined ? {} : { dialect };
  const settings = settingsFor(server);
  const records = createLdapRecords({ settings, password: servicePassword, codec, ...kind });
  const directory = directoryOn(server, {}, kind);
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
