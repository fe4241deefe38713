import { readFileSync, readdirSync } from 'node:fs';

/**
 * Proportional set size of a process and of all that it started, in MB (proc(5), smaps_rollup): what several processes share
 * is counted once.
 */
export function treePss(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (pid: number): number =>
    pssOf(pid) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root) / 1024;
}

function parentOf(pid: number): number | null {
  const status = read(`/proc/${pid}/status`);
  const [, parent] = /^PPid:\s+(\d+)$/mu.exec(status) ?? [];
  return parent === undefined ? null : Number(parent);
}

/** In kB; 0 for a process that is gone. */
function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
