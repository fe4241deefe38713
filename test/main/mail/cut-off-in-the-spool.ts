import { join } from 'node:path';
import { outboxDelivery } from '../../../src/main/mail/outbox.ts';
import { createSpool } from '../../../src/main/mail/spool.ts';
import { systemClock } from '../../../src/main/system-clock.ts';
import { campus, notice } from './sample-notice.ts';

// Holds a notice, and is gone at one moment of its way.
const [folder = '', moment] = process.argv.slice(2);
const outbox = outboxDelivery(join(folder, 'outbox'), campus);
const gone = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still there');
};

const spool = createSpool({
  folder: join(folder, 'spool'),
  clock: systemClock,
  audit: { append: async () => undefined },
  async deliver(name, delivered) {
    if (moment === 'before-delivery') gone();
    const taken = await outbox(name, delivered);
    return moment === 'after-delivery' ? gone() : taken;
  },
});
await spool.start();
const held = await spool.hold(notice);
if (moment === 'before-release') gone();
if (moment === 'after-drop') {
  await held.drop();
  gone();
}
await held.release('password-changed');
await spool.idle();
