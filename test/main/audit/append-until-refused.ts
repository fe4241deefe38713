import { openJournal } from '../../../src/main/audit/journal.ts';
import { systemClock } from '../../../src/main/system-clock.ts';

// Writes until the disk refuses, which the parent's limit on the size of a file makes it do, then closes.
const folder = process.argv[2] ?? '';
const key = Buffer.from('the audit key');
const journal = await openJournal({ folder, key, clock: systemClock });
if (!journal.ok) throw new Error(journal.failure.kind);
const outcomes = await Promise.allSettled(
  Array.from({ length: 100 }, async (_, index) => {
    // Alone on the disk, each of them: one batch would be refused as a whole.
    for (let turn = 0; turn < index * 2; turn += 1) await new Promise(setImmediate);
    await journal.value.append({ event: 'visit.started', visit: `v${index}` }, 'durable');
  }),
);
const closing = await journal.value.close().then(
  () => 'closed',
  (error: unknown) => String(error),
);
process.stdout.write(
  JSON.stringify({
    taken: outcomes.filter(({ status }) => status === 'fulfilled').length,
    refused: outcomes.filter(({ status }) => status === 'rejected').length,
    closing,
  }),
);
