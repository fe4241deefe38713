import { checks } from './checks.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { missing } from './visit.ts';
import type { Check, DoctorRequest, Visit } from './visit.ts';

/** What one check has found. */
export interface Examined {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** No check may take longer, in milliseconds, whatever its own deadlines come to. */
const longestCheck = 120_000;

/** Looks at everything, one after the other, and changes nothing. */
export async function examine(
  request: DoctorRequest,
  table: readonly Check[] = checks,
): Promise<readonly Examined[]> {
  const visit: Visit = { request, known: {} };
  const examined: Examined[] = [];
  for (const check of table) {
    const lacking = check.needs.find((name) => visit.known[name] === undefined);
    const findings =
      lacking === undefined
        ? await inTime(check, visit)
        : [finding('not-checked', check.title, { because: missing[lacking] })];
    examined.push({ title: check.title, findings });
  }
  return examined;
}

/** 0 good, 1 warnings, 2 broken; what could not be checked counts for neither. */
export function exitCodeOf(examined: readonly Examined[]): 0 | 1 | 2 {
  const severities = new Set(examined.flatMap(({ findings }) => findings.map(({ severity }) => severity)));
  if (severities.has('broken')) return 2;
  return severities.has('warning') ? 1 : 0;
}

async function inTime(check: Check, visit: Visit): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<readonly Finding[]>((resolve) => {
    const late = finding('not-checked', check.title, { because: 'it took longer than two minutes' });
    timer = setTimeout(() => resolve([late]), longestCheck);
  });
  try {
    return await Promise.race([check.run(visit), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
