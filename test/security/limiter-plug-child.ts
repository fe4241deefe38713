import { compose } from '../../src/main/compose.ts';
import { places } from '../../src/preview/places.ts';
import { noInstants, origin } from './kiosks-on-slapd.ts';

/** A kiosk in a process of its own, which can be killed: `node limiter-plug-child.ts CONFIGURATION DATA-FOLDER`. */
const [, , configuration = null, dataFolder] = process.argv;
if (dataFolder === undefined) throw new Error('which data folder?');
const kiosk = await compose({
  configuration,
  dataFolder,
  resources: places.resources,
  origin,
  host: 'test',
  instants: noInstants,
});
process.on('message', async ({ id, operation, input }: { id: number; operation: string; input: unknown }) => {
  const back = await kiosk.dispatch(operation, input, { ours: true, topFrame: true, origin });
  process.send?.({ id, back });
});
process.send?.({ id: 0, back: null });
