import { at } from '../steps.ts';
import { goingAway } from '../situations/going-away.ts';
import { tlsWrong, wayIn } from '../situations/tls.ts';
import { answeredOnTheWire, answers } from '../situations/answers.ts';
import { identifications } from '../situations/identification.ts';
import { betweenSteps } from '../situations/servers.ts';
import { access } from './access.ts';
import { numbers, type KiosksOnSamba } from './lab.ts';
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
  wayIn<KiosksOnSamba>(
    'TLS: nothing newer than TLS 1.0',
    { fault: 'tls', cause: 'ERR_SSL_UNSUPPORTED_PROTOCOL' },
    async (lab) => ({
      servers: at(await lab.beside(['tls priority = NORMAL:-VERS-ALL:+VERS-TLS1.0'])),
    }),
  ),
  ...goingAway(steps),
  ...replicas,
];
