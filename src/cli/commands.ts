import { auditVerify } from './audit-verify.ts';
import { checkPassword } from './check-password.ts';
import type { Command } from './command.ts';
import { configCheck } from './config-check.ts';
import { configExample } from './config-example.ts';
import { configSchema } from './config-schema.ts';
import { doctor } from './doctor.ts';

/** Every command, in the order of `help`. A further one is a file and a line here. */
export const commands: readonly Command[] = [
  configCheck,
  configExample,
  configSchema,
  checkPassword,
  auditVerify,
  doctor,
];
