import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ds389 } from '../../../src/main/directory/dialects/ds389/ds389.ts';
import { disabledRoleLdif } from '../../directory/lab/ds389-policies.ts';
import { replicate, type Replication } from '../../directory/lab/ds389-replication.ts';
import { startDs389, type Ds389, type Ds389Options } from '../../directory/lab/ds389.ts';
import { giveJokers } from '../../directory/lab/joker.ts';
import { startRelay } from '../../directory/lab/odd-servers.ts';
import { labPerson, personLdif, type LabPerson } from '../../directory/lab/people.ts';
import { recordsBase } from '../../directory/lab/slapd.ts';
import { startTap } from '../../directory/lab/tapped-server.ts';
import { writeTrialConfiguration } from '../../directory/lab/trial-configuration.ts';
import { cheapJoker, cheapWork, kiosksIn } from '../kiosks-on-slapd.ts';
import { configurationsBeside } from '../situations/configurations.ts';
import { changesOf } from '../situations/changes.ts';
import type { StruckLab } from '../situations/lab.ts';

/** A 389 Directory Server with kiosks on it, and ways to make it be otherwise for a while. */
export interface Ds389Lab extends StruckLab {
  readonly server: Ds389;
  /** The same one, by the name that situations of every kind know. */
  readonly struck: Ds389;
  /** One more server with the certificates of the first. */
  another(options: Ds389Options): Promise<Ds389>;
  /** A read-only replica of the server: started, and filled, when it is first asked for; it stays. */
  replica(): Promise<{ readonly server: Ds389; readonly replication: Replication }>;
  /** From now on attributes of cn=config are otherwise, until `tidy`. */
  set(values: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/** Somebody for every situation. */
export const people: readonly LabPerson[] = Array.from({ length: 100 }, (_value, index) => labPerson(index));

/** The other one has no situation of their own. */
export const numbers = { attribute: 'supannEtuId', other: labPerson(3) };

export async function openDs389Lab(): Promise<Ds389Lab> {
  const server = await startDs389({
    people,
    // Without the rule that shows everybody everything nothing but the documented rights decides.
    closed: true,
    durable: true,
    more: disabledRoleLdif(),
  });
  const folder = mkdtempSync(join(tmpdir(), 'loquet-kiosks-'));
  const { file, recordKey } = writeTrialConfiguration(server, folder, { directory: { kind: '389' } });
  await giveJokers(server, recordKey, people, cheapJoker, cheapWork, ds389);
  const kiosks = kiosksIn(folder, file);
  const changes = changesOf(server);
  let replica: ReturnType<Ds389Lab['replica']> | null = null;
  const startReplica: Ds389Lab['replica'] = async () => {
    const consumer = await startDs389({ certificates: server.certificates });
    return { server: consumer, replication: await replicate(server, consumer) };
  };
  return {
    ...changes,
    recordsBase,
    server,
    struck: server,
    folder,
    open: kiosks.open,
    canBind: (dn, password) => server.canBind(dn, password),
    async another(options) {
      const started = await startDs389({ certificates: server.certificates, ...options });
      changes.cleanUp(() => started.stop());
      return started;
    },
    replica: () => (replica ??= startReplica()),
    async tap() {
      const tap = await startTap(server);
      changes.cleanUp(() => tap.down());
      return tap;
    },
    configured: configurationsBeside(file),
    async set(values) {
      for (const [name, value] of Object.entries(values)) await changes.change('cn=config', name, [value]);
    },
    async relay() {
      const relay = await startRelay(server.securePort);
      changes.cleanUp(() => relay.stop());
      return relay;
    },
    async takeAway(person) {
      await server.remove(person.dn);
      const ldif = personLdif(person).replace(/^dn::.*$/mu, '$&\nchangetype: add');
      changes.cleanUp(() => server.apply(ldif));
    },
    async stop() {
      await changes.tidy();
      await kiosks.stop();
      await (await replica)?.server.stop();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
