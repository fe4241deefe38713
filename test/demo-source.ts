import { join } from 'node:path';
import { demoSource } from '../src/main/config/demo.ts';

/** The demo's configuration for a file that lies elsewhere: it names its texts by where they are. @param resources the folder `resources` */
export function demoSourceFrom(resources: string): string {
  return demoSource.replaceAll(/(?:house-rules|privacy-notice)\//gu, (folder) => join(resources, folder));
}
