import type { PasswordPolicy } from '../../contract/password/policy.ts';
import type { ServerPolicy } from '../../contract/password/server-policy.ts';

/** One rule in which the server and the campus differ, with both numbers. */
export interface PolicyDifference {
  readonly server: 'stricter' | 'laxer';
  readonly rule: string;
  /** What each asks for, such as `14 octets`. */
  readonly asks: { readonly server: string; readonly campus: string };
}

/**
 * Holds what the server asks of a new password against what the campus says. What the server does not know of is no
 * difference: the kiosk sees to it alone. Octets are held against characters, of which each takes one at least.
 */
export function policyDifferences(campus: PasswordPolicy, server: ServerPolicy): readonly PolicyDifference[] {
  const unit = server.length?.min === undefined && server.length?.max === undefined ? 'octets' : 'characters';
  const least = Math.max(server.length?.min ?? 0, server.bytes?.min ?? 0);
  const most = Math.min(server.length?.max ?? Infinity, server.bytes?.max ?? Infinity);
  const asked = Math.max(campus.length.min, campus.bytes.min);
  const differences: PolicyDifference[] = [];
  const note = (how: PolicyDifference['server'], rule: string, theirs: string, ours: string): void => {
    differences.push({ server: how, rule, asks: { server: theirs, campus: ours } });
  };

  if (least !== asked) {
    note(least > asked ? 'stricter' : 'laxer', 'least length', `${least} ${unit}`, `${asked} characters`);
  }
  const longest = campus.length.max;
  if (most < (longest ?? Infinity)) {
    note(
      'stricter',
      'greatest length',
      `${most} ${unit}`,
      longest === null ? 'no limit' : `${longest} characters`,
    );
  }
  // The kiosk's own memory is the campus's affair alone.
  if (
    campus.historyKeptBy === 'directory' &&
    server.history !== undefined &&
    server.history !== campus.history
  ) {
    const how = server.history > campus.history ? 'stricter' : 'laxer';
    note(how, 'earlier passwords that are refused', String(server.history), String(campus.history));
  }
  const kinds = server.kindsAtLeast ?? 0;
  const campusKinds = Math.max(
    campus.kindsAtLeast,
    Object.values(campus.atLeast).filter((count) => count > 0).length,
  );
  if (kinds > campusKinds) note('stricter', 'kinds of characters', String(kinds), String(campusKinds));
  return differences;
}
