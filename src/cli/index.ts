import { once } from 'node:events';
import { loquet } from './loquet.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has seen enough: `loquet config schema | head`.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await loquet(process.argv.slice(2), {
  input: process.stdin,
  async print(line) {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  },
  complain(line) {
    process.stderr.write(`${line}\n`);
  },
});
