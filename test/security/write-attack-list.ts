import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackList } from './attack-list.ts';

writeFileSync(join(import.meta.dirname, '../../docs/attacks.md'), attackList());
