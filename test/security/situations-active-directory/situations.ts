import { goingAway } from '../situations/going-away.ts';
import { tlsWrong } from '../situations/tls.ts';
import { answeredOnTheWire, answers } from '../situations/answers.ts';
import { identifications } from '../situations/identification.ts';
import { betweenSteps } from '../situations/servers.ts';
import { access } from './access.ts';
import { numbers } from './lab.ts';
import { refusals } from './policy.ts';
import { replicas } from './replicas.ts';
import { signIns } from './sign-in.ts';
import { states } from './state.ts';
import { steps } from './write-steps.ts';

/** Everything that is tried on this kind of directory. */
export const situations = [
  ...identifications(numbers),
  ...states,
  ...refusals,
  ...signIns,
  ...access,
  ...answers.map((answer) => answeredOnTheWire(answer, steps)),
  ...betweenSteps(steps.deadlineSeconds),
  ...tlsWrong({
    unknownAuthority: { fault: 'tls', cause: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    // It ends the connection and says nothing.
    noStartTls: { fault: 'connection-lost', cause: 'ECONNRESET' },
  }),
  ...goingAway(steps),
  ...replicas,
];
