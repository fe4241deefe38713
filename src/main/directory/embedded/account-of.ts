import type { AccountState } from '../../recovery/ports.ts';
import type { DirectoryPerson } from './content.ts';

/** The state of an account: as with a real server, whoever may leave the kiosk or issue vouchers never recovers at it. */
export function accountOf({ account, selfTestGroup, receptionGroup }: DirectoryPerson): AccountState {
  return selfTestGroup || receptionGroup ? 'privileged' : account;
}
