import type { AccountState } from '../../recovery/ports.ts';
import type { DirectoryPerson } from './content.ts';

/** The state of an account: as with a real server, whoever may leave the kiosk never recovers at it. */
export function accountOf({ account, selfTestGroup }: DirectoryPerson): AccountState {
  return selfTestGroup ? 'privileged' : account;
}
