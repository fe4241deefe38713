import { auditVerify } from './audit-verify.ts';
import { checkPassword } from './check-password.ts';
import type { Command } from './command.ts';
import { configCheck } from './config-check.ts';
import { configExample } from './config-example.ts';
import { configSchema } from './config-schema.ts';
import { doctor } from './doctor.ts';
import { activationCodes } from './recovery/activation-codes.ts';
import { importJokers } from './recovery/import-jokers.ts';
import { recoveryClear } from './recovery/recovery-clear.ts';
import { recoveryShow } from './recovery/recovery-show.ts';

/** Every command, in the order of `help`. A further one is a file and a line here. */
export const commands: readonly Command[] = [
  configCheck,
  configExample,
  configSchema,
  checkPassword,
  auditVerify,
  doctor,
  recoveryShow,
  recoveryClear,
  importJokers,
  activationCodes,
];
