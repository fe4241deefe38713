import type { ChangeableLab } from '../situation.ts';

/** A server as its administrator has it. */
interface Administered {
  values(dn: string, attribute: string): Promise<readonly string[]>;
  change(dn: string, attribute: string, values: readonly string[]): Promise<unknown>;
}

/** Changes of a server that are taken back, the last one first. */
export function changesOf(
  server: Administered,
): Pick<ChangeableLab, 'values' | 'change' | 'cleanUp' | 'tidy'> {
  const stops: (() => unknown)[] = [];
  return {
    values: (dn, attribute) => server.values(dn, attribute),
    async change(dn, attribute, values) {
      const before = await server.values(dn, attribute);
      stops.push(() => server.change(dn, attribute, before));
      await server.change(dn, attribute, values);
    },
    cleanUp: (stop) => void stops.push(stop),
    async tidy() {
      for (const stop of stops.splice(0).toReversed()) await stop();
    },
  };
}
