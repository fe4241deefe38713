import { accountCheck } from './checks/account.ts';
import { configurationCheck } from './checks/configuration.ts';
import { dataFolderCheck } from './checks/data-folder.ts';
import { groupsCheck } from './checks/groups.ts';
import { indexesCheck } from './checks/indexes.ts';
import { kioskClockCheck } from './checks/kiosk-clock.ts';
import { lockCountingCheck } from './checks/lock-counting.ts';
import { mailCheck } from './checks/mail.ts';
import { passwordPolicyCheck } from './checks/password-policy.ts';
import { passwordWriteCheck } from './checks/password-write.ts';
import { peoplePrivacyCheck } from './checks/people-privacy.ts';
import { personCheck } from './checks/person.ts';
import { readingRightsCheck } from './checks/reading-rights.ts';
import { recordPlaceCheck } from './checks/record-place.ts';
import { recordPrivacyCheck } from './checks/record-privacy.ts';
import { schemaCheck } from './checks/schema.ts';
import { secretsCheck } from './checks/secrets.ts';
import { serversCheck } from './checks/servers.ts';
import { signInCheck } from './checks/sign-in.ts';
import { smsCheck } from './checks/sms.ts';
import type { Check } from './visit.ts';

/** Everything that is looked at, in this order: later ones stand on what earlier ones have found out. */
export const checks: readonly Check[] = [
  configurationCheck,
  dataFolderCheck,
  kioskClockCheck,
  secretsCheck,
  serversCheck,
  signInCheck,
  personCheck,
  readingRightsCheck,
  groupsCheck,
  accountCheck,
  peoplePrivacyCheck,
  schemaCheck,
  recordPlaceCheck,
  recordPrivacyCheck,
  indexesCheck,
  passwordPolicyCheck,
  passwordWriteCheck,
  lockCountingCheck,
  mailCheck,
  smsCheck,
];
