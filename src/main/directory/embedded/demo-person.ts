import type { JokerQuestionId } from '../../../contract/joker.ts';
import type { Population } from '../../../contract/proofs.ts';
import type { AccountState } from '../../recovery/ports.ts';

/** Somebody made up, with everything that one needs to play them at the kiosk. */
export interface DemoPerson {
  /** What they are there to show. */
  readonly label: string;
  /** 8 digits */
  readonly student?: string;
  /** 11 digits and capitals */
  readonly ine?: string;
  /** 6 digits */
  readonly staff?: string;
  readonly uid: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly givenName: string;
  /** Names that a password may not contain. */
  readonly names: readonly string[];
  readonly mail: string | null;
  /** E.164 */
  readonly mobile?: string;
  /** Without them: by the numbers. */
  readonly populations?: readonly Population[];
  readonly joker: { readonly question: JokerQuestionId; readonly answer: string } | null;
  /** Saved codes, each taken once. */
  readonly recoveryCodes?: readonly string[];
  /** Seed of their authenticator, in base32. */
  readonly totp?: string;
  /** Comes with the enrolment papers. */
  readonly activationCode?: string;
  /** The first password; null: none yet. */
  readonly password: string | null;
  readonly account: AccountState;
  /** May leave the kiosk by the staff sign-in. */
  readonly selfTestGroup: boolean;
  /** May vouch for others. */
  readonly receptionGroup?: boolean;
  /** What happens to them at the kiosk. */
  readonly note: string;
}
