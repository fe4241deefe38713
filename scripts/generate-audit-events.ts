import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cataloguePage } from '../src/main/audit/catalogue.ts';

writeFileSync(join(import.meta.dirname, '../docs/audit-events.md'), cataloguePage());
