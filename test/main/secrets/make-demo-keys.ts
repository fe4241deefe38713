import { demoSecrets } from '../../../src/main/secrets/demo-secrets.ts';

// Makes the demo's keys in a folder and says what came of it, never the keys.
const read = await demoSecrets(process.argv[2] ?? '').read('audit-key');
process.stdout.write(read.ok ? 'made' : read.failure);
