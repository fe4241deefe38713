import type { Entry, HeldRecord } from '../../../../src/main/recovery/ports.ts';
import { entryBy, largeSeed, opened } from './sample-directory.ts';

/**
 * Writes to the directory in the file of the first argument until it is killed: record and password in turn, and says
 * after each which one was promised to be kept.
 */
const [, , file = ''] = process.argv;
const directory = await opened(file, largeSeed);
const entry: Entry = await entryBy(directory, 'student', '22001234');
const read = await directory.read(entry);
if (!read.ok) throw new Error(read.failure.fault);
let held: HeldRecord = read.value;

for (let count = (held.record.identification?.count ?? 0) + 1; ; count += 1) {
  const swapped = await directory.swap(entry, held, {
    ...held.record,
    identification: { count, lastAt: 0 },
  });
  if (!swapped.ok) throw new Error('the swap failed');
  held = swapped.value;
  process.stdout.write(`record ${count}\n`);
  const written = await directory.writePassword(entry, `Password ${count}`);
  if (!written.ok) throw new Error(written.failure.kind);
  process.stdout.write(`password ${count}\n`);
}
