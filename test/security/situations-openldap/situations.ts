import { answers } from '../situations/answers.ts';
import { goingAway } from '../situations/going-away.ts';
import { identifications, sizeLimit } from '../situations/identification.ts';
import type { WriteSteps } from '../situations/lab.ts';
import { betweenSteps } from '../situations/servers.ts';
import { tlsWrong, wayIn } from '../situations/tls.ts';
import { access } from './access.ts';
import { answeredByOverlay } from './answers.ts';
import { numbers, type OpenldapLab } from './lab.ts';
import { refusals } from './policy.ts';
import { replicas } from './replicas.ts';
import { signIns } from './sign-in.ts';
import { states } from './state.ts';
import { at } from '../steps.ts';

const steps: WriteSteps = {
  lock: { operation: 'compare', holding: 'pwdAccountLockedTime' },
  write: { operation: 'extended' },
};
/** Everything that is tried on this kind of directory. */
export const situations = [
  ...identifications(numbers),
  ...states,
  ...refusals,
  ...signIns,
  ...access,
  sizeLimit<OpenldapLab>(numbers, async (lab) => ({
    servers: at(await lab.another({ global: ['olcSizeLimit: 1'] })),
  })),
  ...answers.map(answeredByOverlay),
  ...betweenSteps(),
  ...tlsWrong(),
  wayIn<OpenldapLab>(
    'TLS: nothing newer than TLS 1.0',
    { fault: 'tls', cause: 'ERR_SSL_UNSUPPORTED_PROTOCOL' },
    async (lab) => ({
      servers: at(await lab.another({ global: ['olcTLSCipherSuite: NORMAL:-VERS-ALL:+VERS-TLS1.0'] })),
    }),
  ),
  ...goingAway(steps),
  ...replicas,
];
