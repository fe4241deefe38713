import { configurationCheck } from './checks/configuration.ts';
import { kioskClockCheck } from './checks/kiosk-clock.ts';
import { secretsCheck } from './checks/secrets.ts';
import { serversCheck } from './checks/servers.ts';
import { signInCheck } from './checks/sign-in.ts';
import type { Check } from './visit.ts';

/** Everything that is looked at, in this order: later ones stand on what earlier ones have found out. */
export const checks: readonly Check[] = [
  configurationCheck,
  kioskClockCheck,
  secretsCheck,
  serversCheck,
  signInCheck,
];
