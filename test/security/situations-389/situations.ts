import { goingAway } from '../situations/going-away.ts';
import type { WriteSteps } from '../situations/lab.ts';
import { tlsWrong } from '../situations/tls.ts';
import { answeredOnTheWire, answers } from '../situations/answers.ts';
import { identifications } from '../situations/identification.ts';
import { betweenSteps } from '../situations/servers.ts';
import { access } from './access.ts';
import { numbers } from './lab.ts';
import { limits } from './limits.ts';
import { refusals } from './policy.ts';
import { replicas } from './replicas.ts';
import { signIns } from './sign-in.ts';
import { states } from './state.ts';

const steps: WriteSteps = {
  lock: { operation: 'compare', holding: 'nsAccountLock' },
  write: { operation: 'extended' },
  deadlineSeconds: 2,
};
/** Everything that is tried on this kind of directory. */
export const situations = [
  ...identifications(numbers),
  ...states,
  ...refusals,
  ...signIns,
  ...access,
  ...limits,
  ...answers.map((answer) => answeredOnTheWire(answer, steps)),
  ...betweenSteps(steps.deadlineSeconds),
  ...tlsWrong(),
  ...goingAway(steps),
  ...replicas,
];
