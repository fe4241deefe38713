import { accountFindings } from './account.ts';
import { machineFindings } from './machine.ts';
import { policyFindings } from './policy.ts';
import { recordFindings } from './record.ts';
import type { CatalogueRow } from './row.ts';
import { serverFindings } from './servers.ts';

const rows = {
  'not-checked': {
    severity: 'not-checked',
    what: 'Not checked, because <because>.',
    remedy: 'Mend that first, then run this again.',
  },
  ...machineFindings,
  ...serverFindings,
  ...accountFindings,
  ...recordFindings,
  ...policyFindings,
} as const satisfies Record<string, CatalogueRow>;

/** The name of a finding: what a script may rely on. */
export type FindingId = keyof typeof rows;

/** Every finding there is, in the order of the documentation. */
export const catalogue: Readonly<Record<FindingId, CatalogueRow>> = rows;
