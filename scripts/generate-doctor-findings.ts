import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsPage } from '../src/main/doctor/findings-page.ts';

writeFileSync(join(import.meta.dirname, '../docs/doctor.md'), findingsPage());
