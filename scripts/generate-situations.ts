import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { situationsPage } from '../test/security/situations/page.ts';
import { tried } from '../test/security/situations/tried.ts';

writeFileSync(join(import.meta.dirname, '../docs/situations.md'), situationsPage(tried));
