import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepForRun, takeFromRun } from './once-a-run.ts';

/** The demo's people as they are before anybody comes, and the keys under which their answers are kept. */
const kept = ['directory.json', 'keys'];

/** Fills a new data folder as the demo would, once a kiosk of this run has: hashing all those answers takes seconds. */
export function startWithDemoContent(data: string): string {
  mkdirSync(data, { recursive: true });
  if (!existsSync(join(data, 'directory.json'))) takeFromRun('demo', data);
  return data;
}

/** Keeps what a kiosk has just made of a new data folder, for those that come after it. */
export function keepDemoContent(data: string): void {
  if (existsSync(join(data, 'directory.json'))) keepForRun('demo', data, kept);
}
