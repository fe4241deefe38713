import { createHmac } from 'node:crypto';
import { atFixedInstant } from './fixed-instant.ts';
import type { AuditPort, Clock, DirectoryPort, SnapshotPort } from './ports.ts';
import type { RecoverySettings } from './settings.ts';

/**
 * Wrong sign-ins of one login that reach the directory within a day. Every one counts towards the directory's own
 * lockout, whose usual threshold is three or more: so nobody can lock a member of staff out from the kiosk's keyboard.
 */
const wrongPerDay = 2;
const day = 86_400_000;
/**
 * Logins remembered at most, members of the group all of them. A full table takes no other login: to forget one would be to
 * give it fresh tries.
 */
const loginsRemembered = 200;

export interface StaffSignInParts {
  readonly directory: DirectoryPort;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly snapshot: SnapshotPort;
  /** Makes the remembered logins unreadable. */
  readonly key: Buffer;
  readonly instants: RecoverySettings['instants'];
}

/**
 * The sign-in by which a member of the self-test group leaves the kiosk.
 * @returns a function that answers at a fixed instant whether the person may leave
 */
export function createStaffSignIn(
  parts: StaffSignInParts,
): (login: string, password: string) => Promise<boolean> {
  const { directory, audit, clock, snapshot, instants } = parts;
  const wrong = new Map<string, readonly number[]>(readSnapshot(snapshot.load()));
  let underWay = false;

  async function signIn(login: string, password: string): Promise<boolean> {
    const key = createHmac('sha256', parts.key)
      .update(login.normalize('NFKC').trim().toLowerCase())
      .digest('base64url');
    for (const [other, times] of wrong) {
      if (times.every((at) => Math.abs(clock.now() - at) >= day)) wrong.delete(other);
    }
    const lately = (wrong.get(key) ?? []).filter((at) => Math.abs(clock.now() - at) < day);
    const full = !wrong.has(key) && wrong.size >= loginsRemembered;
    if (full || lately.length >= wrongPerDay || login.trim() === '' || password === '') {
      await audit.append({ event: 'staff.refused', cause: 'slowed' });
      return false;
    }
    // Counted before it is tried, and on the disk: pulling the plug gives no further try.
    wrong.set(key, [...lately, clock.now()]);
    snapshot.save([...wrong]);
    const signedIn = await directory.signInStaff(login, password);
    if (!signedIn.ok) {
      if ('tried' in signedIn.failure && !signedIn.failure.tried) {
        // Nobody of the group: nothing was put to the directory, and a made-up login takes no place in the table.
        if (lately.length === 0) wrong.delete(key);
        else wrong.set(key, lately);
        snapshot.save([...wrong]);
      }
      await audit.append({ event: 'staff.refused', cause: signedIn.failure.fault });
      return false;
    }
    wrong.delete(key);
    snapshot.save([...wrong]);
    await audit.append({ event: 'staff.signed-in', subject: { entry: signedIn.value.uuid } });
    return true;
  }

  return async (login, password) => {
    if (underWay) return false;
    underWay = true;
    try {
      return await atFixedInstant(clock, instants, () => signIn(login, password));
    } finally {
      underWay = false;
    }
  };
}

function readSnapshot(saved: unknown): [string, readonly number[]][] {
  if (!Array.isArray(saved)) return [];
  return saved.filter(
    (row: unknown): row is [string, readonly number[]] =>
      Array.isArray(row) &&
      typeof row[0] === 'string' &&
      Array.isArray(row[1]) &&
      row[1].every((at: unknown) => typeof at === 'number'),
  );
}
