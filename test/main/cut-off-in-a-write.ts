import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../src/main/compose.ts';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';

// Walks the first demo person to the write, and is gone the moment that its start is in the journal.
const [data = '', resources = ''] = process.argv.slice(2);
const origin = 'kiosk://app';
const kiosk = await compose({ configuration: null, dataFolder: data, resources, origin, host: 'test' });
const page = { ours: true, topFrame: true, origin };
const [person] = demoPeople;

watch(data, () => {
  if (readFileSync(join(data, 'journal.jsonl'), 'utf8').includes('"write.started"'))
    process.kill(process.pid, 'SIGKILL');
});

for (const [operation, input] of [
  ['choose', { option: 'forgotten-credentials' }],
  ['choose', { option: 'recover-password' }],
  ['chooseIdentifier', { kind: 'student' }],
  ['identify', { number: person?.student, birthDate: person?.birthDate, voucher: '' }],
  ['answerJoker', { answer: person?.joker?.answer }],
  ['setPassword', { password: 'Bruyere;Verte73', confirmation: 'Bruyere;Verte73', houseRulesRead: true }],
] as const) {
  await kiosk.dispatch(operation, input, page);
}
