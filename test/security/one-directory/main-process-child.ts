import { randomBytes } from 'node:crypto';
import { createLdapRecords } from '../../../src/main/directory/ldap-record.ts';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import type { AuditPort } from '../../../src/main/recovery/ports.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { prove } from '../../../src/main/recovery/tasks/prove.ts';
import { redeemVoucher } from '../../../src/main/recovery/tasks/redeem-voucher.ts';
import { systemClock } from '../../../src/main/system-clock.ts';
import { sampleProving, sampleSettings } from '../../main/recovery/sample.ts';
import type { Job, Outcome } from './main-process.ts';

/** What a main process does with records, without the kiosk around it: everything of a job at the same time. */
process.on('message', async (job: Job) => {
  const keys = readRecordKeys(job.recordKey);
  if (!keys.ok) throw new Error(keys.failure.problem);
  let used = 0;
  const audit: AuditPort = {
    async append({ event }) {
      if (event === 'voucher.used') used += 1;
    },
  };
  const parts = {
    records: createLdapRecords({
      settings: job.settings,
      password: job.password,
      codec: createRecordCodec(keys.value),
    }),
    keys: keys.value,
    audit,
    clock: systemClock,
    mail: null,
    processKey: randomBytes(32),
    settings: { ...sampleSettings, attempts: { ...sampleSettings.attempts, tries: job.tries } },
  };
  const outcomes = await Promise.all(
    job.attempts.map(async ({ entry, voucher, answer }): Promise<Outcome> => {
      if (voucher !== undefined) {
        const redeemed = await redeemVoucher(parts, { visit: 'v', entry, code: voucher, clears: true });
        if (!redeemed.ok) return `fault: ${redeemed.failure.fault}`;
        return redeemed.value === 'refused' ? 'refused' : 'won';
      }
      const proved = await prove(parts, {
        effect: 'prove',
        task: 1,
        visit: 'v',
        proving: { ...sampleProving, entry },
        proof: { name: 'joker', question: { id: 'first-pet' }, answer: answer ?? '', last: true },
        last: true,
      });
      return proved.outcome === 'fault' ? 'fault: told' : proved.outcome;
    }),
  );
  process.send?.({ outcomes, used });
});
process.send?.('ready');
