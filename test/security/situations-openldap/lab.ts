import { startRelay, type Relay } from '../../directory/lab/odd-servers.ts';
import { labPerson, personLdif, suffix, type LabPerson } from '../../directory/lab/people.ts';
import { recordsBase, startSlapd, type Slapd, type SlapdOptions } from '../../directory/lab/slapd.ts';
import { startTap } from '../../directory/lab/tapped-server.ts';
import { openKiosksOnSlapd, type KiosksOnSlapd } from '../kiosks-on-slapd.ts';
import { changesOf } from '../situations/changes.ts';
import { configurationsBeside } from '../situations/configurations.ts';
import type { StruckLab } from '../situations/lab.ts';

/** A writer, a replica that follows it, and ways to both on which things happen. */
export interface OpenldapLab extends KiosksOnSlapd, StruckLab {
  /** The writer. */
  readonly struck: Slapd;
  readonly replica: Slapd;
  /** From the replica to the writer: what is held on it is lag. */
  readonly wire: Relay;
  /** One more server with the same people, passwords and records, set up otherwise. */
  another(options: SlapdOptions): Promise<Slapd>;
  /** Until `tidy`. */
  setPolicy(values: Readonly<Record<string, string>>): Promise<void>;
}

export const people: readonly LabPerson[] = Array.from({ length: 110 }, (_value, index) => labPerson(index));
/** The other one has no situation of their own. */
export const numbers = { attribute: 'supannEtuId', other: labPerson(3) };
/** What holds for everybody who has no policy of their own. */
export const defaultPolicy = `cn=default,ou=policies,${suffix}`;

export async function openOpenldapLab(): Promise<OpenldapLab> {
  const lab = await openKiosksOnSlapd({
    server: { people, provider: true },
    withJoker: people,
  });
  const changes = changesOf(lab.slapd);
  const wire = await startRelay(lab.slapd.port);
  const start = (options: SlapdOptions): Promise<Slapd> =>
    startSlapd({ certificates: lab.slapd.certificates, data: lab.slapd.dump(), ...options });
  const replica = await start({ replicaOf: { port: wire.port, writer: lab.slapd.url } });
  return {
    ...lab,
    ...changes,
    struck: lab.slapd,
    recordsBase,
    replica,
    wire,
    async another(options) {
      const started = await start(options);
      changes.cleanUp(() => started.stop());
      return started;
    },
    async tap() {
      const tap = await startTap(lab.slapd);
      changes.cleanUp(() => tap.down());
      return tap;
    },
    async relay() {
      const relay = await startRelay(lab.slapd.securePort);
      changes.cleanUp(() => relay.stop());
      return relay;
    },
    configured: configurationsBeside(lab.file),
    async setPolicy(values) {
      for (const [name, value] of Object.entries(values)) await changes.change(defaultPolicy, name, [value]);
    },
    async takeAway(person) {
      await lab.slapd.remove(person.dn);
      changes.cleanUp(() => lab.slapd.add(personLdif(person)));
    },
    async stop() {
      await changes.tidy();
      await replica.stop();
      await wire.stop();
      await lab.stop();
    },
  };
}
