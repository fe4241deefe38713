import { openJournal } from '../../../src/main/audit/journal.ts';
import { systemClock } from '../../../src/main/system-clock.ts';

// Begins two writes, completes one, says so, and waits to be killed.
const journal = await openJournal({
  folder: process.argv[2] ?? '',
  key: Buffer.from('a key'),
  clock: systemClock,
});
if (!journal.ok) throw new Error(journal.failure.kind);
const subject = { entry: '0f8fad5b-d9cb-469f-a165-70867728950e' };
const { append } = journal.value;
await append({ event: 'write.started', visit: 'v', write: 'w0', subject }, 'durable');
await append(
  { event: 'write.completed', visit: 'v', write: 'w0', subject, outcome: 'written', verified: 'works' },
  'durable',
);
await append({ event: 'write.started', visit: 'v', write: 'w1', subject }, 'durable');
process.stdout.write('started\n');
setInterval(() => undefined, 1_000);
