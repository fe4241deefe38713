import { randomInt } from 'node:crypto';
import { ResultCodeError } from 'ldapts';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { DirectoryFault, Entry, WriteFailure } from '../recovery/ports.ts';
import type { Dialect, WriteControls } from './dialects/dialect.ts';
import { FaultFound } from './faults.ts';
import type { People } from './people.ts';
import { resultRow } from './result-codes.ts';
import { supportedControls } from './root-dse.ts';
import { isOfOneServer } from './servers.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';
import { besideFor, writeBeside } from './write-beside.ts';

/** How often a write is sent when others write to the same entry at the same moment. */
const attempts = 4;
const longestPause = 60;

export interface PasswordWriteParts {
  readonly dialect: Dialect;
  readonly people: People;
  readonly method: LdapDirectorySettings['write'];
  readonly alsoWrite: LdapDirectorySettings['alsoWrite'];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Where a write stands, for whoever sees the session end in the middle of it. */
export interface WriteProgress {
  /** The request has left and its answer has not come. */
  sent: boolean;
  /** The password is in force, whatever becomes of what is written besides. */
  written: boolean;
}

/**
 * Reads the state of the account once more and writes the password.
 * @param password in NFC
 * @param progress kept up to date
 * @returns undefined, or why what belongs beside the password was not written; failures of kind `outcome-unknown` only where
 *   the server's answer leaves it open
 * @throws what a session throws, and FaultFound for a state that cannot be read
 */
export async function writePassword(
  { dialect, people, method, alsoWrite, now }: PasswordWriteParts,
  session: LdapSession,
  entry: Entry,
  password: string,
  progress: WriteProgress,
): Promise<Result<DirectoryFault | undefined, WriteFailure>> {
  const beside = await besideFor(session, entry.locator, alsoWrite, { password, now });
  // The extended operation carries nothing else (RFC 3062); a modify is all or nothing (RFC 4511 section 4.6).
  const [within, after] = method === 'replace' ? [beside, []] : [[], beside];
  const supported = await supportedControls(session, dialect.password.wantedControls);
  let failure: WriteFailure = { kind: 'fault', fault: { fault: 'busy' } };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(randomInt(1, longestPause));
    const refusal = await refusalByState(dialect, people, session, entry);
    if (refusal !== null) return failed(refusal);
    const answered = dialect.password.controls(supported);
    session.assertAlive();
    progress.sent = true;
    try {
      await dialect.password.send(
        session,
        { dn: entry.locator, password, method, with: within },
        answered.controls,
      );
      progress.written = true;
    } catch (error) {
      if (!(error instanceof ResultCodeError)) throw error;
      progress.sent = false;
      const reading = readAnswer(
        dialect,
        answered,
        error,
        within.length === 0 ? 'password-unwritable' : 'password-or-beside-unwritable',
      );
      failure = reading.failure;
      if (!reading.tryAgain) return failed(failure);
      continue;
    }
    return succeeded(await writeBeside(session, entry.locator, after));
  }
  return failed(failure);
}

/**
 * Whether a write that did not come about has certainly changed nothing, so that it may be tried on another server:
 * `refused-here` when this one takes no writes (a replica), `went-away` when it could not be asked.
 */
export function certainlyUnwritten(
  done: Result<Result<unknown, WriteFailure>, DirectoryFault>,
  progress: Pick<WriteProgress, 'sent'>,
): 'refused-here' | 'went-away' | 'no' {
  if (!done.ok) return !progress.sent && isOfOneServer(done.failure) ? 'went-away' : 'no';
  if (done.value.ok || done.value.failure.kind !== 'fault') return 'no';
  const { fault, resultCode } = done.value.failure.fault;
  if (resultCode !== undefined && resultRow(resultCode).write === 'refused-here') return 'refused-here';
  return fault === 'busy' ? 'went-away' : 'no';
}

/** The reset itself would lift whatever lock there is: so this is the last moment to respect one. */
async function refusalByState(
  dialect: Dialect,
  people: People,
  session: LdapSession,
  entry: Entry,
): Promise<WriteFailure | null> {
  const { account, locator } = await people.again(session, entry);
  switch (account) {
    case 'locked-by-administration':
      return { kind: 'locked-by-administration' };
    case 'disabled':
      return { kind: 'account-disabled' };
    case 'expired':
      return { kind: 'account-expired' };
    case 'privileged':
      return { kind: 'fault', fault: { fault: 'access-refused', cause: 'privileged' } };
    default:
  }
  const lock = await dialect.state.lockByAdministration(session, locator);
  if (lock === 'hidden') throw new FaultFound({ fault: 'access-refused', cause: 'lock-unreadable' });
  return lock === 'locked' ? { kind: 'locked-by-administration' } : null;
}

function readAnswer(
  dialect: Dialect,
  answered: WriteControls,
  error: ResultCodeError,
  unwritable: string,
): { readonly failure: WriteFailure; readonly tryAgain: boolean } {
  const { code } = error;
  const row = resultRow(code);
  const fault = writeFault(row.fault, code, unwritable);
  const reading = dialect.password.refusal(error, answered.policyError());
  if (reading !== null) {
    return {
      failure:
        'rule' in reading
          ? { kind: 'refused', rule: reading.rule }
          : { kind: 'fault', fault: writeFault(reading.fault, code, unwritable) },
      tryAgain: false,
    };
  }
  switch (row.write) {
    case 'try-again':
      return { failure: { kind: 'fault', fault: { fault: 'busy', resultCode: code } }, tryAgain: true };
    case 'outcome-unknown':
      return { failure: { kind: 'outcome-unknown', fault }, tryAgain: false };
    default:
      return { failure: { kind: 'fault', fault }, tryAgain: false };
  }
}

/** @param unwritable the cause that the journal gets where a right is missing */
function writeFault(fault: DirectoryFault['fault'], resultCode: number, unwritable: string): DirectoryFault {
  return { fault, resultCode, ...(fault === 'access-refused' ? { cause: unwritable } : {}) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
