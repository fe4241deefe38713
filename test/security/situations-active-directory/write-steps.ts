import type { WriteSteps } from '../situations/lab.ts';

/** Right before the write the state is asked for once more, alone: its name is the whole list of what is wanted. */
const askedAlone = '0\u0014\u0004\u0012userAccountControl';

/** How a recovery writes to Active Directory. */
export const steps: WriteSteps = {
  lock: { operation: 'search', holding: askedAlone },
  write: { operation: 'modify', holding: 'unicodePwd' },
  deadlineSeconds: 2,
};
