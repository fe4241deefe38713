import { randomUUID } from 'node:crypto';
import type { Ds389 } from './ds389.ts';
import { sshaOf, suffix } from './people.ts';

const replica = `cn=replica,cn="${suffix}",cn=mapping tree,cn=config`;
const manager = 'cn=replication manager,cn=config';
const password = 'the-replication-of-the-lab';

function replicaLdif(type: 'supplier' | 'consumer'): string {
  const [number, flags, id] = type === 'supplier' ? [3, 1, 1] : [2, 0, 65535];
  return [
    `dn: ${replica}\nchangetype: add\nobjectClass: top\nobjectClass: nsds5replica`,
    'objectClass: extensibleObject\ncn: replica',
    // With the default several changes in a row take up to six seconds.
    'nsds5ReplicaBackoffMin: 1\nnsds5ReplicaBackoffMax: 1',
    `nsDS5ReplicaRoot: ${suffix}\nnsDS5ReplicaType: ${number}\nnsDS5Flags: ${flags}\nnsDS5ReplicaId: ${id}`,
    `nsDS5ReplicaBindDN: ${manager}\n`,
  ].join('\n');
}

/** What goes from one server to the other. */
export interface Replication {
  /** From now on changes wait at the supplier. */
  pause(): Promise<void>;
  /** What waits goes on its way. */
  resume(): Promise<void>;
  /** Everything that was changed before has arrived. */
  caughtUp(): Promise<void>;
}

/**
 * Makes one server the read-only replica of another, and waits until it has everything. */
export async function replicate(supplier: Ds389, consumer: Ds389): Promise<Replication> {
  consumer.apply(
    [
      `dn: ${manager}\nchangetype: add\nobjectClass: top\nobjectClass: person\ncn: replication manager`,
      `sn: manager\nuserPassword: ${sshaOf(password)}\n`,
      replicaLdif('consumer'),
    ].join('\n'),
  );
  const agreement = `cn=agreement,${replica}`;
  supplier.apply(
    [
      replicaLdif('supplier'),
      `dn: ${agreement}\nchangetype: add\nobjectClass: top\nobjectClass: nsds5ReplicationAgreement`,
      `cn: agreement\nnsDS5ReplicaRoot: ${suffix}\nnsDS5ReplicaHost: 127.0.0.1\nnsDS5ReplicaPort: ${consumer.port}`,
      'nsDS5ReplicaTransportInfo: LDAP\nnsDS5ReplicaBindMethod: SIMPLE',
      `nsDS5ReplicaBindDN: ${manager}\nnsDS5ReplicaCredentials: ${password}`,
      'nsds5BeginReplicaRefresh: start\n',
    ].join('\n'),
  );
  await until(async () => {
    const [status] = await supplier.values(agreement, 'nsds5ReplicaLastInitStatus');
    return (status ?? '').includes('Total update succeeded');
  });
  return {
    pause: () => supplier.change(agreement, 'nsds5ReplicaEnabled', ['off']),
    resume: () => supplier.change(agreement, 'nsds5ReplicaEnabled', ['on']),
    async caughtUp() {
      const mark = randomUUID();
      await supplier.change(suffix, 'description', [mark]);
      await until(async () => (await consumer.values(suffix, 'description'))[0] === mark);
    },
  };
}

/** @throws Error when it is not so within twenty seconds */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the replica of the lab does not follow');
}
