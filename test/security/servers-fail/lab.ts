import { startRelay, type Relay } from '../../directory/lab/odd-servers.ts';
import { labPerson, type LabPerson } from '../../directory/lab/people.ts';
import { startSlapd, type Slapd, type SlapdOptions } from '../../directory/lab/slapd.ts';
import { startTap, type Tap } from '../../directory/lab/tapped-server.ts';
import { openKiosksOnSlapd, type KiosksOnSlapd } from '../kiosks-on-slapd.ts';
import { configurationsBeside } from './configurations.ts';

/** A writer, a replica that follows it, and ways to both on which things happen. */
export interface ServersLab extends KiosksOnSlapd {
  /** The writer. */
  readonly struck: Slapd;
  readonly replica: Slapd;
  /** From the replica to the writer: what is held on it is lag. */
  readonly wire: Relay;
  /** A way to the writer, other than its own ports. */
  tap(): Promise<Tap>;
  /** One more server with the same people, passwords and records, set up otherwise. */
  another(options: SlapdOptions): Promise<Slapd>;
  /** A configuration whose `directory` is otherwise. @returns its file */
  configured(directory: Readonly<Record<string, unknown>>): string;
  /** For what the lab does not know how to stop. */
  cleanUp(stop: () => unknown): void;
  /** The end of a situation: what was started for it goes. */
  tidy(): Promise<void>;
}

export const people: readonly LabPerson[] = Array.from({ length: 80 }, (_value, index) => labPerson(index));

export async function openServersLab(): Promise<ServersLab> {
  const lab = await openKiosksOnSlapd({
    server: { people, provider: true },
    withJoker: people,
  });
  const stops: (() => unknown)[] = [];
  const wire = await startRelay(lab.slapd.port);
  const another = async (options: SlapdOptions): Promise<Slapd> => {
    const started = await startSlapd({
      certificates: lab.slapd.certificates,
      data: lab.slapd.dump(),
      ...options,
    });
    stops.push(() => started.stop());
    return started;
  };
  const replica = await another({ replicaOf: { port: wire.port, writer: lab.slapd.url } });
  // It stays until the end.
  stops.pop();
  const tidy = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  return {
    ...lab,
    struck: lab.slapd,
    replica,
    wire,
    another,
    async tap() {
      const tap = await startTap(lab.slapd);
      stops.push(() => tap.down());
      return tap;
    },
    configured: configurationsBeside(lab.file),
    cleanUp: (stop) => void stops.push(stop),
    tidy,
    async stop() {
      await tidy();
      await replica.stop();
      await wire.stop();
      await lab.stop();
    },
  };
}
